package io.customerkit.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.order.OrderId;
import io.customerkit.storage.FeedbackStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Feedback in {@code ck_feedback}. */
final class MongoFeedback implements FeedbackStore {

    private static final String COUNT = "count";

    private final Sessions sessions;
    private final Queries<Feedback> feedback;

    MongoFeedback(Sessions sessions, MongoCollections collections) {
        this.sessions = sessions;
        feedback = new Queries<>(sessions, collections.get(MongoCollections.FEEDBACK), FeedbackDocument::read);
    }

    @Override
    public Optional<Feedback> find(FeedbackId id) {
        return feedback.find(eq(Fields.ID, id.value()));
    }

    @Override
    public Optional<Feedback> findByOrder(OrderId order) {
        return feedback.find(eq(FeedbackDocument.ORDER, order.value()));
    }

    @Override
    public int lastSlot(CustomerId customer, LocalDate day) {
        Bson ofDay =
                and(eq(FeedbackDocument.CUSTOMER, customer.value()), eq(FeedbackDocument.SLOT_DAY, day.toString()));
        return feedback.page(ofDay, descending(FeedbackDocument.SLOT_NUMBER), 1).stream()
                .mapToInt(last -> last.slot().number())
                .findFirst()
                .orElse(0);
    }

    @Override
    public List<Feedback> history(CustomerId customer, @Nullable FeedbackKey after, int limit) {
        return page(eq(FeedbackDocument.CUSTOMER, customer.value()), after, limit);
    }

    @Override
    public List<Feedback> withStatus(FeedbackStatus status, Instant until, @Nullable FeedbackKey after, int limit) {
        Bson condition = and(eq(FeedbackDocument.STATUS, status.name()), lte(FeedbackDocument.CREATED_AT, until));
        return page(condition, after, limit);
    }

    private List<Feedback> page(Bson condition, @Nullable FeedbackKey after, int limit) {
        Instant createdAt = after == null ? BusinessTime.END : after.createdAt();
        String id = after == null ? "" : after.id().value();
        return feedback.page(
                and(
                        condition,
                        lte(FeedbackDocument.CREATED_AT, createdAt),
                        or(lt(FeedbackDocument.CREATED_AT, createdAt), lt(Fields.ID, id))),
                descending(FeedbackDocument.CREATED_AT, Fields.ID),
                limit);
    }

    @Override
    public RatingSummary ratings(Instant from, Instant until) {
        List<Bson> counted = List.of(
                match(and(
                        eq(FeedbackDocument.STATUS, FeedbackStatus.PUBLISHED.name()),
                        gte(FeedbackDocument.CREATED_AT, from),
                        lt(FeedbackDocument.CREATED_AT, until))),
                group("$" + FeedbackDocument.RATING, sum(COUNT, 1L)));
        return sessions.read(session -> {
            var perStar = new HashMap<Integer, Long>();
            for (Document star : feedback.collection().aggregate(session, counted)) {
                perStar.put(star.getInteger(Fields.ID), star.getLong(COUNT));
            }
            return new RatingSummary(perStar);
        });
    }

    Write claim(FeedbackChange change) {
        return new Write.Claim(feedback.collection(), FeedbackDocument.write(change.after()), change.expectedVersion());
    }
}
