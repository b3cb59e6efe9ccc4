package io.customerkit.customer;

import io.customerkit.constraint.Identifier;
import io.customerkit.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * An address as it comes in. Anything may be bound to it; the service reports every violation at once.
 *
 * @param id of the host's choice, so that a repeated request adds nothing; null to let the library make one, and then an
 *     update does not add an address again of which there is one in exactly the same words, blanks around them aside
 * @param street 1 to 200 code points
 * @param city 1 to 100 code points
 * @param state 1 to 100 code points
 * @param zipCode judged by {@link ContactRules#postalCodes()}
 * @param country ISO 3166-1 alpha-2 in either case; null for {@link ContactRules#defaultCountry()}
 * @param isDefault whether it is the customer's default address; null to leave that to the others: a sole address is it
 */
public record NewAddress(
        @Nullable @Identifier String id,
        @Nullable @NotNull @Text(max = 200) String street,
        @Nullable @NotNull @Text(max = 100) String city,
        @Nullable @NotNull @Text(max = 100) String state,
        @Nullable @NotNull @Text(max = 32) String zipCode,
        @Nullable @Text(max = 32) String country,
        @Nullable Boolean isDefault) {

    /** Returns an address without an id, not marked as the default. */
    public static NewAddress of(String street, String city, String state, String zipCode, @Nullable String country) {
        return new NewAddress(null, street, city, state, zipCode, country, null);
    }

    /** Returns the same address, marked as the default. */
    public NewAddress asDefault() {
        return new NewAddress(id, street, city, state, zipCode, country, true);
    }

    /** Returns the same address with an id of the host's choice. */
    public NewAddress withId(String newId) {
        return new NewAddress(newId, street, city, state, zipCode, country, isDefault);
    }

    /** Returns a text without the place, so that none gets into a log. */
    @Override
    public String toString() {
        return "NewAddress[hidden]";
    }
}
