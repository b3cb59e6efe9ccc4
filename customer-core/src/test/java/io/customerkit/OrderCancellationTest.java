package io.customerkit;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Calling an order off, and beginning it again. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderCancellationTest {

    private static final OrderId ORDER = OrderId.of("4711");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-03-01T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private Order placed() {
        return kit.orders().place(NewOrder.of("4711", ada, Money.of("100.00", "EUR")));
    }

    private LedgerEntry completed() {
        placed();
        return kit.orders().complete(ORDER).entry();
    }

    private OrderReceipt refund(String amount, String reference) {
        return kit.orders().refund(ORDER, NewRefund.of(Money.of(amount, "EUR"), reference));
    }

    private Order stored() {
        return kit.orders().find(ORDER).orElseThrow();
    }

    private List<LedgerEntry> ledger() {
        return kit.loyalty().ledger(ada, PageRequest.first(100)).items();
    }

    private void assertIllegal(OrderStatus current, OrderStatus requested, Runnable step) {
        Order before = stored();
        List<LedgerEntry> ledger = ledger();

        assertThatExceptionOfType(IllegalOrderStateException.class)
                .isThrownBy(step::run)
                .satisfies(refusal -> {
                    assertThat(refusal.current()).isEqualTo(current);
                    assertThat(refusal.requested()).isEqualTo(requested);
                });

        assertThat(stored()).isEqualTo(before);
        assertThat(ledger()).isEqualTo(ledger);
    }

    @Test
    void before_the_completion_it_moves_no_points() {
        placed();
        fixture.advance(Duration.ofHours(1));

        CancellationReceipt receipt = kit.orders().cancel(ORDER);

        assertThat(receipt.entry()).isNull();
        assertThat(receipt.replayed()).isFalse();
        assertThat(receipt.order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(receipt.order().version()).isEqualTo(2);
        assertThat(receipt.order().completedAt()).isNull();
        assertThat(receipt.order().updatedAt()).isEqualTo(fixture.now());
        assertThat(stored()).isEqualTo(receipt.order());
        assertThat(fixture.storage().accounts().find(ada)).isEmpty();
    }

    @Test
    void after_the_completion_it_takes_the_award_back() {
        LedgerEntry award = completed();
        fixture.advance(Duration.ofHours(1));

        CancellationReceipt receipt = kit.orders().cancel(ORDER);

        assertThat(receipt.order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(receipt.order().completedAt()).isEqualTo(award.at());
        assertThat(receipt.entry()).isEqualTo(ledger().get(0)).satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(EntryKind.CLAWED_BACK);
            assertThat(entry.reference().value()).isEqualTo("ck:order:4711:1:1");
            assertThat(entry.points()).isEqualTo(-100);
            assertThat(entry.at()).isEqualTo(fixture.now());
            assertThat(entry.balanceAfter()).isZero();
        });
    }

    @Test
    void after_a_partial_refund_it_takes_what_is_left() {
        completed();
        refund("60.00", "r-1");

        CancellationReceipt receipt = kit.orders().cancel(ORDER);

        assertThat(receipt.entry()).isEqualTo(ledger().get(0)).satisfies(entry -> {
            assertThat(entry.reference().value()).isEqualTo("ck:order:4711:1:2");
            assertThat(entry.points()).isEqualTo(-40);
        });
        assertThat(receipt.order().refunded()).isEqualTo(Money.of("60.00", "EUR"));
    }

    @Test
    void an_award_of_nothing_is_taken_back_by_an_entry_of_nothing() {
        LoyaltyFixture.award(kit, ada, "4711", "0.99");

        CancellationReceipt receipt = kit.orders().cancel(ORDER);

        assertThat(receipt.entry()).isEqualTo(ledger().get(0)).satisfies(entry -> {
            assertThat(entry.points()).isZero();
            assertThat(entry.allocations()).isEmpty();
        });
    }

    @Test
    void a_repeat_returns_the_first_result_and_takes_nothing() {
        completed();
        refund("60.00", "r-1");
        CancellationReceipt first = kit.orders().cancel(ORDER);
        fixture.advance(Duration.ofDays(400));

        assertThat(kit.orders().cancel(ORDER)).isEqualTo(new CancellationReceipt(first.order(), first.entry(), true));
        assertThat(ledger()).hasSize(3);
    }

    @Test
    void a_repeat_before_the_completion_returns_the_order() {
        placed();
        Order cancelled = kit.orders().cancel(ORDER).order();

        assertThat(kit.orders().cancel(ORDER)).isEqualTo(new CancellationReceipt(cancelled, null, true));
    }

    @Test
    void a_refunded_order_cannot_be_cancelled() {
        completed();
        refund("100.00", "r-1");

        assertIllegal(
                OrderStatus.REFUNDED, OrderStatus.CANCELLED, () -> kit.orders().cancel(ORDER));
    }

    @Test
    void an_unknown_order_cannot_be_cancelled() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.orders().cancel(ORDER))
                .satisfies(missing -> assertThat(missing.id()).isEqualTo("4711"));
    }

    @Test
    void a_late_duplicate_of_the_completion_is_refused() {
        completed();
        kit.orders().cancel(ORDER);

        assertIllegal(
                OrderStatus.CANCELLED, OrderStatus.COMPLETED, () -> kit.orders().complete(ORDER));
    }

    @Test
    void a_preview_answers_the_same_and_stores_nothing() {
        completed();

        Preview<CancellationReceipt> preview = kit.orders().previewCancel(ORDER);

        assertThat(stored().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(kit.orders().cancel(ORDER)).isEqualTo(preview.result());
    }

    @Test
    void cancelled_orders_leave_the_report_of_completed_ones() {
        completed();
        assertThat(kit.reports().completedOrders(fixture.now())).isEqualTo(1);
        Instant before = fixture.now();
        fixture.advance(Duration.ofHours(1));

        kit.orders().cancel(ORDER);

        assertThat(kit.reports().completedOrders(fixture.now())).isZero();
        assertThat(kit.reports().completedOrders(before)).isEqualTo(1);
    }

    @Test
    void an_order_that_is_begun_again_earns_again_under_its_next_generation() {
        completed();
        kit.orders().cancel(ORDER);

        Order reopened = kit.orders().reopen(ORDER, 2);
        LedgerEntry award = kit.orders().complete(ORDER).entry();

        assertThat(reopened.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(reopened.generation()).isEqualTo(2);
        assertThat(reopened.completedAt()).isNull();
        assertThat(award.reference().value()).isEqualTo("ck:order:4711:2");
        assertThat(award.points()).isEqualTo(100);
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(100);
        assertThat(kit.reports().completedOrders(fixture.now())).isEqualTo(1);
    }

    @Test
    void it_begins_with_nothing_refunded_and_nothing_taken_back() {
        completed();
        refund("60.00", "r-1");
        kit.orders().cancel(ORDER);

        Order reopened = kit.orders().reopen(ORDER, 2);
        kit.orders().complete(ORDER);
        OrderReceipt refund = refund("100.00", "r-2");

        assertThat(reopened.refunded()).isEqualTo(Money.of("0", "EUR"));
        assertThat(reopened.refunds()).hasSize(1);
        assertThat(refund.order().status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(refund.entry().reference().value()).isEqualTo("ck:order:4711:2:1");
        assertThat(refund.entry().points()).isEqualTo(-100);
        assertThat(kit.loyalty().membership(ada).points()).isZero();
    }

    @Test
    void an_order_that_was_never_completed_may_begin_again_too() {
        placed();
        kit.orders().cancel(ORDER);

        kit.orders().reopen(ORDER, 2);

        assertThat(kit.orders().complete(ORDER).entry().reference().value()).isEqualTo("ck:order:4711:2");
    }

    @Test
    void beginning_again_is_safe_to_repeat_whatever_has_happened_since() {
        completed();
        kit.orders().cancel(ORDER);
        Order reopened = kit.orders().reopen(ORDER, 2);
        assertThat(kit.orders().reopen(ORDER, 2)).isEqualTo(reopened);

        Order completed = kit.orders().complete(ORDER).order();
        assertThat(kit.orders().reopen(ORDER, 2)).isEqualTo(completed);

        Order cancelled = kit.orders().cancel(ORDER).order();
        assertThat(kit.orders().reopen(ORDER, 2)).isEqualTo(cancelled);
        assertThat(kit.orders().reopen(ORDER, 1)).isEqualTo(cancelled);
    }

    @Test
    void each_generation_is_begun_by_its_number() {
        placed();
        kit.orders().cancel(ORDER);

        assertThat(faultsOf(() -> kit.orders().reopen(ORDER, 3)))
                .containsExactly("generation order.generation.skipped");
        assertThat(faultsOf(() -> kit.orders().reopen(ORDER, 0))).containsExactly("generation order.generation.range");
        assertThat(stored().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void only_a_cancelled_order_can_begin_again() {
        placed();
        assertIllegal(OrderStatus.PLACED, OrderStatus.PLACED, () -> kit.orders().reopen(ORDER, 2));

        kit.orders().complete(ORDER);
        assertIllegal(
                OrderStatus.COMPLETED, OrderStatus.PLACED, () -> kit.orders().reopen(ORDER, 2));

        refund("1.00", "r-1");
        assertIllegal(
                OrderStatus.PARTIALLY_REFUNDED,
                OrderStatus.PLACED,
                () -> kit.orders().reopen(ORDER, 2));

        refund("99.00", "r-2");
        assertIllegal(
                OrderStatus.REFUNDED, OrderStatus.PLACED, () -> kit.orders().reopen(ORDER, 2));
    }

    @Test
    void an_unknown_order_cannot_begin_again() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.orders().reopen(ORDER, 2));
    }
}
