package io.customerkit;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.Refund;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** States, amounts, times and repeats of refunds; what they do to points is another matter. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderRefundTest {

    private static final String COMPLETED = "2024-03-01T10:00:00Z";
    private static final String LATER = "2024-03-05T10:00:00Z";
    private static final OrderId ORDER = OrderId.of("4711");

    private final LoyaltyFixture fixture = LoyaltyFixture.at(COMPLETED);
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private void completed(String total) {
        LoyaltyFixture.award(kit, ada, "4711", total);
        fixture.set(LATER);
    }

    private OrderReceipt refund(String amount, String reference) {
        return kit.orders().refund(ORDER, euro(amount, reference));
    }

    private static NewRefund euro(String amount, String reference) {
        return NewRefund.of(Money.of(amount, "EUR"), reference);
    }

    private Order stored() {
        return kit.orders().find(ORDER).orElseThrow();
    }

    private List<LedgerEntry> ledger() {
        return kit.loyalty().ledger(ada, PageRequest.first(100)).items();
    }

    @Test
    void a_part_leaves_the_order_partially_refunded() {
        completed("100.00");

        OrderReceipt receipt = refund("60.00", "return-1");

        Order order = receipt.order();
        assertThat(receipt.replayed()).isFalse();
        assertThat(order.status()).isEqualTo(OrderStatus.PARTIALLY_REFUNDED);
        assertThat(order.version()).isEqualTo(3);
        assertThat(order.refunded()).isEqualTo(Money.of("60.00", "EUR"));
        assertThat(order.refunds())
                .containsExactly(new Refund("return-1", Money.of("60.00", "EUR"), Instant.parse(LATER), 1));
        assertThat(order.completedAt()).isEqualTo(COMPLETED);
        assertThat(order.updatedAt()).isEqualTo(LATER);
        assertThat(receipt.entry().kind()).isEqualTo(EntryKind.CLAWED_BACK);
        assertThat(receipt.entry().reference().value()).isEqualTo("ck:order:4711:1:1");
        assertThat(stored()).isEqualTo(order);
    }

    @ParameterizedTest
    @CsvSource({"99.999999, PARTIALLY_REFUNDED", "100.00, REFUNDED", "100, REFUNDED"})
    void the_order_is_refunded_once_everything_is_given_back(String amount, OrderStatus status) {
        completed("100.00");

        assertThat(refund(amount, "r-1").order().status()).isEqualTo(status);
    }

    @Test
    void the_last_part_makes_it_refunded() {
        completed("100.00");

        refund("60.00", "r-1");
        OrderReceipt last = refund("40.00", "r-2");

        assertThat(last.order().status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(last.entry().reference().value()).isEqualTo("ck:order:4711:1:2");
    }

    @Test
    void more_than_is_left_of_what_was_paid_is_refused_and_changes_nothing() {
        completed("100.00");
        Order before = refund("60.00", "r-1").order();

        assertThat(faultsOf(() -> refund("40.000001", "r-2"))).containsExactly("amount order.refund.exceeds");
        assertThat(faultsOf(() -> refund("50.00", "r-2"))).containsExactly("amount order.refund.exceeds");

        assertThat(stored()).isEqualTo(before);
        assertThat(ledger()).hasSize(2);
        assertThat(refund("40.00", "r-2").replayed()).isFalse();
    }

    @Test
    void what_was_paid_with_points_is_not_refunded_in_money() {
        kit.orders()
                .place(NewOrder.builder()
                        .id("4711")
                        .customer(ada)
                        .currency("EUR")
                        .total(new BigDecimal("100.00"))
                        .paidWithPoints(new BigDecimal("30.00"))
                        .build());
        kit.orders().complete(ORDER);

        assertThat(faultsOf(() -> refund("70.01", "r-1"))).containsExactly("amount order.refund.exceeds");
        assertThat(refund("70.00", "r-1").order().status()).isEqualTo(OrderStatus.REFUNDED);
    }

    @Test
    void of_an_order_for_which_nothing_was_paid_nothing_can_be_refunded() {
        completed("0.00");

        assertThat(faultsOf(() -> refund("0.01", "r-1"))).containsExactly("amount order.refund.exceeds");
        assertThat(stored().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void another_currency_is_refused() {
        completed("100.00");

        assertThat(faultsOf(() -> kit.orders().refund(ORDER, NewRefund.of(Money.of("1", "USD"), "r-1"))))
                .containsExactly("amount order.refund.currency");
        assertThat(stored().status()).isEqualTo(OrderStatus.COMPLETED);
    }

    @Test
    void nothing_at_all_is_refused() {
        completed("100.00");

        assertThat(faultsOf(() -> refund("0.00", "r-1"))).containsExactly("amount order.refund.zero");
        assertThat(faultsOf(() -> refund("-5.00", "r-1"))).containsExactly("amount amount.negative");
    }

    @Test
    void every_violation_is_reported_at_once() {
        assertThat(faultsOf(() -> kit.orders().refund(ORDER, new NewRefund(null, "ck:mine", Instant.MAX))))
                .containsExactlyInAnyOrder("amount required", "reference reference.reserved", "at time.range");
        assertThat(faultsOf(() -> kit.orders().refund(ORDER, new NewRefund(Money.of("0", "EUR"), null, null))))
                .containsExactlyInAnyOrder("amount order.refund.zero", "reference required");
    }

    @Test
    void an_unknown_order_has_nothing_to_refund() {
        assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> refund("1.00", "r-1"));
    }

    @Test
    void an_order_that_is_not_completed_cannot_be_refunded() {
        kit.orders().place(NewOrder.of("4711", ada, Money.of("100.00", "EUR")));

        assertIllegal(OrderStatus.PLACED);
    }

    @Test
    void a_refunded_order_cannot_be_refunded_again() {
        completed("100.00");
        refund("100.00", "r-1");

        assertIllegal(OrderStatus.REFUNDED);
    }

    @Test
    void a_cancelled_order_cannot_be_refunded() {
        completed("100.00");
        kit.orders().cancel(ORDER);

        assertIllegal(OrderStatus.CANCELLED);
    }

    /** The amount is too high as well: the state is judged first. */
    private void assertIllegal(OrderStatus current) {
        Order before = stored();
        List<LedgerEntry> ledger = ledger();

        assertThatExceptionOfType(IllegalOrderStateException.class)
                .isThrownBy(() -> refund("1000.00", "r-2"))
                .satisfies(refusal -> {
                    assertThat(refusal.current()).isEqualTo(current);
                    assertThat(refusal.requested()).isEqualTo(OrderStatus.PARTIALLY_REFUNDED);
                });

        assertThat(stored()).isEqualTo(before);
        assertThat(ledger()).isEqualTo(ledger);
    }

    @ParameterizedTest
    @ValueSource(strings = {COMPLETED, "2024-03-02T00:00:00.123Z", LATER})
    void its_business_time_lies_anywhere_from_the_completion_until_now(String at) {
        completed("100.00");

        OrderReceipt receipt = kit.orders()
                .refund(
                        ORDER,
                        euro("50.00", "r-1").effectiveAt(Instant.parse(at).plusNanos(999_999)));

        assertThat(receipt.order().refunds().get(0).at()).isEqualTo(at);
        assertThat(receipt.entry().at()).isEqualTo(at);
        assertThat(receipt.entry().recordedAt()).isEqualTo(LATER);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01T09:59:59.999Z, time.before-completed", "2024-03-05T10:00:00.001Z, time.future"})
    void another_time_is_refused(String at, String code) {
        completed("100.00");

        assertThat(faultsOf(
                        () -> kit.orders().refund(ORDER, euro("50.00", "r-1").effectiveAt(Instant.parse(at)))))
                .containsExactly("at " + code);
        assertThat(stored().refunds()).isEmpty();
    }

    @Test
    void a_repeat_returns_the_first_entry_and_the_order_as_it_is() {
        completed("100.00");
        OrderReceipt first = refund("50.00", "r-1");
        Order now = refund("50.00", "r-2").order();

        assertThat(refund("50.000", "r-1")).isEqualTo(new OrderReceipt(now, first.entry(), true));
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void a_repeat_is_recognised_whatever_has_become_of_the_order() {
        completed("100.00");
        OrderReceipt first = refund("50.00", "r-1");
        kit.orders().cancel(ORDER);
        assertThat(refund("50.00", "r-1").entry()).isEqualTo(first.entry());

        kit.orders().reopen(ORDER, 2);
        assertThat(refund("50.00", "r-1").entry()).isEqualTo(first.entry());

        Order again = kit.orders().complete(ORDER).order();
        assertThat(refund("50.00", "r-1")).isEqualTo(new OrderReceipt(again, first.entry(), true));
    }

    @Test
    void the_reference_of_another_amount_is_refused() {
        completed("100.00");
        refund("50.00", "r-1");

        assertThatExceptionOfType(ReferenceReusedException.class)
                .isThrownBy(() -> refund("50.01", "r-1"))
                .satisfies(refusal -> assertThat(refusal.reference().value()).isEqualTo("r-1"));
        assertThat(stored().refunds()).hasSize(1);
    }

    @Test
    void a_refused_attempt_does_not_use_up_the_reference() {
        completed("100.00");
        faultsOf(() -> refund("100.01", "r-1"));

        assertThat(refund("10.00", "r-1").replayed()).isFalse();
    }

    @Test
    void two_orders_may_have_one_reference() {
        completed("100.00");
        LoyaltyFixture.award(kit, ada, "4712", "100.00");
        refund("10.00", "r-1");

        OrderReceipt other = kit.orders().refund(OrderId.of("4712"), euro("20.00", "r-1"));

        assertThat(other.replayed()).isFalse();
        assertThat(other.entry().points()).isEqualTo(-20);
    }

    @Test
    void a_repeated_completion_is_recognised_after_a_refund() {
        completed("100.00");
        LedgerEntry award = ledger().get(0);
        Order partly = refund("60.00", "r-1").order();
        assertThat(kit.orders().complete(ORDER)).isEqualTo(new OrderReceipt(partly, award, true));

        Order wholly = refund("40.00", "r-2").order();
        assertThat(kit.orders().complete(ORDER, Instant.parse(COMPLETED)))
                .isEqualTo(new OrderReceipt(wholly, award, true));
    }

    @Test
    void a_repeated_placing_is_recognised_after_a_refund() {
        completed("100.00");
        Order refunded = refund("60.00", "r-1").order();

        assertThat(kit.orders().place(NewOrder.of("4711", ada, Money.of("100.00", "EUR"))))
                .isEqualTo(refunded);
    }

    @Test
    void a_preview_answers_the_same_and_stores_nothing() {
        completed("500.00");
        NewRefund request = euro("30.00", "r-1");

        Preview<OrderReceipt> preview = kit.orders().previewRefund(ORDER, request);

        assertThat(stored().refunds()).isEmpty();
        assertThat(preview.notifications()).hasSize(1);
        assertThat(kit.orders().refund(ORDER, request)).isEqualTo(preview.result());
        assertThat(fixture.sent()).containsAll(preview.notifications());
    }
}
