package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.EMOJI;
import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.order;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.Money;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderLine;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.OrderTotals;
import io.customerkit.order.Refund;
import io.customerkit.order.RefundDraft;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OrderStore.OrderKey;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a storage promises about orders. */
@DisplayName("A storage of orders")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OrderStoreContract {

    private final CustomerId customer = Samples.customerId();

    protected OrderStoreContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private Order placed(Order order) {
        return committed(new OrderChange(null, order));
    }

    private Order committed(OrderChange change) {
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    private void assertRefused(OrderChange change) {
        assertThatThrownBy(() -> committed(change)).isInstanceOf(ConcurrentChangeException.class);
    }

    @Nested
    class Keeping_an_order {

        @Test
        void knows_no_order_that_was_never_stored() {
            assertThat(storage().orders().find(OrderId.of(unique()))).isEmpty();
            assertThat(storage().orders().history(customer, null, 10)).isEmpty();
        }

        @Test
        void returns_an_order_of_which_only_the_total_is_known() {
            Order order = placed(order(customer));

            assertThat(storage().orders().find(order.id())).contains(order);
        }

        @Test
        void returns_every_field_of_an_order_with_lines() {
            Order order = placed(full());

            assertThat(storage().orders().find(order.id())).contains(order);
        }

        /** The largest and the smallest amounts there are. */
        private Order full() {
            Money most = euro("999999999999999.999999");
            Money least = euro("0.000001");
            var lines = List.of(
                    new OrderLine("sku-1", null, 1, most, least, List.of()),
                    new OrderLine(
                            EMOJI.repeat(100), "two\n\"lines\"", 999_999_999, least, euro("0"), List.of("a", EMOJI)));
            var totals = new OrderTotals(euro("12.345678"), euro("4.90"), least, euro("1.5"), euro("17"));
            return new Order(
                    OrderId.of(unique()),
                    customer,
                    1,
                    NOW.minusMillis(1),
                    lines,
                    totals,
                    true,
                    OrderStatus.PLACED,
                    1,
                    null,
                    List.of(),
                    NOW,
                    NOW);
        }

        private Money euro(String amount) {
            return Money.of(amount, "EUR");
        }

        @Test
        void keeps_a_thousand_long_lines() {
            var line = new OrderLine(
                    "sku", EMOJI.repeat(500), 1, euro("1"), euro("0"), List.of(EMOJI.repeat(100), EMOJI.repeat(100)));
            Order plain = order(customer);
            Order large = new Order(
                    plain.id(),
                    customer,
                    1,
                    NOW,
                    Collections.nCopies(1_000, line),
                    plain.totals(),
                    false,
                    OrderStatus.PLACED,
                    1,
                    null,
                    List.of(),
                    NOW,
                    NOW);

            placed(large);

            assertThat(storage().orders().find(large.id())).contains(large);
        }

        @Test
        void returns_what_a_completion_left() {
            Order before = placed(full());

            Order after = committed(before.complete(NOW, NOW.plusMillis(7)));

            assertThat(storage().orders().find(before.id())).contains(after);
            assertThat(storage().orders().history(customer, null, 10)).containsExactly(after);
        }

        @Test
        void returns_what_a_cancellation_and_a_new_beginning_left() {
            Order cancelled = committed(placed(full()).cancel(NOW.plusMillis(1)));
            assertThat(storage().orders().find(cancelled.id())).contains(cancelled);

            Order reopened = committed(cancelled.reopen(2, NOW.plusMillis(2)));
            assertThat(storage().orders().find(cancelled.id())).contains(reopened);

            Order completed = committed(reopened.complete(NOW, NOW.plusMillis(3)));
            Order again = committed(completed.cancel(NOW.plusMillis(4)));
            assertThat(storage().orders().find(cancelled.id())).contains(again);

            Order third = committed(again.reopen(3, NOW.plusMillis(5)));
            assertThat(storage().orders().find(cancelled.id())).contains(third);
        }

        @Test
        void returns_the_refunds_of_every_generation_in_their_order() {
            Order order = committed(placed(full()).complete(NOW, NOW));
            Order part = committed(order.refund(refund("0.000001", " R1 \\\"~"), NOW.plusMillis(1)));
            assertThat(storage().orders().find(order.id())).contains(part);

            Order second = committed(committed(part.cancel(NOW)).reopen(2, NOW));
            assertThat(storage().orders().find(order.id())).contains(second);

            Order completed = committed(second.complete(NOW, NOW));
            Order whole = committed(completed.refund(refund(left(completed), "R0"), NOW.plusMillis(2)));
            assertThat(whole.status()).isEqualTo(OrderStatus.REFUNDED);
            assertThat(whole.refunds()).hasSize(2);
            assertThat(storage().orders().find(order.id())).contains(whole);
            assertThat(storage().orders().history(customer, null, 10)).containsExactly(whole);
        }

        private static String left(Order order) {
            return order.totals().payable().amount().toPlainString();
        }

        private RefundDraft refund(String amount, String reference) {
            return new RefundDraft(euro(amount), reference, null);
        }

        @Test
        void keeps_a_thousand_refunds_with_long_references() {
            Order plain = order(customer);
            List<Refund> refunds = IntStream.range(1_000, 2_000)
                    .mapToObj(i -> new Refund("x".repeat(124) + i, euro("0.10"), NOW, 1))
                    .toList();
            Order large = new Order(
                    plain.id(),
                    customer,
                    1,
                    NOW,
                    List.of(),
                    plain.totals(),
                    false,
                    OrderStatus.PARTIALLY_REFUNDED,
                    1,
                    NOW,
                    refunds,
                    NOW,
                    NOW);

            placed(large);

            assertThat(storage().orders().find(large.id())).contains(large);
        }

        @Test
        void keeps_instants_in_whole_milliseconds_whatever_the_time_zone() {
            for (String instant : Instants.AWKWARD) {
                Instant at = Instant.parse(instant);

                Order order = placed(order(OrderId.of(unique()), customer, at));
                Order completed = committed(order.complete(at.plusMillis(1), at.plusMillis(2)));

                assertThat(storage().orders().find(order.id())).contains(completed);
            }
        }

        @Test
        void tells_ids_apart_that_differ_by_case_only() {
            String base = unique();

            Order lower = placed(order(OrderId.of("o-" + base), customer, NOW));
            Order upper = placed(order(OrderId.of("O-" + base), customer, NOW));

            assertThat(storage().orders().find(lower.id())).contains(lower);
            assertThat(storage().orders().find(upper.id())).contains(upper);
        }
    }

    @Nested
    class Guarding_the_version {

        @Test
        void refuses_a_second_order_with_one_id() {
            Order first = placed(order(customer));

            assertRefused(new OrderChange(null, order(first.id(), Samples.customerId(), NOW)));

            assertThat(storage().orders().find(first.id())).contains(first);
        }

        @Test
        void refuses_a_change_based_on_an_old_version() {
            Order first = placed(order(customer));
            Order second = committed(first.complete(NOW, NOW));

            assertRefused(first.complete(NOW.plusMillis(1), NOW.plusMillis(1)));

            assertThat(storage().orders().find(first.id())).contains(second);
        }

        @Test
        void refuses_a_change_of_what_is_not_stored() {
            Order never = order(customer);

            assertRefused(never.complete(NOW, NOW));

            assertThat(storage().orders().find(never.id())).isEmpty();
        }
    }

    @Nested
    class Paging_through_the_history {

        @Test
        void shows_the_latest_placed_first_and_no_other_customers() {
            Order middle = placed(order(OrderId.of(unique()), customer, NOW));
            Order newest = placed(order(OrderId.of(unique()), customer, NOW.plusMillis(1)));
            Order oldest = placed(order(OrderId.of(unique()), customer, NOW.minusMillis(1)));
            placed(order(Samples.customerId()));

            assertThat(storage().orders().history(customer, null, 10)).containsExactly(newest, middle, oldest);
            assertThat(storage().orders().history(customer, null, 2)).containsExactly(newest, middle);
        }

        @Test
        void shows_orders_of_one_instant_once_each_while_others_are_placed() {
            List<Order> stored = new ArrayList<>();
            for (int i = 0; i < 5; i++) {
                stored.add(placed(order(OrderId.of((i % 2 == 0 ? "o-" : "O-") + i + "-" + unique()), customer, NOW)));
            }
            stored.sort(Order.NEWEST_FIRST);

            List<Order> paged = Pages.all(2, last -> pageWhileOthersCome(last));

            assertThat(paged).isEqualTo(stored);
        }

        private List<Order> pageWhileOthersCome(@Nullable Order last) {
            List<Order> page = storage().orders().history(customer, last == null ? null : OrderKey.of(last), 2);
            placed(order(OrderId.of(unique()), customer, NOW.plusSeconds(1)));
            return page;
        }
    }
}
