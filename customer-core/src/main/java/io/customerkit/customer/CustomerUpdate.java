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
 * What is to change in a profile, all of it or nothing; what is null or empty stays as it is. Anything may be bound to
 * it; the service reports every violation at once.
 *
 * <p>Addresses are removed first, then changed, then added; then the default is chosen. One that is added with an id
 * which the customer already has at the same place changes nothing.
 *
 * @param name 1 to 200 code points
 * @param email see {@link EmailAddress}
 * @param phone see {@link PhoneNumber#parse}
 * @param removePhone true to have no phone number any more, if {@link PhonePolicy} allows that
 * @param preferences all of the new preferences, see {@link Preferences}
 * @param removePreferences true to have no preferences any more
 * @param addAddresses new addresses
 * @param changeAddresses addresses that change
 * @param removeAddresses ids of addresses to remove
 * @param defaultAddress id of the address that becomes the default
 * @param author who changes the profile, 1 to 128 code points; null for {@code system}
 */
public record CustomerUpdate(
        @Nullable @Text(max = 200) String name,
        @Nullable @Text(max = 512) String email,
        @Nullable @Text(max = 64) String phone,
        boolean removePhone,
        @Nullable Map<String, ? extends @Nullable Object> preferences,
        boolean removePreferences,
        @Size(max = Customer.MOST_ADDRESSES) List<@NotNull @Valid NewAddress> addAddresses,
        @Size(max = Customer.MOST_ADDRESSES) List<@NotNull @Valid AddressChange> changeAddresses,
        @Size(max = Customer.MOST_ADDRESSES) List<@NotNull @Identifier String> removeAddresses,
        @Nullable @Identifier String defaultAddress,
        @Nullable @Text(max = 128) String author) {

    public CustomerUpdate {
        addAddresses = RequestLists.copy(addAddresses, Customer.MOST_ADDRESSES);
        changeAddresses = RequestLists.copy(changeAddresses, Customer.MOST_ADDRESSES);
        removeAddresses = RequestLists.copy(removeAddresses, Customer.MOST_ADDRESSES);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns a text without the profile, so that none gets into a log. */
    @Override
    public String toString() {
        return "CustomerUpdate[hidden]";
    }

    /** Collects the parts of a {@link CustomerUpdate}; refuses nothing. */
    public static final class Builder {

        private @Nullable String name;
        private @Nullable String email;
        private @Nullable String phone;
        private boolean removePhone;
        private @Nullable Map<String, ? extends @Nullable Object> preferences;
        private boolean removePreferences;
        private final List<NewAddress> addAddresses = new ArrayList<>();
        private final List<AddressChange> changeAddresses = new ArrayList<>();
        private final List<String> removeAddresses = new ArrayList<>();
        private @Nullable String defaultAddress;
        private @Nullable String author;

        private Builder() {}

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

        public Builder removePhone() {
            removePhone = true;
            return this;
        }

        public Builder preferences(@Nullable Map<String, ? extends @Nullable Object> value) {
            preferences = value;
            return this;
        }

        public Builder removePreferences() {
            removePreferences = true;
            return this;
        }

        public Builder addAddress(NewAddress value) {
            addAddresses.add(value);
            return this;
        }

        public Builder changeAddress(AddressId id, NewAddress value) {
            changeAddresses.add(new AddressChange(id.value(), value));
            return this;
        }

        public Builder removeAddress(AddressId id) {
            removeAddresses.add(id.value());
            return this;
        }

        public Builder defaultAddress(AddressId id) {
            defaultAddress = id.value();
            return this;
        }

        public Builder author(@Nullable String value) {
            author = value;
            return this;
        }

        public CustomerUpdate build() {
            return new CustomerUpdate(
                    name,
                    email,
                    phone,
                    removePhone,
                    preferences,
                    removePreferences,
                    addAddresses,
                    changeAddresses,
                    removeAddresses,
                    defaultAddress,
                    author);
        }
    }
}
