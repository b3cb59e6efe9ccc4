package io.customerkit.order;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.constraint.Identifier;
import io.customerkit.error.InvalidRequestException;
import java.io.Serializable;

/**
 * Names an order, for ever. Given by the host, which owns ordering.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}; upper and lower case are different ids
 */
public record OrderId(String value) implements Comparable<OrderId>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Refuses what is no id with an {@link InvalidRequestException}; path {@code orderId}. */
    public OrderId {
        if (!Identifier.Check.isValid(value)) {
            throw ConstraintCode.ID_INVALID.refusal("orderId");
        }
    }

    /**
     * Returns the id.
     *
     * @throws InvalidRequestException if it is none; path {@code orderId}
     */
    public static OrderId of(String value) {
        return new OrderId(value);
    }

    @Override
    public int compareTo(OrderId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id itself. */
    @Override
    public String toString() {
        return value;
    }
}
