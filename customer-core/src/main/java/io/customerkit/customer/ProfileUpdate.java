package io.customerkit.customer;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The valid content of a {@link CustomerUpdate}; {@link ContactRules#profileUpdate} makes it. */
public final class ProfileUpdate {

    private final Fields fields;
    private final AddressUpdate addresses;

    ProfileUpdate(Fields fields, AddressUpdate addresses) {
        this.fields = fields;
        this.addresses = addresses;
    }

    /** The new e-mail; empty if it stays as it is. */
    public Optional<EmailAddress> email() {
        return Optional.ofNullable(fields.email());
    }

    /** The new phone number; empty if it stays as it is or is removed. */
    public Optional<PhoneNumber> phone() {
        return Optional.ofNullable(fields.phone());
    }

    /** Returns whether the customer gets a phone number that is not the one of before. */
    public boolean isPhoneNewTo(Customer customer) {
        return fields.phone() != null && !fields.phone().equals(customer.phone());
    }

    Fields fields() {
        return fields;
    }

    AddressUpdate addresses() {
        return addresses;
    }

    /** What becomes of everything but the addresses; what is null stays as it is. */
    record Fields(
            @Nullable String name,
            @Nullable EmailAddress email,
            @Nullable PhoneNumber phone,
            boolean removesPhone,
            @Nullable Preferences preferences,
            boolean removesPreferences,
            String author) {

        /** Returns a text without the profile, so that none gets into a log. */
        @Override
        public String toString() {
            return "Fields[hidden]";
        }
    }
}
