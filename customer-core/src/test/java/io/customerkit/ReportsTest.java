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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportsTest {

    private static final Tier BRONZE = TierPolicy.standard().tierFor(0);
    private static final Tier SILVER = TierPolicy.standard().tierFor(500);
    private static final Tier GOLD = TierPolicy.standard().tierFor(1_000);

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-02-01T09:00:00Z");
    private final CustomerKit kit = fixture.kit();

    private PointsTotals points(String asOf) {
        return kit.reports().points(Instant.parse(asOf));
    }

    @Test
    void members_who_never_earned_are_counted() {
        fixture.member("ada");
        CustomerId bob = fixture.member("bob");
        fixture.member("cyd");
        kit.loyalty().adjust(bob, 600, Reference.of("r1"), "");

        Map<Tier, Long> members = kit.reports().membersPerTier(Instant.parse("2024-02-01T09:00:00Z"));

        assertThat(members).containsExactly(Map.entry(BRONZE, 2L), Map.entry(SILVER, 1L), Map.entry(GOLD, 0L));
    }

    @Test
    void members_are_counted_from_their_creation_and_by_what_qualified_then() {
        CustomerId ada = fixture.member("ada");
        kit.loyalty().adjust(ada, 600, Reference.of("r1"), "");
        fixture.set("2024-06-01T09:00:00Z");
        CustomerId bob = fixture.member("bob");
        kit.loyalty().adjust(bob, 1_000, Reference.of("r1"), "");

        assertThat(kit.reports().membersPerTier(Instant.parse("2024-02-01T08:59:59.999Z")))
                .containsOnly(Map.entry(BRONZE, 0L), Map.entry(SILVER, 0L), Map.entry(GOLD, 0L));
        assertThat(kit.reports().membersPerTier(Instant.parse("2024-06-01T08:59:59.999Z")))
                .containsOnly(Map.entry(BRONZE, 0L), Map.entry(SILVER, 1L), Map.entry(GOLD, 0L));
        assertThat(kit.reports().membersPerTier(Instant.parse("2025-02-02T00:00:00Z")))
                .containsOnly(Map.entry(BRONZE, 1L), Map.entry(SILVER, 0L), Map.entry(GOLD, 1L));
    }

    @Test
    void a_new_policy_needs_no_recalculation() {
        CustomerId ada = fixture.member("ada");
        kit.loyalty().adjust(ada, 600, Reference.of("r1"), "");
        Tier basic = Tier.of("BASIC", 0);
        Tier plus = Tier.of("PLUS", 600);

        CustomerKit next = fixture.kit(options -> options.program(LoyaltyProgram.builder()
                .tiers(TierPolicy.of(List.of(basic, plus)))
                .build()));

        assertThat(next.loyalty().membership(ada).tier()).isEqualTo(plus);
        assertThat(next.reports().membersPerTier(Instant.parse("2024-02-01T09:00:00Z")))
                .containsExactly(Map.entry(basic, 0L), Map.entry(plus, 1L));
    }

    @Test
    void a_past_balance_shows_nothing_that_nobody_could_see_then() {
        CustomerId ada = fixture.member("ada");
        kit.loyalty().adjust(ada, NewAdjustment.of(100, "r1", null).effectiveAt(Instant.parse("2023-06-01T12:00:00Z")));

        assertThat(points("2023-12-31T00:00:00Z").outstanding()).isZero();
        assertThat(points("2024-02-01T08:59:59.999999999Z").outstanding()).isZero();
        assertThat(points("2024-02-01T09:00:00Z").outstanding()).isEqualTo(100);
    }

    @Test
    void points_have_ended_whether_or_not_that_is_booked() {
        CustomerId ada = fixture.member("ada");
        kit.loyalty().adjust(ada, NewAdjustment.of(100, "r1", null).effectiveAt(Instant.parse("2023-06-01T12:00:00Z")));
        PointsTotals unbooked = points("2024-06-02T00:00:00Z");

        fixture.set("2024-07-01T00:00:00Z");
        kit.maintenance().run(LoyaltyFixture.BUDGET);

        assertThat(points("2024-06-01T23:59:59.999Z").outstanding()).isEqualTo(100);
        assertThat(unbooked.outstanding()).isZero();
        assertThat(unbooked.of(EntryKind.EXPIRED)).isEqualTo(-100);
        assertThat(points("2024-06-02T00:00:00Z")).isEqualTo(unbooked);
    }

    @Test
    void sums_go_over_all_accounts_and_all_pages_of_their_ledgers() {
        CustomerId ada = fixture.member("ada");
        CustomerId bob = fixture.member("bob");
        for (int i = 1; i <= 1_000; i++) {
            kit.loyalty().adjust(ada, 1, Reference.of("r-" + i), "");
        }
        kit.loyalty().redeem(ada, 400, Reference.of("spent"));
        LoyaltyFixture.award(kit, bob, "4711", "70.00");
        kit.loyalty().adjust(bob, NewAdjustment.of(-100, "r1", null).allowingDebt());

        PointsTotals totals = points("2024-02-01T09:00:00Z");

        assertThat(totals.byKind())
                .containsEntry(EntryKind.EARNED, 70L)
                .containsEntry(EntryKind.ADJUSTED, 900L)
                .containsEntry(EntryKind.REDEEMED, -400L)
                .containsEntry(EntryKind.EXPIRED, 0L);
        assertThat(totals.outstanding()).isEqualTo(600);
        assertThat(totals.debt()).isEqualTo(30);
        assertThat(kit.reports().membersPerTier(Instant.parse("2024-02-01T09:00:00Z")))
                .containsEntry(GOLD, 1L)
                .containsEntry(BRONZE, 1L);
    }

    @Test
    void members_of_all_pages_are_counted() {
        for (int i = 1; i <= 1_001; i++) {
            fixture.member("c-" + i);
        }
        kit.loyalty().adjust(CustomerId.of("c-999"), 500, Reference.of("r1"), "");

        assertThat(kit.reports().membersPerTier(Instant.parse("2024-02-01T09:00:00Z")))
                .containsEntry(BRONZE, 1_000L)
                .containsEntry(SILVER, 1L);
    }

    @Test
    void of_nobody_is_nothing() {
        assertThat(points("2024-02-01T09:00:00Z")).isEqualTo(PointsTotals.none());
    }
}
