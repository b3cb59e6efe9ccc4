package io.customerkit.storage;

import io.customerkit.customer.CustomerId;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A notification as it is stored; what it is about, only the front door knows.
 *
 * @param key unique in the outbox, at most 200 characters of ASCII
 * @param kind at most 64 characters of ASCII
 * @param customer whom it concerns
 * @param at when it happened, in whole milliseconds
 * @param attributes ids and numbers as text, of ASCII; in the order of their names, so that one message is always written alike
 * @param dueAt when maintenance may next take it, in whole milliseconds; null for a dead letter, which nobody takes
 * @param attempts how often maintenance has taken it, 0 or more
 * @param failure class of the exception of the last attempt that failed, at most 200 characters; null if none has
 */
public record OutboxMessage(
        String key,
        String kind,
        CustomerId customer,
        Instant at,
        Map<String, String> attributes,
        @Nullable Instant dueAt,
        int attempts,
        @Nullable String failure) {

    private static final int LONGEST_KEY = 200;

    public OutboxMessage {
        attributes = Collections.unmodifiableMap(new TreeMap<>(attributes));
    }

    /** Returns whether a message can have this key: 1 to 200 printable characters of ASCII. */
    public static boolean isKey(String key) {
        return !key.isEmpty()
                && key.length() <= LONGEST_KEY
                && key.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    /** Returns the message as its next attempt leaves it. */
    public OutboxMessage with(@Nullable Instant newDueAt, int newAttempts, @Nullable String newFailure) {
        return new OutboxMessage(key, kind, customer, at, attributes, newDueAt, newAttempts, newFailure);
    }
}
