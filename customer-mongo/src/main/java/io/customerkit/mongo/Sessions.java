package io.customerkit.mongo;

import com.mongodb.ClientSessionOptions;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.StorageException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.BsonTimestamp;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements in sessions, ends every transaction that it began, and tells conflicts from failures. Every session begins
 * after the last write of any other, so that a new primary, too, shows what was acknowledged before.
 */
final class Sessions {

    /** How long a write waits for the majority; after that its outcome is unknown. */
    private static final long PATIENCE_SECONDS = 5;

    static final WriteConcern DURABLE =
            WriteConcern.MAJORITY.withJournal(true).withWTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS);

    private static final int COMMIT_ATTEMPTS = 3;

    private static final ClientSessionOptions OPTIONS = ClientSessionOptions.builder()
            .causallyConsistent(true)
            .defaultTransactionOptions(TransactionOptions.builder()
                    .readPreference(ReadPreference.primary())
                    .readConcern(ReadConcern.SNAPSHOT)
                    .writeConcern(DURABLE)
                    .maxCommitTime(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .build())
            .build();

    private final MongoClient client;
    private final AtomicReference<@Nullable BsonTimestamp> lastWrite = new AtomicReference<>();

    Sessions(MongoClient client) {
        this.client = client;
    }

    /** Runs one query. */
    <T> T read(Function<ClientSession, T> query) {
        return translated(() -> {
            try (ClientSession session = begin()) {
                return query.apply(session);
            }
        });
    }

    /** Runs one statement that writes one document. */
    <T> T write(Function<ClientSession, T> statement) {
        return translated(() -> {
            try (ClientSession session = begin()) {
                T result = statement.apply(session);
                remember(session);
                return result;
            }
        });
    }

    /** Runs statements in one transaction: all of them or none. A session that is closed before its commit aborts it. */
    void transaction(Consumer<ClientSession> statements) {
        translated(() -> {
            try (ClientSession session = begin()) {
                session.startTransaction();
                statements.accept(session);
                commit(session);
                remember(session);
                return session;
            }
        });
    }

    private ClientSession begin() {
        ClientSession session = client.startSession(OPTIONS);
        session.advanceOperationTime(lastWrite.get());
        return session;
    }

    /** A commit may be repeated: the server knows whether it has done it. */
    private static void commit(ClientSession session) {
        long start = System.nanoTime();
        for (int attempt = 1; ; attempt++) {
            try {
                session.commitTransaction();
                return;
            } catch (MongoException e) {
                boolean isUnknown = e.hasErrorLabel(MongoException.UNKNOWN_TRANSACTION_COMMIT_RESULT_LABEL);
                long elapsed = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start);
                if (!isUnknown || attempt == COMMIT_ATTEMPTS || elapsed >= PATIENCE_SECONDS) {
                    throw e;
                }
            }
        }
    }

    /** Only what a majority has: to wait for anything else may take for ever. */
    private void remember(ClientSession session) {
        BsonTimestamp time = session.getOperationTime();
        lastWrite.accumulateAndGet(time, Sessions::later);
    }

    private static @Nullable BsonTimestamp later(@Nullable BsonTimestamp one, @Nullable BsonTimestamp other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConcurrentChangeException | StorageException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Conflicts.isConflict(e)) {
                throw new ConcurrentChangeException("database", Conflicts.describe(e));
            }
            throw new StorageException("The database failed: " + Conflicts.describe(e), e);
        }
    }
}
