package io.customerkit.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A postal address of one customer; {@link Customer#isDefault} tells whether it is the default one.
 *
 * @param id unique among the addresses of its customer
 * @param street 1 to 200 code points
 * @param city 1 to 100 code points
 * @param state 1 to 100 code points
 * @param zipCode as given, 2 to 12 characters for the built-in {@link PostalCodes}
 * @param country ISO 3166-1 alpha-2, upper case; null if it is not known
 * @param createdAt when it was added, in whole milliseconds
 * @param updatedAt when it last changed, in whole milliseconds; making it the default is no change of it
 */
public record Address(
        AddressId id,
        String street,
        String city,
        String state,
        String zipCode,
        @Nullable String country,
        Instant createdAt,
        Instant updatedAt) {

    static Address of(AddressId id, AddressDraft draft, Instant now) {
        return new Address(id, draft.street(), draft.city(), draft.state(), draft.zipCode(), draft.country(), now, now);
    }

    Address changedTo(AddressDraft draft, Instant now) {
        return new Address(
                id, draft.street(), draft.city(), draft.state(), draft.zipCode(), draft.country(), createdAt, now);
    }

    /** Returns a text without the place, so that none gets into a log. */
    @Override
    public String toString() {
        return "Address[id=" + id + "]";
    }
}
