package io.customerkit.testkit;

import static java.util.Comparator.comparing;

import io.customerkit.customer.Address;
import io.customerkit.customer.Customer;
import io.customerkit.customer.Preferences;
import io.customerkit.storage.StorageException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a storage with a flaw makes of a customer. */
final class StoredCustomer {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PREFERENCES = 65_535;
    private static final Preferences EMPTY = Preferences.of(Map.of());

    private StoredCustomer() {}

    static Customer of(Flaw flaw, @Nullable Customer before, Customer after) {
        return flaw instanceof CustomerFlaw broken ? of(broken, before, after) : after;
    }

    private static Customer of(CustomerFlaw flaw, @Nullable Customer before, Customer after) {
        return switch (flaw) {
            case ADDRESSES_ARE_SORTED ->
                Altered.with(
                        after,
                        "addresses",
                        after.addresses().stream()
                                .sorted(comparing(address -> address.id().value()))
                                .toList());
            case NO_PREFERENCES_BECOME_EMPTY ->
                after.preferences() == null ? Altered.with(after, "preferences", EMPTY) : after;
            case EMPTY_PREFERENCES_BECOME_NONE ->
                Objects.equals(after.preferences(), EMPTY) ? Altered.with(after, "preferences", null) : after;
            case NAMES_END_AFTER_200_UNITS ->
                Altered.with(
                        after,
                        "name",
                        after.name()
                                .substring(
                                        0, Math.min(LONGEST_NAME, after.name().length())));
            case PREFERENCES_OF_64_KIB_ARE_REFUSED -> withShortPreferences(after);
            case UPDATES_LEAVE_A_PHONE_THAT_IS_GONE ->
                before != null && after.phone() == null ? Altered.with(after, "phone", before.phone()) : after;
            case UPDATES_LEAVE_THE_DEFAULT_ADDRESS ->
                before != null && isKept(before, after)
                        ? Altered.with(after, "defaultAddressId", before.defaultAddressId())
                        : after;
            default -> after;
        };
    }

    private static Customer withShortPreferences(Customer customer) {
        Preferences preferences = customer.preferences();
        if (preferences != null && preferences.toJson().length() > LONGEST_PREFERENCES) {
            throw new StorageException("Preferences are too long", null);
        }
        return customer;
    }

    private static boolean isKept(Customer before, Customer after) {
        return after.addresses().stream().anyMatch(address -> before.isDefault(address.id()));
    }

    static Customer withOneAddressAtMost(Customer customer) {
        List<Address> kept = customer.addresses().stream()
                .filter(address -> customer.isDefault(address.id()))
                .toList();
        return Altered.with(customer, "addresses", kept);
    }
}
