package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.Facts;
import io.customerkit.loyalty.Fingerprint;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.reward.HeldRewards;
import io.customerkit.storage.Commit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdempotencyTest {

    private static final Reference R1 = Reference.of("r1");
    private static final Reference R2 = Reference.of("r2");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2023-03-01T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private List<LedgerEntry> ledger(CustomerId customer) {
        return kit.loyalty().ledger(customer, PageRequest.first(1_000)).items();
    }

    @Test
    void completing_an_order_twice_awards_once_and_returns_it_unchanged() {
        kit.orders().place(NewOrder.of("4711", ada, Money.of("100.00", "EUR")));
        OrderReceipt first = kit.orders().complete(OrderId.of("4711"));
        fixture.advance(Duration.ofHours(1));

        OrderReceipt second = kit.orders().complete(OrderId.of("4711"));

        assertThat(first.replayed()).isFalse();
        assertThat(second).isEqualTo(new OrderReceipt(first.order(), first.entry(), true));
        assertThat(ledger(ada)).extracting(LedgerEntry::reference).containsExactly(new Reference("ck:order:4711:1"));
    }

    @Test
    void a_reference_is_remembered_after_its_points_have_left() {
        kit.loyalty().adjust(ada, 100, R1, "");
        fixture.set("2024-03-02T00:00:00Z");
        kit.maintenance().run(LoyaltyFixture.BUDGET);
        fixture.set("2024-06-01T10:00:00Z");

        PointsReceipt again = kit.loyalty().adjust(ada, 100, R1, "");

        assertThat(again.replayed()).isTrue();
        assertThat(again.entry().sequence()).isEqualTo(1);
        assertThat(kit.loyalty().membership(ada).points()).isZero();
    }

    @Test
    void a_reference_with_other_points_is_refused_and_nothing_moves() {
        kit.loyalty().adjust(ada, 100, R1, "");

        assertThatThrownBy(() -> kit.loyalty().adjust(ada, 101, R1, ""))
                .isInstanceOfSatisfying(ReferenceReusedException.class, e -> {
                    assertThat(e.customer()).isEqualTo(ada);
                    assertThat(e.reference()).isEqualTo(R1);
                });
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(100);
    }

    @Test
    void a_redemption_under_the_reference_of_an_adjustment_is_refused() {
        kit.loyalty().adjust(ada, 100, R1, "");

        assertThatThrownBy(() -> kit.loyalty().redeem(ada, 100, R1)).isInstanceOf(ReferenceReusedException.class);
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(100);
    }

    @Test
    void one_reference_of_two_customers_is_two_entries() {
        CustomerId bob = fixture.member("bob");

        kit.loyalty().adjust(ada, 100, R1, "");
        PointsReceipt ofBob = kit.loyalty().adjust(bob, 7, R1, "");

        assertThat(ofBob.replayed()).isFalse();
        assertThat(kit.loyalty().membership(bob).points()).isEqualTo(7);
    }

    @Test
    void a_retry_by_somebody_else_for_another_reason_a_minute_later_is_the_same_request() {
        PointsReceipt first = kit.loyalty().adjust(ada, NewAdjustment.of(100, "r1", "a call"));
        fixture.advance(Duration.ofMinutes(1));

        PointsReceipt retry = kit.loyalty()
                .adjust(ada, NewAdjustment.of(100, "r1", "a letter").by("bob"));

        assertThat(retry).isEqualTo(new PointsReceipt(first.entry(), true));
    }

    @Test
    void another_business_time_is_another_request_unless_it_differs_below_a_millisecond() {
        NewAdjustment request = NewAdjustment.of(100, "r1", null);
        Instant at = Instant.parse("2023-02-01T10:00:00.123456789Z");
        kit.loyalty().adjust(ada, request.effectiveAt(at));

        PointsReceipt retry = kit.loyalty().adjust(ada, request.effectiveAt(Instant.parse("2023-02-01T10:00:00.123Z")));

        assertThat(retry.replayed()).isTrue();
        assertThat(retry.entry().at()).isEqualTo("2023-02-01T10:00:00.123Z");
        assertThatThrownBy(() -> kit.loyalty().adjust(ada, request.effectiveAt(at.plusMillis(1))))
                .isInstanceOf(ReferenceReusedException.class);
        assertThatThrownBy(() -> kit.loyalty().adjust(ada, request)).isInstanceOf(ReferenceReusedException.class);
    }

    @Test
    void an_amount_is_the_same_however_many_zeros_it_is_written_with() {
        Order first = kit.orders().place(NewOrder.of("4711", ada, Money.of("742.1", "EUR")));

        Order second = kit.orders().place(NewOrder.of("4711", ada, Money.of("742.10", "EUR")));
        Order third = kit.orders().place(NewOrder.of("4711", ada, Money.of("7.421E+2", "EUR")));

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    @Test
    void a_request_that_an_earlier_release_stored_is_recognised() {
        Instant then = Instant.parse("2023-01-01T10:00:00Z");
        var lot = new Lot(LotId.of(1), 100, 100, 100, then, then, null, null);
        var stored = new LedgerEntry(
                ada,
                1,
                EntryKind.ADJUSTED,
                R1,
                new Fingerprint("v1:ADJUSTED:100:2023-01-01T10:00:00Z"),
                100,
                0,
                List.of(new Allocation(lot.id(), 100, 100)),
                then,
                then,
                100,
                "BRONZE",
                Facts.none(),
                "system",
                null);
        var account = new LoyaltyAccount(ada, 1, List.of(lot), 0, 0, HeldRewards.none(), "BRONZE", 1, then, then);
        fixture.storage()
                .commit(Commit.nothing()
                        .with(new LoyaltyAccountChange(LoyaltyAccount.open(ada, then), account, List.of(stored))));

        PointsReceipt retry =
                kit.loyalty().adjust(ada, NewAdjustment.of(100, "r1", null).effectiveAt(then));

        assertThat(retry).isEqualTo(new PointsReceipt(stored, true));
    }

    @Test
    void a_retry_is_answered_with_the_first_result_and_not_with_the_state_of_today() {
        kit.loyalty().adjust(ada, 100, R1, "");
        kit.loyalty().adjust(ada, 450, R2, "");

        PointsReceipt retry = kit.loyalty().adjust(ada, 100, R1, "");

        assertThat(retry.replayed()).isTrue();
        assertThat(retry.entry().points()).isEqualTo(100);
        assertThat(retry.entry().balanceAfter()).isEqualTo(100);
        assertThat(retry.entry().tierAfter()).isEqualTo("BRONZE");
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(550);
        assertThat(kit.loyalty().membership(ada).tier().name()).isEqualTo("SILVER");
    }

    @Test
    void a_retry_is_not_judged_by_what_its_first_run_has_left() {
        kit.loyalty().adjust(ada, 100, R1, "");
        PointsReceipt first = kit.loyalty().redeem(ada, 100, R2);

        PointsReceipt retry = kit.loyalty().redeem(ada, 100, R2);

        assertThat(retry).isEqualTo(new PointsReceipt(first.entry(), true));
    }

    @Test
    void a_refusal_uses_no_reference_up() {
        kit.loyalty().adjust(ada, 60, Reference.of("start"), "");
        assertThatThrownBy(() -> kit.loyalty().redeem(ada, 100, R1)).isInstanceOf(InsufficientPointsException.class);
        assertThatThrownBy(() -> kit.loyalty().redeem(ada, 100, R2)).isInstanceOf(InsufficientPointsException.class);

        kit.loyalty().adjust(ada, 40, R2, "");
        PointsReceipt later = kit.loyalty().redeem(ada, 100, R1);

        assertThat(later.replayed()).isFalse();
        assertThat(later.entry().balanceAfter()).isZero();
        assertThat(ledger(ada)).hasSize(3);
    }

    @Test
    void references_that_begin_like_the_librarys_own_are_refused() {
        var own = new Reference("ck:order:4711:1");

        assertThatThrownBy(() -> kit.loyalty().adjust(ada, NewAdjustment.of(100, "ck:order:4711:1", null)))
                .satisfies(IdempotencyTest::isAboutTheReference);
        assertThatThrownBy(() -> kit.loyalty().redeem(ada, NewRedemption.of(100, "ck:")))
                .satisfies(IdempotencyTest::isAboutTheReference);
        assertThatThrownBy(() -> kit.loyalty().adjust(ada, 100, own, ""))
                .satisfies(IdempotencyTest::isAboutTheReference);
        assertThatThrownBy(() -> Reference.of("ck:order:4711:1")).satisfies(IdempotencyTest::isAboutTheReference);
    }

    private static void isAboutTheReference(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations())
                                .extracting(violation -> violation.path())
                                .containsExactly("reference"));
    }

    @Test
    void a_reference_of_the_host_never_meets_that_of_an_award() {
        kit.loyalty().adjust(ada, 7, Reference.of("order:4711:1"), "");

        LedgerEntry award = LoyaltyFixture.award(kit, ada, "4711", "100.00");

        assertThat(award.points()).isEqualTo(100);
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(107);
    }

    @Test
    void references_of_orders_whose_ids_hold_colons_never_meet() {
        LoyaltyFixture.award(kit, ada, "1", "10.00");
        LoyaltyFixture.award(kit, ada, "1:1", "20.00");

        assertThat(ledger(ada)).extracting(LedgerEntry::points).containsExactly(20L, 10L);
    }
}
