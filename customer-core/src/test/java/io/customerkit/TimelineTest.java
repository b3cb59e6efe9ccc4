package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.loyalty.Reference;
import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TimelineTest {

    private static final Tier BRONZE = TierPolicy.standard().tierFor(0);
    private static final Tier SILVER = TierPolicy.standard().tierFor(500);
    private static final Tier GOLD = TierPolicy.standard().tierFor(1_000);

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-31T09:00:00Z");
    private final CustomerKit kit = fixture.kit();

    private static List<LocalDate> days(String... days) {
        return Stream.of(days).map(LocalDate::parse).toList();
    }

    private EndOfDay endOf(String day) {
        return kit.reports().timeline(days(day)).get(0);
    }

    @Test
    void tells_each_day_once_in_the_order_of_time() {
        assertThat(kit.reports().timeline(days("2024-03-01", "2024-02-29", "2024-03-01")))
                .extracting(EndOfDay::day)
                .containsExactlyElementsOf(days("2024-02-29", "2024-03-01"));
        assertThat(kit.reports().timeline(List.of())).isEmpty();
    }

    @Test
    void what_is_recorded_at_midnight_belongs_to_the_day_that_begins() {
        CustomerId ada = fixture.member("ada");
        fixture.set("2024-01-31T23:59:59.999Z");
        LoyaltyFixture.award(kit, ada, "1", "20.00");
        fixture.set("2024-02-01T00:00:00Z");
        fixture.member("bob");
        LoyaltyFixture.award(kit, ada, "2", "600.00");

        EndOfDay january = endOf("2024-01-31");
        EndOfDay february = endOf("2024-02-01");

        assertThat(january.points().outstanding()).isEqualTo(20);
        assertThat(january.completedOrders()).isEqualTo(1);
        assertThat(january.members())
                .containsExactly(Map.entry(BRONZE, 1L), Map.entry(SILVER, 0L), Map.entry(GOLD, 0L));
        assertThat(february.points().outstanding()).isEqualTo(620);
        assertThat(february.completedOrders()).isEqualTo(2);
        assertThat(february.members())
                .containsExactly(Map.entry(BRONZE, 1L), Map.entry(SILVER, 1L), Map.entry(GOLD, 0L));
    }

    @Test
    void points_end_with_their_last_day() {
        CustomerId ada = fixture.member("ada");
        LoyaltyFixture.award(kit, ada, "1", "600.00");

        assertThat(endOf("2025-01-30").points().outstanding()).isEqualTo(600);
        assertThat(endOf("2025-01-30").members()).containsEntry(SILVER, 1L);
        assertThat(endOf("2025-01-31").points().outstanding()).isZero();
        assertThat(endOf("2025-01-31").points().of(EntryKind.EXPIRED)).isEqualTo(-600);
        assertThat(endOf("2025-01-31").members()).containsEntry(BRONZE, 1L);
    }

    @Test
    void days_end_where_the_zone_ends_them() {
        CustomerKit auckland = fixture.kit(options -> options.program(
                LoyaltyProgram.builder().zone(ZoneId.of("Pacific/Auckland")).build()));
        CustomerId ada = fixture.member("ada");
        fixture.set("2024-01-31T11:00:00Z");
        LoyaltyFixture.award(auckland, ada, "1", "20.00");

        assertThat(auckland.reports().timeline(days("2024-01-31", "2024-02-01")))
                .extracting(end -> end.points().outstanding())
                .containsExactly(0L, 20L);
        assertThat(endOf("2024-01-31").points().outstanding()).isEqualTo(20);
    }

    @Test
    void each_day_is_what_the_reports_showed_as_of_the_first_instant_of_the_next() {
        CustomerId ada = fixture.member("ada");
        CustomerId bob = fixture.member("bob");
        LoyaltyFixture.award(kit, ada, "1", "1200.00");
        kit.loyalty().redeem(ada, 300, Reference.of("voucher"));
        fixture.set("2024-06-15T09:00:00Z");
        fixture.member("cyd");
        LoyaltyFixture.award(kit, bob, "2", "500.00");
        kit.loyalty().adjust(ada, NewAdjustment.of(-1_000, "r", null).allowingDebt());
        fixture.set("2025-08-01T09:00:00Z");
        kit.maintenance().run(LoyaltyFixture.BUDGET);

        List<EndOfDay> timeline =
                kit.reports().timeline(days("2024-01-30", "2024-01-31", "2024-06-15", "2025-06-15", "2025-08-01"));

        assertThat(timeline).allSatisfy(end -> {
            Instant next = Instant.parse(end.day().plusDays(1) + "T00:00:00Z");
            assertThat(end.points()).isEqualTo(kit.reports().points(next));
            assertThat(end.completedOrders()).isEqualTo(kit.reports().completedOrders(next));
            assertThat(end.members()).isEqualTo(kit.reports().membersPerTier(next));
        });
        assertThat(timeline).extracting(end -> end.points().balance()).containsExactly(0L, 900L, 400L, -100L, -100L);
    }

    @Test
    void the_ends_of_the_calendar_are_days_too() {
        CustomerId ada = fixture.member("ada");
        LoyaltyFixture.award(kit, ada, "1", "600.00");

        assertThat(kit.reports().timeline(List.of(LocalDate.MIN, LocalDate.MAX)))
                .extracting(end -> end.points().of(EntryKind.EARNED))
                .containsExactly(0L, 600L);
    }

    @Test
    void of_nobody_is_nothing() {
        EndOfDay end = endOf("2024-01-31");

        assertThat(end.points()).isEqualTo(PointsTotals.none());
        assertThat(end.members()).containsOnly(Map.entry(BRONZE, 0L), Map.entry(SILVER, 0L), Map.entry(GOLD, 0L));
    }
}
