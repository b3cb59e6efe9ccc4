package io.customerkit.customer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The valid content of a {@link NewCustomer}; {@link ContactRules#profile} makes it. */
public final class Profile {

    private final String name;
    private final EmailAddress email;
    private final @Nullable PhoneNumber phone;
    private final List<AddressDraft> addresses;
    private final @Nullable Preferences preferences;

    Profile(
            String name,
            EmailAddress email,
            @Nullable PhoneNumber phone,
            List<AddressDraft> addresses,
            @Nullable Preferences preferences) {
        this.name = name;
        this.email = email;
        this.phone = phone;
        this.addresses = List.copyOf(addresses);
        this.preferences = preferences;
    }

    /** Returns the change that stores a new customer with this profile. */
    public CustomerChange create(CustomerId id, ContactRules rules, Instant now) {
        return new CustomerChange(null, Customer.create(id, this, now), List.of(), rules.phonesAreUnique());
    }

    public String name() {
        return name;
    }

    public EmailAddress email() {
        return email;
    }

    public @Nullable PhoneNumber phone() {
        return phone;
    }

    List<AddressDraft> addresses() {
        return addresses;
    }

    @Nullable
    Preferences preferences() {
        return preferences;
    }

    /** The marked address, or the sole one; null if there are none. */
    @Nullable
    AddressId defaultAddress() {
        return addresses.stream()
                .filter(address -> addresses.size() == 1 || address.isMarked())
                .map(AddressDraft::id)
                .findFirst()
                .orElse(null);
    }

    /** Gives addresses without an id of the host's choice the ids that a stored customer has in their place. */
    Profile withAddressIdsOf(Customer stored) {
        if (stored.addresses().size() != addresses.size()) {
            return this;
        }
        var named = new ArrayList<AddressDraft>();
        for (int i = 0; i < addresses.size(); i++) {
            AddressDraft draft = addresses.get(i);
            named.add(
                    draft.isIdGiven()
                            ? draft
                            : draft.withId(stored.addresses().get(i).id()));
        }
        return new Profile(name, email, phone, named, preferences);
    }

    /** Returns a text without the content, so that none gets into a log. */
    @Override
    public String toString() {
        return "Profile[hidden]";
    }
}
