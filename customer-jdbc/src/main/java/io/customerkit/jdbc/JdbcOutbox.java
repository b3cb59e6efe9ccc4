package io.customerkit.jdbc;

import io.customerkit.customer.CustomerId;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Undelivered notifications in {@code ck_outbox}. */
final class JdbcOutbox implements Outbox {

    private static final String COLUMNS = """
            SELECT message_key, kind, customer_id, at, attributes, due_at, attempts, failure
              FROM ck_outbox
            """;

    private final JdbcTransactions transactions;

    JdbcOutbox(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<OutboxMessage> find(String key) {
        return transactions.read(handle -> NamedStatement.of(handle, COLUMNS + " WHERE message_key = :key")
                .bind("key", key)
                .find(JdbcOutbox::message));
    }

    @Override
    public List<OutboxMessage> due(Instant now, int limit) {
        String sql = COLUMNS + """
                 WHERE due_at <= :now
                 ORDER BY due_at, message_key
                 LIMIT :limit""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("now", now)
                .bind("limit", limit)
                .list(JdbcOutbox::message));
    }

    @Override
    public List<OutboxMessage> deadLetters(@Nullable String after, int limit) {
        String sql = COLUMNS + """
                 WHERE due_at IS NULL AND message_key > :after
                 ORDER BY message_key
                 LIMIT :limit""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("after", after == null ? "" : after)
                .bind("limit", limit)
                .list(JdbcOutbox::message));
    }

    private static OutboxMessage message(ResultSet row) throws SQLException {
        return new OutboxMessage(
                row.getString("message_key"),
                row.getString("kind"),
                CustomerId.of(row.getString("customer_id")),
                Rows.instant(row, "at"),
                JsonTexts.read(row.getString("attributes")),
                Rows.instantOrNull(row, "due_at"),
                row.getInt("attempts"),
                row.getString("failure"));
    }

    static void append(Updates updates, List<OutboxMessage> messages) {
        String sql = """
                INSERT INTO ck_outbox (message_key, kind, customer_id, at, attributes, due_at, attempts, failure)
                VALUES (:key, :kind, :customer, :at, :attributes, :dueAt, :attempts, :failure)""";
        updates.insert(
                sql,
                messages,
                (row, message) -> row.bind("key", message.key())
                        .bind("kind", message.kind())
                        .bind("customer", message.customer().value())
                        .bind("at", message.at())
                        .bind("attributes", JsonTexts.write(message.attributes()))
                        .bind("dueAt", message.dueAt())
                        .bind("attempts", message.attempts())
                        .bind("failure", message.failure()));
    }

    /** Compares in the statement itself, so that of several callers one finds the row as it was. */
    @Override
    public boolean replace(OutboxMessage expected, OutboxMessage next) {
        String wasDue = expected.dueAt() == null ? "due_at IS NULL" : "due_at = :wasDueAt";
        String sql = """
                UPDATE ck_outbox
                   SET due_at = :dueAt, attempts = :attempts, failure = :failure
                 WHERE message_key = :key AND attempts = :wasAttempts AND\s""" + wasDue;
        return transactions.update(handle -> {
                    NamedStatement update = NamedStatement.of(handle, sql)
                            .bind("key", expected.key())
                            .bind("wasAttempts", expected.attempts())
                            .bind("dueAt", next.dueAt())
                            .bind("attempts", next.attempts())
                            .bind("failure", next.failure());
                    if (expected.dueAt() != null) {
                        update.bind("wasDueAt", expected.dueAt());
                    }
                    return update.execute();
                })
                == 1;
    }

    @Override
    public void remove(String key) {
        transactions.update(handle -> NamedStatement.of(handle, "DELETE FROM ck_outbox WHERE message_key = :key")
                .bind("key", key)
                .execute());
    }
}
