package io.customerkit.examples.replay;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes {@code sample.csv}, the purchases that come with the program: 2,000 invented customers of a shop over 30 months,
 * with quiet summers and a busy end of the year. The same file on every machine: fixed seed, whole numbers only.
 *
 * <p>To make it again, give the file to write as the only argument.
 */
public final class SampleGenerator {

    private static final long SEED = 20_240_701;
    private static final int CUSTOMERS = 2_000;
    private static final YearMonth FIRST_MONTH = YearMonth.of(2022, 1);
    private static final int MONTHS = 30;

    /** What a month sells, from January to December, in per cent of a usual month. */
    private static final int[] SEASON = {80, 75, 90, 95, 100, 90, 70, 65, 100, 105, 150, 180};

    private final Random random = new Random(SEED);
    private final List<Row> rows = new ArrayList<>();

    private SampleGenerator() {}

    /** Writes the sample to the file that the only argument names. */
    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), sample());
    }

    private static String sample() {
        var generator = new SampleGenerator();
        for (int customer = 1; customer <= CUSTOMERS; customer++) {
            generator.addCustomer(customer);
        }
        return generator.text();
    }

    /** One in six buys often and much; most come a few times, and every third never again after the first months. */
    private void addCustomer(int customer) {
        boolean isRegular = random.nextInt(6) == 0;
        int ordersPerYear = isRegular ? 8 + random.nextInt(12) : 1 + random.nextInt(4);
        int usualCents = 2_500 + random.nextInt(isRegular ? 9_000 : 5_000);
        int first = random.nextInt(MONTHS);
        int last = random.nextInt(3) == 0 ? Math.min(MONTHS, first + 3) : MONTHS;
        addOrder(customer, first, usualCents);
        for (int month = first + 1; month < last; month++) {
            addOrders(customer, month, ordersPerYear, usualCents);
        }
    }

    private void addOrders(int customer, int month, int ordersPerYear, int usualCents) {
        int season = SEASON[FIRST_MONTH.plusMonths(month).getMonthValue() - 1];
        int perMille = ordersPerYear * season * 10 / 12;
        for (int left = perMille; left > 0; left -= 1_000) {
            if (random.nextInt(1_000) < left) {
                addOrder(customer, month, usualCents);
            }
        }
    }

    private void addOrder(int customer, int month, int usualCents) {
        YearMonth when = FIRST_MONTH.plusMonths(month);
        LocalDate day = when.atDay(1 + random.nextInt(when.lengthOfMonth()));
        rows.add(new Row(customer, day, usualCents / 2 + random.nextInt(usualCents)));
    }

    /** By day, then by customer; orders of one customer and day stay as they were made. */
    private String text() {
        rows.sort(comparing(Row::day).thenComparing(Row::customer));
        var text = new StringBuilder("customer,date,amount\n");
        rows.forEach(row -> text.append(row.line()).append('\n'));
        return text.toString();
    }

    private record Row(int customer, LocalDate day, int cents) {

        String line() {
            return "C" + (10_000 + customer) + "," + day + "," + cents / 100 + "." + cents / 10 % 10 + cents % 10;
        }
    }
}
