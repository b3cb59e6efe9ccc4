package io.customerkit.customer;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.constraint.Identifier;
import io.customerkit.error.InvalidRequestException;
import java.io.Serializable;

/**
 * Names a customer, for ever. Given by the host, or made by the library when a customer is created without one.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}; upper and lower case are different ids
 */
public record CustomerId(String value) implements Comparable<CustomerId>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Refuses what is no id with an {@link InvalidRequestException}; path {@code customerId}. */
    public CustomerId {
        if (!Identifier.Check.isValid(value)) {
            throw ConstraintCode.ID_INVALID.refusal("customerId");
        }
    }

    /**
     * Returns the id.
     *
     * @throws InvalidRequestException if it is none; path {@code customerId}
     */
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    @Override
    public int compareTo(CustomerId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id itself. */
    @Override
    public String toString() {
        return value;
    }
}
