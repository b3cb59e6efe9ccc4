package io.customerkit.testkit;

import io.customerkit.customer.Address;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.EmailAddress;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.customer.Preferences;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds customers as a storage sees them. */
final class SampleCustomer {

    private final CustomerId id;
    private final @Nullable Customer before;
    private String name = "Ada Lovelace";
    private EmailAddress email;
    private @Nullable PhoneNumber phone;
    private List<Address> addresses = List.of();
    private @Nullable AddressId defaultAddress;
    private @Nullable Preferences preferences;
    private Instant createdAt = Samples.NOW;
    private boolean isPhoneUnique;

    private SampleCustomer(CustomerId id, @Nullable Customer before) {
        this.id = id;
        this.before = before;
        email = EmailAddress.of(id + "@example.org");
    }

    /** Begins a customer that is not stored yet. */
    static SampleCustomer of(CustomerId id) {
        return new SampleCustomer(id, null);
    }

    /** Begins the next version of a customer. */
    static SampleCustomer after(Customer before) {
        var sample = new SampleCustomer(before.id(), before);
        sample.name = before.name();
        sample.email = before.email();
        sample.phone = before.phone();
        sample.addresses = before.addresses();
        sample.defaultAddress = before.defaultAddressId();
        sample.preferences = before.preferences();
        sample.createdAt = before.createdAt();
        return sample;
    }

    SampleCustomer name(String value) {
        name = value;
        return this;
    }

    SampleCustomer email(String value) {
        email = EmailAddress.of(value);
        return this;
    }

    SampleCustomer phone(@Nullable PhoneNumber value) {
        phone = value;
        return this;
    }

    /** Lets no other customer have the phone. */
    SampleCustomer uniquePhone(@Nullable PhoneNumber value) {
        isPhoneUnique = true;
        return phone(value);
    }

    /** The last of these becomes the default. */
    SampleCustomer addresses(Address... values) {
        addresses = List.of(values);
        defaultAddress = values.length == 0 ? null : values[values.length - 1].id();
        return this;
    }

    SampleCustomer preferences(@Nullable Preferences value) {
        preferences = value;
        return this;
    }

    SampleCustomer createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    /** Returns the change that stores it, with one history entry unless it is new. */
    CustomerChange change() {
        long version = before == null ? 1 : before.version() + 1;
        Instant updatedAt = createdAt.plusSeconds(version - 1);
        Customer after = new Customer(
                id, version, name, email, phone, addresses, defaultAddress, preferences, createdAt, updatedAt);
        List<HistoryEntry> history = before == null
                ? List.of()
                : List.of(new HistoryEntry(id, version, "name", before.name(), name, updatedAt, "system"));
        return new CustomerChange(before, after, history, isPhoneUnique);
    }
}
