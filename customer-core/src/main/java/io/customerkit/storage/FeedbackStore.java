package io.customerkit.storage;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads feedback. */
public interface FeedbackStore {

    Optional<Feedback> find(FeedbackId id);

    /** Returns the one feedback on this order. */
    Optional<Feedback> findByOrder(OrderId order);

    /** Returns the highest number of a slot that this customer has taken on this day; 0 if none. */
    int lastSlot(CustomerId customer, LocalDate day);

    /**
     * Returns feedback of a customer, whatever its status, in the order of {@link FeedbackKey#NEWEST_FIRST}.
     *
     * @param after only what comes after this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<Feedback> history(CustomerId customer, @Nullable FeedbackKey after, int limit);

    /**
     * Returns feedback of all customers that has this status now, in the order of {@link FeedbackKey#NEWEST_FIRST}.
     *
     * @param until only what was submitted until then, that instant included
     * @param after only what comes after this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<Feedback> withStatus(FeedbackStatus status, Instant until, @Nullable FeedbackKey after, int limit);

    /**
     * Counts what is published now, by rating.
     *
     * @param from only what was submitted from then on, that instant included
     * @param until only what was submitted before
     */
    RatingSummary ratings(Instant from, Instant until);

    /** Where a feedback stands among others. */
    record FeedbackKey(Instant createdAt, FeedbackId id) {

        /** Latest submitted first, then by id from high to low, compared by code units. */
        public static final Comparator<FeedbackKey> NEWEST_FIRST = Comparator.comparing(FeedbackKey::createdAt)
                .thenComparing(FeedbackKey::id)
                .reversed();

        /** Returns the place of this feedback. */
        public static FeedbackKey of(Feedback feedback) {
            return new FeedbackKey(feedback.createdAt(), feedback.id());
        }
    }
}
