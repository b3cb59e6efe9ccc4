package io.customerkit.customer;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A valid address that is not yet part of a profile.
 *
 * @param isIdGiven whether the id is the host's choice; false if the library made it
 * @param isDefault null if the request did not say
 */
record AddressDraft(
        AddressId id,
        boolean isIdGiven,
        String street,
        String city,
        String state,
        String zipCode,
        @Nullable String country,
        @Nullable Boolean isDefault) {

    AddressDraft withId(AddressId newId) {
        return new AddressDraft(newId, isIdGiven, street, city, state, zipCode, country, isDefault);
    }

    boolean isMarked() {
        return Boolean.TRUE.equals(isDefault);
    }

    boolean isUnmarked() {
        return Boolean.FALSE.equals(isDefault);
    }

    /** Returns whether the address is this place in the same words. */
    boolean isPlaceOf(Address address) {
        return street.equals(address.street())
                && city.equals(address.city())
                && state.equals(address.state())
                && zipCode.equals(address.zipCode())
                && Objects.equals(country, address.country());
    }

    /** Returns a text without the place, so that none gets into a log. */
    @Override
    public String toString() {
        return "AddressDraft[id=" + id + "]";
    }
}
