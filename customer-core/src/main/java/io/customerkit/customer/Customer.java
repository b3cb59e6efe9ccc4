package io.customerkit.customer;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A customer's profile. Immutable; what becomes of it is decided here and made durable by a storage.
 *
 * @param version 1 when created, one higher after every change
 * @param name 1 to 200 code points
 * @param phone null if there is none
 * @param addresses in the order they were added, at most 50
 * @param defaultAddressId one of {@code addresses}; null exactly if there are none
 * @param preferences null if there are none, which is not the same as an empty object
 * @param createdAt in whole milliseconds
 * @param updatedAt when the profile last changed, in whole milliseconds
 */
public record Customer(
        CustomerId id,
        long version,
        String name,
        EmailAddress email,
        @Nullable PhoneNumber phone,
        List<Address> addresses,
        @Nullable AddressId defaultAddressId,
        @Nullable Preferences preferences,
        Instant createdAt,
        Instant updatedAt) {

    /** The most addresses a customer can have. */
    public static final int MOST_ADDRESSES = 50;

    public Customer {
        addresses = List.copyOf(addresses);
        var ids = new HashSet<AddressId>();
        addresses.forEach(address -> ids.add(address.id()));
        boolean defaultFits = defaultAddressId == null ? ids.isEmpty() : ids.contains(defaultAddressId);
        if (version < 1 || addresses.size() > MOST_ADDRESSES || ids.size() < addresses.size() || !defaultFits) {
            throw new IllegalArgumentException("Customer " + id + " at version " + version + " cannot have "
                    + addresses.size() + " addresses and " + defaultAddressId + " as the default");
        }
    }

    /** Returns the customer that this profile makes, at version 1. */
    static Customer create(CustomerId id, Profile profile, Instant now) {
        List<Address> addresses = profile.addresses().stream()
                .map(draft -> Address.of(draft.id(), draft, now))
                .toList();
        return new Customer(
                id,
                1,
                profile.name(),
                profile.email(),
                profile.phone(),
                addresses,
                profile.defaultAddress(),
                profile.preferences(),
                now,
                now);
    }

    /**
     * Returns whether creating a customer with this profile again would make what is stored: same content, and never
     * changed since. Ids that the library made for addresses are not looked at.
     */
    public boolean isCreatedFrom(Profile profile) {
        return version == 1 && equals(create(id, profile.withAddressIdsOf(this), createdAt));
    }

    /**
     * Decides an update.
     *
     * @return the customer one version on with its history entries; empty if the update changes nothing
     * @throws io.customerkit.error.NotFoundException if it names an address that is not here
     * @throws io.customerkit.error.IdTakenException if it adds an address with an id that another place here has
     * @throws io.customerkit.error.InvalidAddressException if no address, more than 50 or no clear default would remain
     */
    public Optional<CustomerChange> update(ProfileUpdate update, ContactRules rules, Instant now) {
        return new ProfileRevision(this, update, rules, now).change();
    }

    /** Returns whether this is the default address. */
    public boolean isDefault(AddressId address) {
        return address.equals(defaultAddressId);
    }

    /** Returns the default address; empty exactly if there are no addresses. */
    public Optional<Address> defaultAddress() {
        return addresses.stream().filter(address -> isDefault(address.id())).findFirst();
    }

    /** Returns id and version without the profile, so that none of it gets into a log. */
    @Override
    public String toString() {
        return "Customer[id=" + id + ", version=" + version + "]";
    }
}
