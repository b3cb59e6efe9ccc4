package io.customerkit.storage;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads orders. */
public interface OrderStore {

    Optional<Order> find(OrderId id);

    /**
     * Returns orders of a customer, in the order of {@link Order#NEWEST_FIRST}, ids compared by code units.
     *
     * @param after only what comes after this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<Order> history(CustomerId customer, @Nullable OrderKey after, int limit);

    /**
     * Adds up {@link Order#spent} of the orders of a customer that have it now, in {@link CustomerTotals} without any if there
     * is no such order. Amounts are exact, however many digits a sum has.
     */
    CustomerTotals totals(CustomerId customer);

    /** Where an order stands in the history of its customer. */
    record OrderKey(Instant placedAt, OrderId id) {

        /** Returns the place of this order. */
        public static OrderKey of(Order order) {
            return new OrderKey(order.placedAt(), order.id());
        }
    }
}
