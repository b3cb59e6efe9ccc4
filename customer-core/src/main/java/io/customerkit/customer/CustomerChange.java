package io.customerkit.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A customer one version on.
 *
 * @param before as it was read; null if it is not stored yet
 * @param after as it is to be stored, its version one higher
 * @param history what changed between them, one entry per field; empty for a new customer
 * @param isPhoneUnique whether the commit is a conflict if another customer that was stored with this on has the phone
 */
public record CustomerChange(
        @Nullable Customer before, Customer after, List<HistoryEntry> history, boolean isPhoneUnique) {

    public CustomerChange {
        history = List.copyOf(history);
        long version = before == null ? 0 : before.version();
        if (after.version() != version + 1 || (before != null && !before.id().equals(after.id()))) {
            throw new IllegalArgumentException(
                    "Customer " + after.id() + " cannot go from version " + version + " to " + after.version());
        }
    }

    /** Returns the same change of a customer whose phone number another one has too, and may. */
    public CustomerChange sharingPhone() {
        return new CustomerChange(before, after, history, false);
    }

    /** The version that the storage must still have: 0 if the customer is not stored yet. */
    public long expectedVersion() {
        return after.version() - 1;
    }
}
