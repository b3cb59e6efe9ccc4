package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.examples.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The purchases of a real shop, if they lie beside the checkout, against figures that are computed here by hand. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RealPurchasesTest {

    private static final Path FILE =
            Checkout.root().resolve("../shared/data/CDNOW_master.txt").normalize();

    @ParameterizedTest(name = "as of {0}")
    @ValueSource(strings = {"1998-01-31", "1998-07-01"})
    void give_the_figures_that_follow_from_their_lines(String asOf) throws IOException {
        Run run = Run.replay("--orders", FILE, "--format", "cdnow", "--storage", "memory", "--as-of", asOf);

        if (Files.exists(FILE)) {
            System.out.println("The real purchases are replayed as of " + asOf);
            assertThat(run.figures()).isEqualTo(expected(LocalDate.parse(asOf)));
        } else {
            System.out.println("The real purchases are not replayed: there is no " + FILE.getFileName());
            assertThat(run.code()).isEqualTo(2);
        }
    }

    private static List<String> expected(LocalDate asOf) throws IOException {
        List<Line> lines =
                lines().stream().filter(line -> line.day().isBefore(asOf)).toList();
        long earned = lines.stream().mapToLong(Line::points).sum();
        Map<String, Long> open = lines.stream()
                .collect(Collectors.groupingBy(
                        Line::customer, Collectors.summingLong(line -> line.isOpen(asOf) ? line.points() : 0)));
        long outstanding = open.values().stream().mapToLong(Long::longValue).sum();
        return List.of(
                "customers " + open.size(),
                "orders " + lines.size(),
                "earned " + earned,
                "redeemed 0",
                "expired " + (earned - outstanding),
                "outstanding " + outstanding,
                "tier BRONZE " + count(open.values(), 0, 499),
                "tier SILVER " + count(open.values(), 500, 999),
                "tier GOLD " + count(open.values(), 1_000, Long.MAX_VALUE));
    }

    private static long count(Collection<Long> points, long least, long most) {
        return points.stream().filter(sum -> sum >= least && sum <= most).count();
    }

    private static List<Line> lines() throws IOException {
        try (var text = Files.lines(FILE)) {
            return text.skip(1).map(Line::of).toList();
        }
    }

    /** A line, read without the library. */
    private record Line(String customer, LocalDate day, long points) {

        static Line of(String text) {
            String[] fields = text.strip().split(" +", -1);
            LocalDate day = LocalDate.parse(fields[1], DateTimeFormatter.BASIC_ISO_DATE);
            return new Line(fields[0], day, Long.parseLong(fields[3].substring(0, fields[3].indexOf('.'))));
        }

        boolean isOpen(LocalDate asOf) {
            return !day.plusYears(1).isBefore(asOf);
        }
    }
}
