package io.customerkit.testkit;

import static java.util.Comparator.comparing;

import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The undelivered notifications of a {@link BreakableStorage}. */
final class BreakableOutbox implements Outbox {

    private final Flaw flaw;
    private final Turns turns;
    private final StoredForm form;
    private final Sorted<OutboxMessage, OutboxMessage> soonestFirst;
    private final Sorted<OutboxMessage, String> byKey;
    private final Map<String, OutboxMessage> messages = new HashMap<>();

    BreakableOutbox(Flaw flaw, Turns turns) {
        this.flaw = flaw;
        this.turns = turns;
        form = new StoredForm(flaw);
        soonestFirst = new Sorted<>(
                flaw, message -> message, comparing(BreakableOutbox::dueAt), comparing(OutboxMessage::key));
        byKey = new Sorted<>(flaw, OutboxMessage::key, Sorted.text(flaw));
    }

    private static Instant dueAt(OutboxMessage message) {
        return message.dueAt() == null ? Instant.MAX : message.dueAt();
    }

    boolean isConflict(OutboxMessage message) {
        return flaw != OutboxFlaw.KEYS_MAY_BE_REUSED && messages.containsKey(form.id(message.key()));
    }

    void write(OutboxMessage message) {
        OutboxMessage stored =
                flaw == OutboxFlaw.ATTRIBUTES_ARE_LOST ? Altered.with(message, "attributes", Map.of()) : message;
        messages.put(form.id(message.key()), form.of(stored));
    }

    @Override
    public Optional<OutboxMessage> find(String key) {
        return form.found(messages.get(form.id(key)));
    }

    @Override
    public List<OutboxMessage> due(Instant now, int limit) {
        Instant until = Sorted.until(
                now, flaw == OutboxFlaw.DUE_A_MILLISECOND_EARLY, flaw == OutboxFlaw.DUE_A_MILLISECOND_LATE);
        return soonestFirst.page(messages.values().stream().filter(message -> isDue(message, until)), null, limit);
    }

    private boolean isDue(OutboxMessage message, Instant until) {
        return message.dueAt() == null
                ? flaw == OutboxFlaw.DEAD_LETTERS_ARE_DUE
                : !message.dueAt().isAfter(until);
    }

    @Override
    public List<OutboxMessage> deadLetters(@Nullable String after, int limit) {
        boolean isEvery = flaw == OutboxFlaw.THE_LIVING_ARE_LISTED_AS_DEAD;
        return byKey.page(
                messages.values().stream().filter(message -> isEvery || message.dueAt() == null), after, limit);
    }

    @Override
    public boolean replace(OutboxMessage expected, OutboxMessage next) {
        OutboxMessage stored = messages.get(form.id(expected.key()));
        boolean isExpected =
                stored == null ? flaw == OutboxFlaw.A_CLAIM_BRINGS_A_MESSAGE_BACK : isSame(stored, expected);
        if (isExpected) {
            if (flaw == OutboxFlaw.CLAIMS_ARE_COMPARED_BEFORE_THE_LOCK) {
                turns.letOthersIn();
            }
            boolean isWithout = flaw == OutboxFlaw.FAILURES_ARE_NOT_WRITTEN;
            write(isWithout ? next.with(next.dueAt(), next.attempts(), null) : next);
        }
        return isExpected;
    }

    private boolean isSame(OutboxMessage stored, OutboxMessage expected) {
        if (stored.dueAt() == null && flaw == OutboxFlaw.DEAD_LETTERS_STAY_DEAD) {
            return false;
        }
        return (stored.attempts() == expected.attempts() || flaw == OutboxFlaw.ATTEMPTS_ARE_NOT_COMPARED)
                && (Objects.equals(stored.dueAt(), expected.dueAt()) || flaw == OutboxFlaw.DUE_TIMES_ARE_NOT_COMPARED);
    }

    @Override
    public void remove(String key) {
        if (flaw == OutboxFlaw.REMOVED_MESSAGES_STAY) {
            return;
        }
        if (messages.remove(form.id(key)) == null && flaw == OutboxFlaw.A_SECOND_REMOVAL_FAILS) {
            throw new StorageException("No row", null);
        }
    }
}
