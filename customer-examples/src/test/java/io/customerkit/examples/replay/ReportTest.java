package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.BalanceBand;
import io.customerkit.customer.CustomerId;
import io.customerkit.order.Money;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportTest {

    private long line;

    private Report report(String asOf, long redeem, String... purchases) {
        var replayer = new Replayer(InMemoryStorage.create(), ZoneOffset.UTC, LocalDate.parse(asOf), redeem);
        for (String purchase : purchases) {
            String[] fields = purchase.split(" ", -1);
            replayer.replay(new Purchase(
                    ++line, CustomerId.of(fields[0]), Instant.parse(fields[1]), Money.of(fields[2], "EUR")));
        }
        return replayer.report();
    }

    private static List<String> rows(Report report) {
        return report.months().stream()
                .map(month -> month.name() + ": " + month.earned() + " " + month.redeemed() + " " + month.expired()
                        + " " + month.after().outstanding())
                .toList();
    }

    @Test
    void tells_of_each_month_what_was_earned_redeemed_and_expired_and_what_was_left() {
        Report report =
                report("2024-03-01", 100, "ada 2024-01-10T12:00:00Z 150.00", "bob 2024-02-29T23:59:59.999Z 20.00");

        assertThat(rows(report)).containsExactly("January 2024: 150 100 0 50", "February 2024: 20 0 0 70");
        assertThat(report.before().customers()).isZero();
    }

    @Test
    void what_happens_at_the_first_instant_of_a_month_is_in_it() {
        Report report = report("2024-03-01", 0, "ada 2024-01-31T12:00:00Z 1.00", "ada 2024-02-01T00:00:00Z 20.00");

        assertThat(rows(report)).containsExactly("January 2024: 1 0 0 1", "February 2024: 20 0 0 21");
    }

    @Test
    void points_expire_in_the_month_of_their_last_day() {
        Report report = report("2025-03-01", 0, "ada 2024-01-31T12:00:00Z 1.00", "ada 2024-02-01T12:00:00Z 20.00");

        assertThat(rows(report).subList(11, 14))
                .containsExactly("December 2024: 0 0 0 21", "January 2025: 0 0 1 20", "February 2025: 0 0 20 0");
    }

    @Test
    void ends_with_the_day_before_its_date() {
        Report report = report("2024-02-15", 0, "ada 2024-01-31T12:00:00Z 1.00", "ada 2024-02-14T23:59:59.999Z 20.00");

        assertThat(rows(report)).containsExactly("January 2024: 1 0 0 1", "February 2024, to day 14: 20 0 0 21");
    }

    @Test
    void shows_the_last_36_months_and_counts_what_was_before() {
        Report report = report("2024-01-01", 0, "ada 2020-12-31T12:00:00Z 30.00", "ada 2021-01-01T12:00:00Z 4.00");

        assertThat(report.months()).hasSize(36);
        assertThat(rows(report)).startsWith("January 2021: 4 0 0 34");
        assertThat(report.before().earned()).isEqualTo(30);
        assertThat(report.figures().earned()).isEqualTo(34);
    }

    @Test
    void the_months_and_what_was_before_add_up_to_the_figures() {
        Report report = report(
                "2024-01-16",
                50,
                "ada 2020-06-01T12:00:00Z 120.00",
                "bob 2022-06-01T12:00:00Z 149.00",
                "ada 2023-12-31T12:00:00Z 77.00",
                "cyd 2024-01-15T12:00:00Z 13.00");
        Figures figures = report.figures();
        Figures before = report.before();

        assertThat(report.months().stream().mapToLong(MonthFigures::earned).sum() + before.earned())
                .isEqualTo(figures.earned())
                .isEqualTo(359);
        assertThat(report.months().stream().mapToLong(MonthFigures::redeemed).sum() + before.redeemed())
                .isEqualTo(figures.redeemed());
        assertThat(report.months().stream().mapToLong(MonthFigures::expired).sum() + before.expired())
                .isEqualTo(figures.expired());
        assertThat(UpcomingMonths.of(report).sum()).isEqualTo(figures.outstanding());
        assertThat(report.balances().stream().mapToLong(BalanceBand::members).sum())
                .isEqualTo(figures.customers())
                .isEqualTo(3);
    }

    @Test
    void balances_are_shown_from_0_to_the_last_range_with_a_member() {
        Report report = report("2024-02-01", 0, "ada 2024-01-10T12:00:00Z 10.00", "bob 2024-01-10T12:00:00Z 99.00");

        assertThat(report.balances())
                .containsExactly(
                        new BalanceBand(0, 0, 0),
                        new BalanceBand(1, 9, 0),
                        new BalanceBand(10, 19, 1),
                        new BalanceBand(20, 49, 0),
                        new BalanceBand(50, 99, 1));
    }

    @Test
    void upcoming_months_have_no_gap_and_begin_with_the_month_of_the_report() {
        Report report = report("2024-02-01", 0, "ada 2023-04-10T12:00:00Z 10.00", "ada 2023-06-10T12:00:00Z 20.00");

        UpcomingMonths upcoming = UpcomingMonths.of(report);

        assertThat(upcoming.months())
                .startsWith(YearMonth.of(2024, 2))
                .endsWith(YearMonth.of(2024, 6))
                .hasSize(5);
        assertThat(upcoming.points()).containsExactly(0L, 0L, 10L, 0L, 20L);
        assertThat(upcoming.rows())
                .containsEntry("April 2024", 10L)
                .containsEntry("June 2024", 20L)
                .doesNotContainKeys("Later", "Never");
    }

    @Test
    void of_nothing_is_one_month_of_zeros() {
        Report report = report("2024-02-01", 0);

        assertThat(rows(report)).containsExactly("January 2024: 0 0 0 0");
        assertThat(UpcomingMonths.of(report).rows()).isEqualTo(Map.of("February 2024", 0L));
        assertThat(report.balances()).containsExactly(new BalanceBand(0, 0, 0));
    }
}
