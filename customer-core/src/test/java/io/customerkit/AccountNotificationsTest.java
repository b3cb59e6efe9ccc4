package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.PointsExpired;
import io.customerkit.notification.Notification.TierChanged;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountNotificationsTest {

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2023-05-01T12:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private List<TierChanged> tierChanges() {
        return fixture.sent().stream()
                .filter(TierChanged.class::isInstance)
                .map(TierChanged.class::cast)
                .toList();
    }

    @Test
    void two_tiers_at_once_are_one_message() {
        LoyaltyFixture.award(kit, ada, "4711", "1200.00");

        assertThat(fixture.sent())
                .containsExactly(new TierChanged(
                        ada, Instant.parse("2023-05-01T12:00:00Z"), 1, "BRONZE", "GOLD", EntryKind.EARNED));
    }

    @Test
    void no_change_of_tier_is_no_message() {
        LoyaltyFixture.award(kit, ada, "4711", "499.99");
        kit.loyalty().redeem(ada, 499, Reference.of("r1"));

        assertThat(fixture.sent()).isEmpty();
    }

    @Test
    void a_member_is_never_told_of_a_rise_who_has_fallen() {
        LoyaltyFixture.award(kit, ada, "4711", "1000.00");
        fixture.set("2024-06-01T12:00:00Z");

        LoyaltyFixture.award(kit, ada, "4712", "600.00");

        assertThat(tierChanges()).extracting(TierChanged::from).containsExactly("BRONZE", "GOLD");
        assertThat(tierChanges()).extracting(TierChanged::to).containsExactly("GOLD", "SILVER");
    }

    @Test
    void the_end_of_a_spent_lot_tells_of_the_tier_and_of_no_lost_points() {
        LoyaltyFixture.award(kit, ada, "4711", "1000.00");
        kit.loyalty().redeem(ada, 1_000, Reference.of("r1"));
        fixture.set("2024-05-02T00:00:00Z");

        kit.maintenance().run(LoyaltyFixture.BUDGET);

        LedgerEntry booked =
                kit.loyalty().ledger(ada, PageRequest.first(1)).items().get(0);
        assertThat(booked.kind()).isEqualTo(EntryKind.EXPIRED);
        assertThat(booked.points()).isZero();
        assertThat(fixture.sent().subList(1, 2))
                .containsExactly(new TierChanged(ada, booked.at(), 3, "GOLD", "BRONZE", EntryKind.EXPIRED));
    }

    @Test
    void of_several_ends_the_one_that_led_to_the_tier_is_told() {
        kit.loyalty().adjust(ada, 400, Reference.of("r1"), "");
        fixture.set("2023-05-02T12:00:00Z");
        kit.loyalty().adjust(ada, 400, Reference.of("r2"), "");
        fixture.set("2023-08-01T12:00:00Z");
        kit.loyalty().adjust(ada, 300, Reference.of("r3"), "");
        fixture.set("2024-09-01T12:00:00Z");

        kit.maintenance().run(LoyaltyFixture.BUDGET);

        Instant end = Instant.parse("2024-05-03T00:00:00Z");
        assertThat(tierChanges()).last().isEqualTo(new TierChanged(ada, end, 5, "GOLD", "BRONZE", EntryKind.EXPIRED));
    }

    @Test
    void only_what_was_left_of_a_lot_is_told_as_lost() {
        kit.loyalty().adjust(ada, 100, Reference.of("r1"), "");
        kit.loyalty().redeem(ada, 70, Reference.of("r2"));
        fixture.set("2024-06-01T12:00:00Z");

        kit.maintenance().run(LoyaltyFixture.BUDGET);

        assertThat(fixture.sent())
                .containsExactly(new PointsExpired(ada, Instant.parse("2024-05-02T00:00:00Z"), 3, 30));
    }

    @Test
    void lots_that_end_together_are_one_message_with_their_sum() {
        kit.loyalty().adjust(ada, 30, Reference.of("r1"), "");
        kit.loyalty().adjust(ada, 20, Reference.of("r2"), "");
        fixture.advance(Duration.ofDays(1));
        kit.loyalty().adjust(ada, 5, Reference.of("r3"), "");
        fixture.set("2024-06-01T12:00:00Z");

        kit.loyalty().adjust(ada, 1, Reference.of("r4"), "");

        assertThat(fixture.sent())
                .containsExactlyInAnyOrder(
                        new PointsExpired(ada, Instant.parse("2024-05-02T00:00:00Z"), 4, 50),
                        new PointsExpired(ada, Instant.parse("2024-05-03T00:00:00Z"), 5, 5));
    }

    @Test
    void an_imported_award_that_is_over_tells_nobody_anything() {
        Instant placedAt = Instant.parse("2020-05-01T12:00:00Z");
        kit.orders()
                .place(NewOrder.builder()
                        .id("4711")
                        .customer(ada)
                        .currency("EUR")
                        .total(new BigDecimal("1000.00"))
                        .placedAt(placedAt)
                        .build());

        OrderReceipt receipt = kit.orders().complete(OrderId.of("4711"), placedAt);

        assertThat(receipt.entry().points()).isEqualTo(1_000);
        assertThat(fixture.sent()).isEmpty();
        assertThat(kit.loyalty().membership(ada).points()).isZero();
        assertThat(kit.loyalty().membership(ada).tier().name()).isEqualTo("BRONZE");
    }

    static LongStream seeds() {
        Long one = Long.getLong("customerkit.seed");
        return one == null ? new Random(20_240_610).longs(200) : LongStream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_message_begins_at_the_tier_at_which_the_one_before_it_ended(long seed) {
        var random = new Random(seed);
        String announced = "BRONZE";
        int told = 0;

        for (int step = 1; step <= 30; step++) {
            fixture.advance(Duration.ofDays(random.nextInt(90)));
            moveOrMaintain(random, step);
            List<TierChanged> changes = tierChanges();
            for (TierChanged change : changes.subList(told, changes.size())) {
                assertThat(change.from())
                        .as("step %d", step)
                        .isEqualTo(announced)
                        .isNotEqualTo(change.to());
                announced = change.to();
            }
            told = changes.size();
        }

        kit.maintenance().run(LoyaltyFixture.BUDGET);
        List<TierChanged> changes = tierChanges();
        String last =
                changes.isEmpty() ? "BRONZE" : changes.get(changes.size() - 1).to();
        assertThat(last).isEqualTo(kit.loyalty().membership(ada).tier().name());
        assertThat(fixture.sent()).extracting(Notification::key).doesNotHaveDuplicates();
    }

    private void moveOrMaintain(Random random, int step) {
        long spendable = kit.loyalty().membership(ada).points();
        Reference reference = Reference.of("r-" + step);
        switch (random.nextInt(4)) {
            case 0 -> kit.maintenance().run(LoyaltyFixture.BUDGET);
            case 1 -> LoyaltyFixture.award(kit, ada, "o-" + step, random.nextInt(900) + ".50");
            case 2 -> kit.loyalty().adjust(ada, spendable > 0 ? -random.nextLong(spendable) - 1 : 300, reference, "");
            default -> kit.loyalty().adjust(ada, 1 + random.nextInt(500), reference, "");
        }
    }
}
