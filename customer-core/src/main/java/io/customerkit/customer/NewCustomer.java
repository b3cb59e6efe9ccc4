package io.customerkit.customer;

import io.customerkit.constraint.Identifier;
import io.customerkit.constraint.RequestLists;
import io.customerkit.constraint.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as it comes in. Anything may be bound to it; the service reports every violation at once.
 *
 * @param id of the host's choice, so that a repeated request creates nothing; null to let the library make one
 * @param name 1 to 200 code points
 * @param email see {@link EmailAddress}
 * @param phone see {@link PhoneNumber#parse}; whether it may be null is a matter of {@link PhonePolicy}
 * @param addresses at most 50; of two or more exactly one is marked as the default; null is none
 * @param preferences see {@link Preferences}; null if there are none
 */
public record NewCustomer(
        @Nullable @Identifier String id,
        @Nullable @NotNull @Text(max = 200) String name,
        @Nullable @NotNull @Text(max = 512) String email,
        @Nullable @Text(max = 64) String phone,
        @Size(max = Customer.MOST_ADDRESSES) List<@NotNull @Valid NewAddress> addresses,
        @Nullable Map<String, ? extends @Nullable Object> preferences) {

    public NewCustomer {
        addresses = RequestLists.copy(addresses, Customer.MOST_ADDRESSES);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a text without the profile, so that none gets into a log. */
    @Override
    public String toString() {
        return "NewCustomer[id=" + id + "]";
    }

    /** Collects the parts of a {@link NewCustomer}; refuses nothing. */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String phone;
        private final List<NewAddress> addresses = new ArrayList<>();
        private @Nullable Map<String, ? extends @Nullable Object> preferences;

        private Builder() {}

        public Builder id(@Nullable String value) {
            id = value;
            return this;
        }

        public Builder name(@Nullable String value) {
            name = value;
            return this;
        }

        public Builder email(@Nullable String value) {
            email = value;
            return this;
        }

        public Builder phone(@Nullable String value) {
            phone = value;
            return this;
        }

        /** Adds an address to those already given. */
        public Builder address(NewAddress value) {
            addresses.add(value);
            return this;
        }

        public Builder preferences(@Nullable Map<String, ? extends @Nullable Object> value) {
            preferences = value;
            return this;
        }

        public NewCustomer build() {
            return new NewCustomer(id, name, email, phone, addresses, preferences);
        }
    }
}
