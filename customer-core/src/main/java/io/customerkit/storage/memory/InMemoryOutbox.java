package io.customerkit.storage.memory;

import static java.util.Comparator.comparing;

import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The undelivered notifications of an {@link InMemoryStorage}. */
final class InMemoryOutbox implements Outbox {

    private static final Comparator<OutboxMessage> SOONEST_FIRST =
            comparing(InMemoryOutbox::dueAt).thenComparing(OutboxMessage::key);

    private final Object lock;
    private final NavigableMap<String, OutboxMessage> messages = new TreeMap<>();

    InMemoryOutbox(Object lock) {
        this.lock = lock;
    }

    void check(OutboxMessage message) {
        if (messages.containsKey(message.key())) {
            throw new ConcurrentChangeException("message", message.key());
        }
    }

    void write(OutboxMessage message) {
        messages.put(message.key(), message);
    }

    @Override
    public Optional<OutboxMessage> find(String key) {
        synchronized (lock) {
            return Optional.ofNullable(messages.get(key));
        }
    }

    @Override
    public List<OutboxMessage> due(Instant now, int limit) {
        synchronized (lock) {
            return messages.values().stream()
                    .filter(message -> !dueAt(message).isAfter(now))
                    .sorted(SOONEST_FIRST)
                    .limit(limit)
                    .toList();
        }
    }

    /** Dead letters are never due. */
    private static Instant dueAt(OutboxMessage message) {
        return message.dueAt() == null ? Instant.MAX : message.dueAt();
    }

    @Override
    public List<OutboxMessage> deadLetters(@Nullable String after, int limit) {
        synchronized (lock) {
            NavigableMap<String, OutboxMessage> rest = after == null ? messages : messages.tailMap(after, false);
            return rest.values().stream()
                    .filter(message -> message.dueAt() == null)
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public boolean replace(OutboxMessage expected, OutboxMessage next) {
        synchronized (lock) {
            OutboxMessage stored = messages.get(expected.key());
            if (stored == null
                    || stored.attempts() != expected.attempts()
                    || !Objects.equals(stored.dueAt(), expected.dueAt())) {
                return false;
            }
            messages.put(next.key(), next);
            return true;
        }
    }

    @Override
    public void remove(String key) {
        synchronized (lock) {
            messages.remove(key);
        }
    }
}
