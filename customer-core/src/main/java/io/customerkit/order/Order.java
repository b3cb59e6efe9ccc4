package io.customerkit.order;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought. Immutable; what becomes of it is decided here and made durable by a storage.
 *
 * @param version 1 when placed, one higher after every change
 * @param placedAt business time of the order, in whole milliseconds
 * @param lines as given; empty if only the total is known
 * @param delivery whether it is to be delivered
 * @param generation 1 at first; counts how often the order was begun
 * @param completedAt business time of the completion, not before {@code placedAt}, in whole milliseconds; null before it
 * @param createdAt when it was recorded, in whole milliseconds
 * @param updatedAt when it last changed, in whole milliseconds
 */
public record Order(
        OrderId id,
        CustomerId customer,
        long version,
        Instant placedAt,
        List<OrderLine> lines,
        OrderTotals totals,
        boolean delivery,
        OrderStatus status,
        int generation,
        @Nullable Instant completedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Latest placed first, then by id from high to low: the order of a customer's history. */
    public static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::placedAt).thenComparing(Order::id).reversed();

    public Order {
        lines = List.copyOf(lines);
        boolean isCompleted = status == OrderStatus.COMPLETED;
        if (version < 1 || generation < 1 || isCompleted != (completedAt != null)) {
            throw new IllegalArgumentException("Order " + id + " at version " + version + " and generation "
                    + generation + " cannot be " + status + ", completed at " + completedAt);
        }
    }

    /** The currency of all its amounts. */
    public Currency currency() {
        return totals.goods().currency();
    }

    /**
     * Returns whether a completion with this business time repeats the one that is recorded.
     *
     * @param at in whole milliseconds; null for any
     */
    public boolean isCompletedAt(@Nullable Instant at) {
        return completedAt != null && (at == null || at.equals(completedAt));
    }

    /**
     * Decides the completion.
     *
     * @param at its business time, from {@code placedAt} to {@code now}, both included; null for {@code now}
     * @throws IllegalOrderStateException if the order is completed already
     * @throws InvalidRequestException if {@code at} is out of range; path {@code at}
     */
    public OrderChange complete(@Nullable Instant at, Instant now) {
        if (status != OrderStatus.PLACED) {
            throw new IllegalOrderStateException(id, status, OrderStatus.COMPLETED);
        }
        Instant completed = at == null ? now : at;
        if (completed.isAfter(now)) {
            throw InvalidRequestException.of("at", "time.future", "must not be in the future");
        }
        if (completed.isBefore(placedAt)) {
            throw InvalidRequestException.of("at", "time.before-placed", "must not be before the order was placed");
        }
        Order after = new Order(
                id,
                customer,
                version + 1,
                placedAt,
                lines,
                totals,
                delivery,
                OrderStatus.COMPLETED,
                generation,
                completed,
                createdAt,
                now);
        return new OrderChange(this, after);
    }

    /** Returns what identifies it, without what was bought. */
    @Override
    public String toString() {
        return "Order[id=" + id + ", customer=" + customer + ", version=" + version + ", status=" + status + "]";
    }
}
