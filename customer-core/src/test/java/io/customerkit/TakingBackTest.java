package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EarningRule;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification.TierChanged;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many points a refund or a cancellation takes back, and from where. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TakingBackTest {

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");
    private int references;

    private Reference next() {
        references++;
        return Reference.of("r-" + references);
    }

    private void award(String order, String total) {
        LoyaltyFixture.award(kit, ada, order, total);
    }

    private LedgerEntry refund(String order, String amount) {
        return refund(kit, order, amount);
    }

    private LedgerEntry refund(CustomerKit by, String order, String amount) {
        NewRefund request = NewRefund.of(Money.of(amount, "EUR"), next().value());
        return by.orders().refund(OrderId.of(order), request).entry();
    }

    private void adjust(long points) {
        kit.loyalty().adjust(ada, points, next(), "");
    }

    private void redeem(long points) {
        kit.loyalty().redeem(ada, points, next());
    }

    private LoyaltyAccount account() {
        return fixture.storage().accounts().find(ada).orElseThrow();
    }

    private Membership membership() {
        return kit.loyalty().membership(ada);
    }

    private void assertStanding(long spendable, long debt) {
        assertThat(membership().points()).as("spendable").isEqualTo(spendable);
        assertThat(membership().debt()).as("debt").isEqualTo(debt);
    }

    @ParameterizedTest
    @CsvSource({
        "33.33, 10.00 10.00 13.33, 9 10 14",
        "100.00, 33.33 33.33 33.34, 33 33 34",
        "100.00, 100.00, 100",
        "99.99, 0.01 99.98, 0 99",
        "0.99, 0.50 0.49, 0 0",
    })
    void each_part_takes_what_is_missing_for_the_share_that_is_refunded_by_then(
            String total, String parts, String expected) {
        award("4711", total);

        List<String> taken = new ArrayList<>();
        for (String part : parts.split(" ", -1)) {
            taken.add(Long.toString(-refund("4711", part).points()));
        }

        assertThat(String.join(" ", taken)).isEqualTo(expected);
        assertStanding(0, 0);
    }

    @Test
    void a_cancellation_takes_what_the_parts_have_left() {
        award("4711", "33.33");

        assertThat(refund("4711", "10.00").points()).isEqualTo(-9);
        assertThat(kit.orders().cancel(OrderId.of("4711")).entry())
                .satisfies(entry -> assertThat(entry.points()).isEqualTo(-24));
    }

    @Test
    void of_a_hundred_small_parts_ten_take_one_point_each() {
        award("4711", "10.00");

        List<Long> taken = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            taken.add(refund("4711", "0.10").points());
        }

        assertThat(Collections.frequency(taken, -1L)).isEqualTo(10);
        assertThat(Collections.frequency(taken, 0L)).isEqualTo(90);
        assertStanding(0, 0);
    }

    @Test
    void shipping_is_refunded_without_taking_more_than_the_share() {
        place("1", "35.00", "5.00");
        place("2", "30.00", "20.00");

        assertThat(refund("1", "5.00").points()).isEqualTo(-4);
        assertThat(refund("1", "30.00").points()).isEqualTo(-26);
        assertThat(refund("2", "1.00").points()).isZero();
        assertThat(refund("2", "1.00").points()).isZero();
        assertThat(refund("2", "1.00").points()).isEqualTo(-1);
    }

    private void place(String order, String total, String shipping) {
        kit.orders()
                .place(NewOrder.builder()
                        .id(order)
                        .customer(ada)
                        .currency("EUR")
                        .total(new BigDecimal(total))
                        .shipping(new BigDecimal(shipping))
                        .build());
        kit.orders().complete(OrderId.of(order));
    }

    @Test
    void todays_rate_makes_no_difference() {
        award("4711", "50.00");
        CustomerKit changed = fixture.kit(options -> options.program(LoyaltyProgram.builder()
                .earning(EarningRule.perAmount("per-amount", 2, "1.00"))
                .build()));
        NewRefund all = NewRefund.of(Money.of("50.00", "EUR"), "all");

        Preview<OrderReceipt> preview = changed.orders().previewRefund(OrderId.of("4711"), all);

        assertThat(preview.result().entry().points()).isEqualTo(-50);
        assertThat(changed.orders().refund(OrderId.of("4711"), all)).isEqualTo(preview.result());
    }

    @Test
    void the_entry_records_what_it_was_computed_from() {
        award("4711", "33.33");
        refund("4711", "10.00");

        LedgerEntry entry = refund("4711", "10.00");

        assertThat(entry.facts().values())
                .containsEntry("order", "4711")
                .containsEntry("status", "PARTIALLY_REFUNDED")
                .containsEntry("awarded", "33")
                .containsEntry("refunded", "20.00 EUR")
                .containsEntry("payable", "33.33 EUR")
                .containsEntry("target", "19")
                .containsEntry("expired", "0")
                .containsEntry("taken", "9");
        assertThat(entry.author()).isEqualTo("system");
    }

    @Test
    void the_awards_own_lot_comes_before_lots_that_end_sooner() {
        adjust(50);
        fixture.set("2024-03-10T10:00:00Z");
        award("4711", "100.00");

        LedgerEntry entry = refund("4711", "30.00");

        assertThat(entry.allocations()).containsExactly(new Allocation(LotId.of(2), -30, -30));
        assertThat(account().lots()).extracting(Lot::remaining).containsExactly(50L, 70L);
    }

    @Test
    void what_the_own_lot_lacks_comes_from_other_lots_in_the_order_of_their_ends() {
        adjust(30);
        fixture.set("2024-02-10T10:00:00Z");
        award("4711", "100.00");
        fixture.set("2024-03-10T10:00:00Z");
        adjust(40);
        redeem(80);

        LedgerEntry entry = refund("4711", "100.00");

        assertThat(entry.allocations())
                .containsExactly(new Allocation(LotId.of(2), -50, -100), new Allocation(LotId.of(3), -40, 0));
        assertThat(entry.debtChange()).isEqualTo(10);
        assertStanding(0, 10);
    }

    @Test
    void what_is_nowhere_left_becomes_debt_that_the_next_credits_pay() {
        award("4711", "100.00");
        redeem(80);

        LedgerEntry entry = refund("4711", "100.00");

        assertThat(entry.points()).isEqualTo(-100);
        assertThat(entry.debtChange()).isEqualTo(80);
        assertThat(entry.balanceAfter()).isEqualTo(-80);
        assertStanding(0, 80);
        award("4712", "50.00");
        assertStanding(0, 30);
        award("4713", "40.00");
        assertStanding(10, 0);
    }

    @Test
    void with_enough_elsewhere_there_is_no_debt() {
        adjust(500);
        award("4711", "100.00");
        redeem(80);

        refund("4711", "100.00");

        assertStanding(420, 0);
    }

    @Test
    void points_that_expired_unspent_are_not_taken_again() {
        fixture.set("2023-01-10T10:00:00Z");
        CustomerId bob = fixture.member("bob");
        LoyaltyFixture.award(kit, bob, "4711", "100.00");
        fixture.set("2023-06-10T10:00:00Z");
        kit.loyalty().redeem(bob, 40, next());
        fixture.set("2024-02-01T00:00:00Z");

        LedgerEntry entry = refund("4711", "100.00");

        assertThat(entry.points()).isEqualTo(-40);
        assertThat(entry.facts().values()).containsEntry("expired", "60");
        assertThat(kit.loyalty().membership(bob).debt()).isEqualTo(40);
    }

    @ParameterizedTest
    @CsvSource({"false", "true"})
    void lost_points_count_first_whether_or_not_maintenance_has_booked_them(boolean isMaintained) {
        award("4711", "100.00");
        redeem(40);
        fixture.set("2025-02-01T00:00:00Z");
        if (isMaintained) {
            kit.maintenance().run(LoyaltyFixture.BUDGET);
        }

        assertThat(refund("4711", "50.00").points()).isZero();
        assertThat(refund("4711", "50.00").points()).isEqualTo(-40);
        assertStanding(0, 40);
    }

    @Test
    void what_other_lots_have_lost_is_not_lost_by_the_award() {
        adjust(50);
        fixture.set("2024-03-10T10:00:00Z");
        award("4711", "100.00");
        fixture.set("2025-02-01T00:00:00Z");

        LedgerEntry entry = refund("4711", "100.00");

        assertThat(entry.points()).isEqualTo(-100);
        assertThat(entry.facts().values()).containsEntry("expired", "0");
        assertStanding(0, 0);
    }

    @Test
    void at_the_last_millisecond_of_the_lot_everything_is_taken_and_at_its_end_nothing() {
        award("1", "100.00");
        award("2", "100.00");

        fixture.set("2025-01-10T23:59:59.999Z");
        assertThat(refund("1", "100.00").points()).isEqualTo(-100);
        fixture.set("2025-01-11T00:00:00Z");
        assertThat(refund("2", "100.00").points()).isZero();
        assertStanding(0, 0);
    }

    @Test
    void an_award_that_was_over_when_it_was_recorded_is_not_taken_back() {
        kit.orders()
                .place(NewOrder.builder()
                        .id("4711")
                        .customer(ada)
                        .currency("EUR")
                        .total(new BigDecimal("100.00"))
                        .placedAt(fixture.now().minusSeconds(86_400L * 800))
                        .build());
        kit.orders().complete(OrderId.of("4711"), fixture.now().minusSeconds(86_400L * 800));

        assertThat(refund("4711", "100.00").points()).isZero();
        assertStanding(0, 0);
    }

    @Test
    void what_has_expired_lowers_nothing_that_qualifies_elsewhere() {
        award("4711", "100.00");
        redeem(100);
        fixture.set("2024-06-10T10:00:00Z");
        adjust(600);
        fixture.set("2025-02-01T00:00:00Z");

        LedgerEntry entry = refund("4711", "100.00");

        assertThat(entry.allocations()).containsExactly(new Allocation(LotId.of(3), -100, 0));
        assertThat(membership().progress().qualifying()).isEqualTo(600);
        assertThat(membership().tier().name()).isEqualTo("SILVER");
    }

    @Test
    void what_a_correction_has_lowered_is_not_lowered_below_nothing() {
        award("4711", "100.00");
        adjust(-80);

        LedgerEntry entry = refund("4711", "100.00");

        assertThat(entry.allocations()).containsExactly(new Allocation(LotId.of(1), -20, -20));
        assertStanding(0, 80);
        assertThat(membership().progress().qualifying()).isZero();
    }

    @Test
    void what_the_own_lot_lacks_in_qualifying_points_others_lose() {
        award("4711", "100.00");
        adjust(-80);
        adjust(200);

        refund("4711", "100.00");

        assertStanding(120, 0);
        assertThat(membership().progress().qualifying()).isEqualTo(120);
    }

    @Test
    void the_tier_falls_at_once_and_is_told_once() {
        award("4711", "520.00");
        assertThat(membership().tier().name()).isEqualTo("SILVER");

        LedgerEntry entry = refund("4711", "30.00");

        assertThat(entry.tierAfter()).isEqualTo("BRONZE");
        assertThat(membership().progress().qualifying()).isEqualTo(490);
        assertThat(fixture.sent())
                .filteredOn(TierChanged.class::isInstance)
                .extracting(sent -> ((TierChanged) sent).to())
                .containsExactly("SILVER", "BRONZE");
    }

    @ParameterizedTest
    @CsvSource({"20.00, 500, SILVER", "20.99, 500, SILVER", "21.00, 499, BRONZE"})
    void the_tier_is_kept_until_the_threshold_is_missed(String refunded, long qualifying, String tier) {
        award("4711", "520.00");

        LedgerEntry entry = refund("4711", refunded);

        assertThat(membership().progress().qualifying()).isEqualTo(qualifying);
        assertThat(entry.tierAfter()).isEqualTo(tier);
    }

    @Test
    void spending_first_and_refunding_later_does_not_keep_the_tier() {
        award("4711", "1000.00");
        redeem(1_000);
        assertThat(membership().tier().name()).isEqualTo("GOLD");

        refund("4711", "1000.00");

        assertStanding(0, 1_000);
        assertThat(account().lots().get(0).qualifying()).isZero();
        assertThat(membership().tier().name()).isEqualTo("BRONZE");
        award("4712", "50.00");
        assertStanding(0, 950);
        assertThat(membership().progress().qualifying()).isEqualTo(50);
    }

    @Test
    void a_debt_that_was_there_before_grows() {
        kit.loyalty().adjust(ada, NewAdjustment.of(-30, "error", null).allowingDebt());
        award("4711", "100.00");

        refund("4711", "100.00");

        assertStanding(0, 30);
        assertThat(membership().progress().qualifying()).isZero();
    }
}
