package io.customerkit;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.ExpiryPolicy;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewCancellation;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Points that come back because a redemption is called off. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RedemptionCancellationTest {

    private static final Reference SPENT = Reference.of("spent");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-03-01T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private void adjust(long points, String reference) {
        kit.loyalty().adjust(ada, points, Reference.of(reference), "");
    }

    private void indebt(long points) {
        kit.loyalty().adjust(ada, NewAdjustment.of(-points, "error", null).allowingDebt());
    }

    private LedgerEntry cancel() {
        return kit.loyalty().cancelRedemption(ada, SPENT).entry();
    }

    private LoyaltyAccount account() {
        return fixture.storage().accounts().find(ada).orElseThrow();
    }

    private Membership membership() {
        return kit.loyalty().membership(ada);
    }

    private List<LedgerEntry> ledger() {
        return kit.loyalty().ledger(ada, PageRequest.first(100)).items();
    }

    @Nested
    class While_the_lots_live {

        /** A 60 until 2025-03-02, B 100 until 2025-06-02; the redemption takes A 60 and B 40. */
        private LoyaltyAccount spent() {
            adjust(60, "a");
            fixture.set("2024-06-01T10:00:00Z");
            adjust(100, "b");
            LoyaltyAccount before = account();
            kit.loyalty().redeem(ada, 100, SPENT);
            fixture.set("2024-07-01T10:00:00Z");
            return before;
        }

        @Test
        void each_point_goes_back_into_its_lot_with_the_date_from_before() {
            LoyaltyAccount before = spent();

            LedgerEntry entry = cancel();

            assertThat(account().lots()).isEqualTo(before.lots());
            assertThat(entry.kind()).isEqualTo(EntryKind.RESTORED);
            assertThat(entry.reference().value()).isEqualTo("ck:undo:3");
            assertThat(entry.points()).isEqualTo(100);
            assertThat(entry.at()).isEqualTo(fixture.now());
            assertThat(entry.allocations())
                    .containsExactly(new Allocation(LotId.of(1), 60, 0), new Allocation(LotId.of(2), 40, 0));
            assertThat(entry.grantedLots()).isEmpty();
        }

        @Test
        void a_repeat_returns_the_first_receipt_and_gives_nothing() {
            spent();
            LedgerEntry first = cancel();
            fixture.set("2026-07-01T10:00:00Z");

            PointsReceipt again =
                    kit.loyalty().cancelRedemption(ada, new NewCancellation("spent", "another reason", "clerk"));

            assertThat(again).isEqualTo(new PointsReceipt(first, true));
            assertThat(ledger()).hasSize(4);
        }

        @Test
        void the_redemption_itself_is_not_forgotten() {
            spent();
            LedgerEntry redemption = ledger().get(0);
            cancel();

            assertThat(kit.loyalty().redeem(ada, 100, SPENT)).isEqualTo(new PointsReceipt(redemption, true));
            assertThat(membership().points()).isEqualTo(160);
        }

        @Test
        void author_and_reason_are_recorded() {
            spent();

            LedgerEntry entry = kit.loyalty()
                    .cancelRedemption(ada, new NewCancellation("spent", " sold out ", " clerk "))
                    .entry();

            assertThat(entry.author()).isEqualTo("clerk");
            assertThat(entry.reason()).isEqualTo("sold out");
        }

        @Test
        void debt_is_paid_first_from_the_lot_that_ends_first() {
            spent();
            indebt(90);
            assertThat(membership().debt()).isEqualTo(30);

            LedgerEntry entry = cancel();

            assertThat(account().lots()).extracting(Lot::remaining).containsExactly(30L, 40L);
            assertThat(entry.debtChange()).isEqualTo(-30);
            assertThat(entry.points()).isEqualTo(100);
            assertThat(membership().debt()).isZero();
        }

        @Test
        void a_debt_of_just_as_much_is_paid_and_nothing_can_be_spent() {
            spent();
            indebt(160);

            cancel();

            assertThat(membership().debt()).isZero();
            assertThat(membership().points()).isZero();
        }

        @Test
        void a_lot_whose_points_all_pay_debt_is_named_all_the_same() {
            spent();
            indebt(160);

            LedgerEntry entry = cancel();

            assertThat(entry.allocations())
                    .containsExactly(new Allocation(LotId.of(1), 0, 0), new Allocation(LotId.of(2), 0, 0));
        }

        @Test
        void a_debt_of_one_more_leaves_one() {
            spent();
            indebt(161);

            cancel();

            assertThat(membership().debt()).isEqualTo(1);
            assertThat(membership().points()).isZero();
        }

        @Test
        void a_preview_answers_the_same_and_stores_nothing() {
            spent();
            NewCancellation request = NewCancellation.of("spent");

            Preview<PointsReceipt> preview = kit.loyalty().previewCancelRedemption(ada, request);

            assertThat(ledger()).hasSize(3);
            assertThat(kit.loyalty().cancelRedemption(ada, request)).isEqualTo(preview.result());
        }
    }

    @Test
    void restored_points_pay_the_debt_that_a_refund_has_left() {
        LoyaltyFixture.award(kit, ada, "4711", "100.00");
        kit.loyalty().redeem(ada, 100, SPENT);
        kit.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("100.00", "EUR"), "all"));
        assertThat(membership().debt()).isEqualTo(100);

        LedgerEntry entry = cancel();

        assertThat(entry.balanceAfter()).isZero();
        assertThat(membership().debt()).isZero();
        assertThat(membership().points()).isZero();
    }

    @Test
    void the_same_points_do_not_qualify_twice() {
        adjust(1_000, "a");
        kit.loyalty().redeem(ada, 600, SPENT);

        LedgerEntry entry = cancel();

        assertThat(membership().progress().qualifying()).isEqualTo(1_000);
        assertThat(entry.tierAfter()).isEqualTo("GOLD");
    }

    @Test
    void the_clock_may_have_stepped_back() {
        adjust(100, "a");
        kit.loyalty().redeem(ada, 100, SPENT);
        fixture.set("2024-03-01T09:00:00Z");

        LedgerEntry entry = cancel();

        assertThat(entry.at()).isEqualTo("2024-03-01T09:00:00Z");
        assertThat(entry.recordedAt()).isEqualTo("2024-03-01T10:00:00Z");
    }

    @Test
    void a_balance_out_of_range_is_refused_and_nothing_changes() {
        adjust(1, "a");
        kit.loyalty().redeem(ada, 1, SPENT);
        fixture.set("2025-03-02T00:00:00Z");
        adjust(Long.MAX_VALUE, "b");
        LoyaltyAccount before = account();

        assertThatExceptionOfType(PointsCalculationException.class).isThrownBy(RedemptionCancellationTest.this::cancel);
        assertThat(account()).isEqualTo(before);
    }

    @Nested
    class Of_lots_that_never_end {

        private final CustomerKit never = fixture.kit(options -> options.program(
                LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build()));

        private LedgerEntry spentAndCancelled() {
            never.loyalty().adjust(ada, 100, Reference.of("a"), "");
            never.loyalty().redeem(ada, 100, SPENT);
            assertThat(account().lots()).isEmpty();
            return cancel();
        }

        @Test
        void the_lot_comes_back_under_its_id_and_what_qualifies_stays_carried() {
            spentAndCancelled();

            assertThat(account().lots()).singleElement().satisfies(lot -> {
                assertThat(lot.id()).isEqualTo(LotId.of(1));
                assertThat(lot.granted()).isEqualTo(100);
                assertThat(lot.remaining()).isEqualTo(100);
                assertThat(lot.qualifying()).isZero();
                assertThat(lot.expiresAt()).isNull();
            });
            assertThat(account().carriedQualifying()).isEqualTo(100);
            assertThat(membership().progress().qualifying()).isEqualTo(100);
        }

        @Test
        void a_lot_that_leaves_again_carries_nothing_twice() {
            spentAndCancelled();

            never.loyalty().redeem(ada, 100, Reference.of("again"));

            assertThat(account().lots()).isEmpty();
            assertThat(account().carriedQualifying()).isEqualTo(100);
        }

        @Test
        void a_lot_whose_points_all_pay_debt_stays_away() {
            never.loyalty().adjust(ada, 100, Reference.of("a"), "");
            never.loyalty().redeem(ada, 100, SPENT);
            indebt(100);

            LedgerEntry entry = cancel();

            assertThat(entry.allocations()).containsExactly(new Allocation(LotId.of(1), 0, 0));
            assertThat(account().lots()).isEmpty();
            assertThat(account().debt()).isZero();
        }

        @Test
        void what_is_taken_back_lowers_what_is_carried_before_what_others_have() {
            LoyaltyFixture.award(never, ada, "4711", "100.00");
            never.loyalty().redeem(ada, 100, SPENT);
            never.loyalty().adjust(ada, 50, Reference.of("b"), "");

            never.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("60.00", "EUR"), "part"));

            assertThat(account().carriedQualifying()).isEqualTo(90);
            assertThat(membership().progress().qualifying()).isEqualTo(90);
            assertThat(account().debt()).isEqualTo(10);
        }

        @Test
        void what_is_taken_back_lowers_nothing_that_others_have_while_enough_is_carried() {
            LoyaltyFixture.award(never, ada, "4711", "100.00");
            never.loyalty().redeem(ada, 100, SPENT);
            never.loyalty().adjust(ada, 200, Reference.of("b"), "");

            LedgerEntry entry = refundedPart();

            assertThat(entry.allocations())
                    .containsExactly(new Allocation(LotId.of(3), -60, 0), new Allocation(LotId.CARRIED, 0, -60));
            assertThat(account().carriedQualifying()).isEqualTo(40);
        }

        @Test
        void what_is_taken_back_lowers_what_its_own_lot_has_before_what_is_carried() {
            never.loyalty().adjust(ada, 100, Reference.of("a"), "");
            never.loyalty().redeem(ada, 100, SPENT);
            LoyaltyFixture.award(never, ada, "4711", "100.00");

            LedgerEntry entry = refundedPart();

            assertThat(entry.allocations()).containsExactly(new Allocation(LotId.of(3), -60, -60));
            assertThat(account().carriedQualifying()).isEqualTo(100);
        }

        private LedgerEntry refundedPart() {
            NewRefund part = NewRefund.of(Money.of("60.00", "EUR"), "part");
            return never.orders().refund(OrderId.of("4711"), part).entry();
        }
    }

    @Nested
    class Is_refused {

        @Test
        void if_nothing_has_the_reference() {
            assertNotFound("redemption", "spent", ada);
        }

        @Test
        void if_the_reference_is_no_redemptions() {
            adjust(100, "spent");

            assertNotFound("redemption", "spent", ada);
            assertThat(ledger()).hasSize(1);
        }

        @Test
        void if_there_is_no_such_customer() {
            assertNotFound("customer", "nobody", CustomerId.of("nobody"));
        }

        private void assertNotFound(String kind, String id, CustomerId customer) {
            assertThatExceptionOfType(NotFoundException.class)
                    .isThrownBy(() -> kit.loyalty().cancelRedemption(customer, SPENT))
                    .satisfies(missing -> {
                        assertThat(missing.kind()).isEqualTo(kind);
                        assertThat(missing.id()).isEqualTo(id);
                    });
        }

        @Test
        void with_every_violation_at_once() {
            assertThat(faultsOf(() ->
                            kit.loyalty().cancelRedemption(ada, new NewCancellation(null, "x".repeat(501), " "))))
                    .containsExactlyInAnyOrder("reference required", "reason text.too-long", "author text.blank");
            assertThat(faultsOf(() -> kit.loyalty().cancelRedemption(ada, NewCancellation.of("ck:undo:1"))))
                    .containsExactly("reference reference.reserved");
        }
    }
}
