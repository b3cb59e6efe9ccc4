package io.customerkit.storage;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.PhoneNumber;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads customers. */
public interface CustomerStore {

    Optional<Customer> find(CustomerId id);

    /** Returns whether {@link #find} would find the customer, for less than the whole profile costs. */
    boolean exists(CustomerId id);

    /** Returns the customer that has this {@link io.customerkit.customer.EmailAddress#key()}. */
    Optional<Customer> findByEmail(String key);

    /** Returns the customer that was stored with this phone number as a unique one. */
    Optional<Customer> findByUniquePhone(PhoneNumber phone);

    /**
     * Returns changes of a profile, latest version first, fields of one version from A to Z.
     *
     * @param after only what comes after this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<HistoryEntry> history(CustomerId customer, @Nullable HistoryKey after, int limit);

    /**
     * Returns customers in the order of their ids, compared by code units.
     *
     * @param after only ids greater than this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<Customer> all(@Nullable CustomerId after, int limit);

    /** Where an entry stands in the history of its customer. */
    record HistoryKey(long version, String field) {

        /** Returns the place of this entry. */
        public static HistoryKey of(HistoryEntry entry) {
            return new HistoryKey(entry.version(), entry.field());
        }
    }
}
