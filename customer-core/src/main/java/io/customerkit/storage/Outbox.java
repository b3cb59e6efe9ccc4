package io.customerkit.storage;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The notifications that were committed and not yet delivered. {@link Storage#commit} adds them; here they are handed
 * out, put back and removed, one at a time.
 */
public interface Outbox {

    /** Returns the message with this key; empty if it was never there, or delivered. */
    Optional<OutboxMessage> find(String key);

    /**
     * Returns messages that are due at {@code now}, that instant included, in the order of due time and key.
     *
     * @param limit the most to return, 1 or more
     */
    List<OutboxMessage> due(Instant now, int limit);

    /**
     * Returns dead letters in the order of their keys.
     *
     * @param after only keys greater than this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<OutboxMessage> deadLetters(@Nullable String after, int limit);

    /**
     * Puts {@code next} in the place of {@code expected}, unless it has changed or is gone. Of several callers with the
     * same {@code expected} one succeeds: this is how a message is claimed.
     *
     * @param expected as it was read; only its key, due time and attempts are compared
     * @param next with the same key
     * @return whether it was done
     */
    boolean replace(OutboxMessage expected, OutboxMessage next);

    /** Removes the message with this key, if it is there. */
    void remove(String key);
}
