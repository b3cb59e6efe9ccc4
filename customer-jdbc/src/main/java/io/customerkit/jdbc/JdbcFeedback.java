package io.customerkit.jdbc;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackSlot;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.order.OrderId;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.FeedbackStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Feedback in {@code ck_feedback}, one row each. */
final class JdbcFeedback implements FeedbackStore {

    private static final String COLUMNS = """
            SELECT id, customer_id, order_id, version, rating, comment_text, status, slot_day, slot_number, steps,
                   created_at, updated_at
              FROM ck_feedback
            """;

    private final JdbcTransactions transactions;

    JdbcFeedback(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Feedback> find(FeedbackId id) {
        return findBy("id", id.value());
    }

    @Override
    public Optional<Feedback> findByOrder(OrderId order) {
        return findBy("order_id", order.value());
    }

    private Optional<Feedback> findBy(String column, String value) {
        return transactions.read(handle -> NamedStatement.of(handle, COLUMNS + " WHERE " + column + " = :value")
                .bind("value", value)
                .find(JdbcFeedback::feedback));
    }

    @Override
    public int lastSlot(CustomerId customer, LocalDate day) {
        return transactions.read(handle -> NamedStatement.of(handle, """
                        SELECT COALESCE(MAX(slot_number), 0) AS last_slot
                          FROM ck_feedback
                         WHERE customer_id = :customer AND slot_day = :day""")
                .bind("customer", customer.value())
                .bind("day", day)
                .find(row -> row.getInt("last_slot"))
                .orElseThrow());
    }

    @Override
    public List<Feedback> history(CustomerId customer, @Nullable FeedbackKey after, int limit) {
        String sql = COLUMNS + """
                 WHERE customer_id = :customer
                   AND created_at <= :createdAt
                   AND (created_at < :createdAt OR id < :id)
                 ORDER BY created_at DESC, id DESC
                 LIMIT :limit""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("customer", customer.value())
                .bind("createdAt", after == null ? BusinessTime.END : after.createdAt())
                .bind("id", after == null ? "" : after.id().value())
                .bind("limit", limit)
                .list(JdbcFeedback::feedback));
    }

    @Override
    public List<Feedback> withStatus(FeedbackStatus status, Instant until, @Nullable FeedbackKey after, int limit) {
        String sql = COLUMNS + """
                 WHERE status = :status
                   AND created_at <= :until
                   AND created_at <= :createdAt
                   AND (created_at < :createdAt OR id < :id)
                 ORDER BY created_at DESC, id DESC
                 LIMIT :limit""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("status", status.name())
                .bind("until", until)
                .bind("createdAt", after == null ? BusinessTime.END : after.createdAt())
                .bind("id", after == null ? "" : after.id().value())
                .bind("limit", limit)
                .list(JdbcFeedback::feedback));
    }

    private static Feedback feedback(ResultSet row) throws SQLException {
        return new Feedback(
                FeedbackId.of(row.getString("id")),
                CustomerId.of(row.getString("customer_id")),
                OrderId.of(row.getString("order_id")),
                row.getLong("version"),
                row.getInt("rating"),
                row.getString("comment_text"),
                FeedbackStatus.valueOf(row.getString("status")),
                new FeedbackSlot(Rows.date(row, "slot_day"), row.getInt("slot_number")),
                FeedbackSteps.read(row.getString("steps")),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    @Override
    public RatingSummary ratings(Instant from, Instant until) {
        return transactions.read(handle -> new RatingSummary(NamedStatement.of(handle, """
                        SELECT rating, COUNT(*) AS feedback_count
                          FROM ck_feedback
                         WHERE status = :status AND created_at >= :from AND created_at < :until
                         GROUP BY rating""")
                .bind("status", FeedbackStatus.PUBLISHED.name())
                .bind("from", from)
                .bind("until", until)
                .list(row -> Map.entry(row.getInt("rating"), row.getLong("feedback_count")))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** Claims by writing its one row. What was said, and the slot that it took, never change. */
    static void write(Handle handle, FeedbackChange change) {
        int claimed = change.expectedVersion() == 0 ? insert(handle, change.after()) : update(handle, change);
        if (claimed == 0) {
            throw new ConcurrentChangeException("feedback", change.after().id().value());
        }
    }

    private static int insert(Handle handle, Feedback feedback) {
        return NamedStatement.of(handle, """
                        INSERT INTO ck_feedback (id, customer_id, order_id, version, rating, comment_text, status,
                                                 slot_day, slot_number, steps, created_at, updated_at)
                        VALUES (:id, :customer, :order, :version, :rating, :comment, :status,
                                :slotDay, :slotNumber, :steps, :createdAt, :updatedAt)""")
                .bind("id", feedback.id().value())
                .bind("customer", feedback.customer().value())
                .bind("order", feedback.order().value())
                .bind("version", feedback.version())
                .bind("rating", feedback.rating())
                .bind("comment", feedback.comment())
                .bind("status", feedback.status().name())
                .bind("slotDay", feedback.slot().day())
                .bind("slotNumber", feedback.slot().number())
                .bind("steps", FeedbackSteps.write(feedback.steps()))
                .bind("createdAt", feedback.createdAt())
                .bind("updatedAt", feedback.updatedAt())
                .execute();
    }

    private static int update(Handle handle, FeedbackChange change) {
        Feedback after = change.after();
        return NamedStatement.of(handle, """
                        UPDATE ck_feedback
                           SET version = :version, status = :status, steps = :steps, updated_at = :updatedAt
                         WHERE id = :id AND version = :expected""")
                .bind("id", after.id().value())
                .bind("version", after.version())
                .bind("expected", change.expectedVersion())
                .bind("status", after.status().name())
                .bind("steps", FeedbackSteps.write(after.steps()))
                .bind("updatedAt", after.updatedAt())
                .execute();
    }
}
