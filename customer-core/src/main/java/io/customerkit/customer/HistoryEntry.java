package io.customerkit.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One field of a profile that changed. Written once per changed field and version; creating a customer writes none.
 *
 * @param version the version of the customer that the change made, 2 or more
 * @param field {@code name}, {@code email}, {@code phone}, {@code preferences}, {@code defaultAddress} or
 *     {@code addresses[<id>]}
 * @param oldValue what it was before: text, or JSON for preferences and addresses; null if there was none
 * @param newValue what it is since; null if there is none any more
 * @param at when, in whole milliseconds
 * @param author who, as the update said; {@code system} if it did not
 */
public record HistoryEntry(
        CustomerId customer,
        long version,
        String field,
        @Nullable String oldValue,
        @Nullable String newValue,
        Instant at,
        String author) {

    /** Returns a text without the values, so that none gets into a log. */
    @Override
    public String toString() {
        return "HistoryEntry[customer=" + customer + ", version=" + version + ", field=" + field + "]";
    }
}
