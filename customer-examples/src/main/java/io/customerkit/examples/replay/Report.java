package io.customerkit.examples.replay;

import io.customerkit.BalanceBand;
import io.customerkit.EndOfDay;
import io.customerkit.Reports;
import io.customerkit.loyalty.UpcomingExpirations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the page shows, all of it from the library's reports: the figures of the start of a day, and how they came about.
 *
 * @param asOf the day at whose start the report ends
 * @param zone where its days begin
 * @param months the months before in a row, the latest last: at most 36, one at least, and none before the first in which
 *     there was anything
 * @param upcoming when the outstanding points will end
 * @param balances how they are distributed, from the lowest range with a member or 0 in it to the highest one
 */
record Report(
        LocalDate asOf,
        ZoneId zone,
        List<MonthFigures> months,
        UpcomingExpirations upcoming,
        List<BalanceBand> balances) {

    private static final int MOST_MONTHS = 36;

    Report {
        months = List.copyOf(months);
        balances = List.copyOf(balances);
    }

    static Report of(Reports reports, LocalDate asOf, ZoneId zone) {
        LocalDate lastDay = asOf.minusDays(1);
        return new Report(
                asOf,
                zone,
                months(reports.timeline(days(lastDay))),
                reports.upcomingExpirations(lastDay),
                shown(reports.balances(lastDay, bounds())));
    }

    /** Returns the last day, and the ends of the months before it. */
    private static List<LocalDate> days(LocalDate lastDay) {
        YearMonth month = YearMonth.from(lastDay);
        var days = new ArrayList<LocalDate>();
        for (int back = MOST_MONTHS; back > 0; back--) {
            days.add(month.minusMonths(back).atEndOfMonth());
        }
        days.add(lastDay);
        return days;
    }

    private static List<MonthFigures> months(List<EndOfDay> ends) {
        var months = new ArrayList<MonthFigures>();
        for (int i = 1; i < ends.size(); i++) {
            Figures after = Figures.of(ends.get(i));
            boolean isLast = i == ends.size() - 1;
            if (after.customers() > 0 || isLast) {
                months.add(new MonthFigures(ends.get(i).day(), Figures.of(ends.get(i - 1)), after));
            }
        }
        return months;
    }

    /** Returns 0, 1, 10, 20, 50, 100, 200 and so on, to the end of the numbers: ranges for any programme. */
    private static List<Long> bounds() {
        Stream<Long> powers = Stream.iterate(10L, power -> power <= Long.MAX_VALUE / 100, power -> power * 10);
        return Stream.concat(Stream.of(0L, 1L), powers.flatMap(power -> Stream.of(power, 2 * power, 5 * power)))
                .toList();
    }

    private static List<BalanceBand> shown(List<BalanceBand> bands) {
        List<Integer> shown = IntStream.range(0, bands.size())
                .filter(i -> bands.get(i).members() > 0 || bands.get(i).least() == 0)
                .boxed()
                .toList();
        return bands.subList(shown.get(0), shown.get(shown.size() - 1) + 1);
    }

    /** Returns the figures at the start of {@code asOf}. */
    Figures figures() {
        return months.get(months.size() - 1).after();
    }

    /** Returns the figures when the first month began; all 0 unless there was anything before. */
    Figures before() {
        return months.get(0).before();
    }
}
