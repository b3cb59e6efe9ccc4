package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.UpcomingExpirations;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What is left at the end of a day: when it ends, and how it is distributed. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OutlookTest {

    private static final LocalDate TODAY = LocalDate.parse("2024-01-31");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-31T09:00:00Z");
    private final CustomerKit kit = fixture.kit();

    private CustomerId member(String id, long... adjustments) {
        CustomerId member = fixture.member(id);
        for (long points : adjustments) {
            kit.loyalty()
                    .adjust(
                            member,
                            NewAdjustment.of(points, "r:" + points, null).allowingDebt());
        }
        return member;
    }

    @Test
    void expirations_of_all_members_add_up_by_month() {
        CustomerId ada = member("ada", 100, -30);
        member("bob", 50);
        member("cyd", -20);
        fixture.set("2024-02-01T00:00:00Z");
        kit.loyalty().adjust(ada, 40, Reference.of("february"), "");

        UpcomingExpirations january = kit.reports().upcomingExpirations(TODAY);
        UpcomingExpirations february = kit.reports().upcomingExpirations(TODAY.plusDays(1));

        assertThat(january.byMonth()).containsExactly(Map.entry(YearMonth.of(2025, 1), 120L));
        assertThat(february.byMonth())
                .containsExactly(Map.entry(YearMonth.of(2025, 1), 120L), Map.entry(YearMonth.of(2025, 2), 40L));
        assertThat(february.never()).isZero();
    }

    @Test
    void points_are_upcoming_until_their_last_day_has_passed() {
        member("ada", 100);

        assertThat(kit.reports()
                        .upcomingExpirations(LocalDate.parse("2025-01-30"))
                        .byMonth())
                .containsExactly(Map.entry(YearMonth.of(2025, 1), 100L));
        assertThat(kit.reports().upcomingExpirations(LocalDate.parse("2025-01-31")))
                .isEqualTo(UpcomingExpirations.none());
    }

    @Test
    void a_balance_lies_in_the_range_that_begins_with_it() {
        member("ada", 99);
        member("bob", 100);
        member("cyd", 100, 99);
        member("dan", 200);
        member("eve");
        member("fay", -5);

        assertThat(kit.reports().balances(TODAY, List.of(100L, 0L, 200L, 0L)))
                .containsExactly(
                        new BalanceBand(Long.MIN_VALUE, -1, 1),
                        new BalanceBand(0, 99, 2),
                        new BalanceBand(100, 199, 2),
                        new BalanceBand(200, Long.MAX_VALUE, 1));
    }

    @Test
    void without_bounds_there_is_one_range_with_everybody() {
        member("ada", 99);
        member("bob");

        assertThat(kit.reports().balances(TODAY, List.of()))
                .containsExactly(new BalanceBand(Long.MIN_VALUE, Long.MAX_VALUE, 2));
    }

    @Test
    void balances_are_those_of_the_members_of_that_day() {
        CustomerId ada = member("ada", 100);
        fixture.set("2024-02-01T00:00:00Z");
        member("bob");
        kit.loyalty().adjust(ada, 100, Reference.of("february"), "");

        assertThat(kit.reports().balances(TODAY, List.of(101L)))
                .extracting(BalanceBand::members)
                .containsExactly(1L, 0L);
        assertThat(kit.reports().balances(TODAY.plusDays(1), List.of(101L)))
                .extracting(BalanceBand::members)
                .containsExactly(1L, 1L);
    }
}
