package io.customerkit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Undelivered notifications in {@code ck_outbox}. */
final class MongoOutbox implements Outbox {

    private final Sessions sessions;
    private final Queries<OutboxMessage> messages;

    MongoOutbox(Sessions sessions, MongoCollections collections) {
        this.sessions = sessions;
        messages = new Queries<>(sessions, collections.get(MongoCollections.OUTBOX), MessageDocument::read);
    }

    @Override
    public Optional<OutboxMessage> find(String key) {
        return messages.find(eq(Fields.ID, key));
    }

    @Override
    public List<OutboxMessage> due(Instant now, int limit) {
        return messages.page(lte(MessageDocument.DUE_AT, now), ascending(MessageDocument.DUE_AT, Fields.ID), limit);
    }

    /** An absent field is what {@code null} finds; to name it in the order leads the server to the index of due times. */
    @Override
    public List<OutboxMessage> deadLetters(@Nullable String after, int limit) {
        return messages.page(
                and(eq(MessageDocument.DUE_AT, null), gt(Fields.ID, after == null ? "" : after)),
                ascending(MessageDocument.DUE_AT, Fields.ID),
                limit);
    }

    @Override
    public boolean replace(OutboxMessage expected, OutboxMessage next) {
        var asItWas = and(
                eq(Fields.ID, expected.key()),
                eq(MessageDocument.ATTEMPTS, expected.attempts()),
                eq(MessageDocument.DUE_AT, expected.dueAt()));
        return sessions.write(session -> messages.collection()
                        .replaceOne(session, asItWas, MessageDocument.write(next))
                        .getMatchedCount()
                == 1);
    }

    @Override
    public void remove(String key) {
        sessions.write(session -> messages.collection().deleteOne(session, eq(Fields.ID, key)));
    }

    Write append(List<OutboxMessage> added) {
        return new Write.Append(
                messages.collection(),
                added.stream().map(MessageDocument::write).toList());
    }
}
