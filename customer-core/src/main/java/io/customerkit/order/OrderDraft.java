package io.customerkit.order;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The valid content of a {@link NewOrder}. */
public final class OrderDraft {

    private final OrderId id;
    private final CustomerId customer;
    private final @Nullable Instant placedAt;
    private final List<OrderLine> lines;
    private final OrderTotals totals;
    private final boolean delivery;

    OrderDraft(
            OrderId id,
            CustomerId customer,
            @Nullable Instant placedAt,
            List<OrderLine> lines,
            OrderTotals totals,
            boolean delivery) {
        this.id = id;
        this.customer = customer;
        this.placedAt = placedAt;
        this.lines = List.copyOf(lines);
        this.totals = totals;
        this.delivery = delivery;
    }

    /**
     * Turns a request into the content of an order.
     *
     * @param violations what the annotations have found; what else is wrong is added
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static OrderDraft of(NewOrder request, Violations violations) {
        return new OrderReading(request, violations).draft();
    }

    public OrderId id() {
        return id;
    }

    public CustomerId customer() {
        return customer;
    }

    public boolean isDelivery() {
        return delivery;
    }

    /**
     * Decides the placing.
     *
     * @throws InvalidRequestException if the order would be placed in the future; path {@code placedAt}
     */
    public OrderChange place(Instant now) {
        if (placedAt != null && placedAt.isAfter(now)) {
            throw InvalidRequestException.of("placedAt", "time.future", "must not be in the future");
        }
        return new OrderChange(null, placedAt(placedAt == null ? now : placedAt, now));
    }

    /** Returns whether placing this again would make what was stored when {@code order} was placed. */
    public boolean isContentOf(Order order) {
        Instant placed = placedAt == null ? order.placedAt() : placedAt;
        Order again = placedAt(placed, order.createdAt());
        return again.customer().equals(order.customer())
                && again.placedAt().equals(order.placedAt())
                && again.lines().equals(order.lines())
                && again.totals().equals(order.totals())
                && again.delivery() == order.delivery();
    }

    private Order placedAt(Instant placed, Instant now) {
        return new Order(
                id, customer, 1, placed, lines, totals, delivery, OrderStatus.PLACED, 1, null, List.of(), now, now);
    }
}
