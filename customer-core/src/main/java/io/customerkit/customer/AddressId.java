package io.customerkit.customer;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.constraint.Identifier;
import io.customerkit.error.InvalidRequestException;
import java.io.Serializable;

/**
 * Names an address of a customer.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}; upper and lower case are different ids
 */
public record AddressId(String value) implements Comparable<AddressId>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Refuses what is no id with an {@link InvalidRequestException}; path {@code addressId}. */
    public AddressId {
        if (!Identifier.Check.isValid(value)) {
            throw ConstraintCode.ID_INVALID.refusal("addressId");
        }
    }

    /**
     * Returns the id.
     *
     * @throws InvalidRequestException if it is none; path {@code addressId}
     */
    public static AddressId of(String value) {
        return new AddressId(value);
    }

    @Override
    public int compareTo(AddressId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id itself. */
    @Override
    public String toString() {
        return value;
    }
}
