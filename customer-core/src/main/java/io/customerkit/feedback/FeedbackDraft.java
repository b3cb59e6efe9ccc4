package io.customerkit.feedback;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The valid content of a {@link NewFeedback}.
 *
 * @param id of the feedback, if it comes to be stored
 * @param customer who says it
 * @param order what it is about
 * @param rating 1 to 5
 * @param comment without white space around it; null if there is none
 */
public record FeedbackDraft(
        FeedbackId id,
        CustomerId customer,
        OrderId order,
        int rating,
        @Nullable String comment) {

    /**
     * Reads a request.
     *
     * @param violations what the annotations have found
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static FeedbackDraft of(
            FeedbackId id, CustomerId customer, OrderId order, NewFeedback request, Violations violations) {
        violations.throwIfAny();
        return new FeedbackDraft(
                id, customer, order, requireNonNull(request.rating()), Characters.trimToNull(request.comment()));
    }

    /** Returns whether this says what the feedback said when it was submitted. */
    public boolean isContentOf(Feedback stored) {
        return rating == stored.rating() && Objects.equals(comment, stored.comment());
    }

    /**
     * Checks that the order is the customer's own.
     *
     * @throws FeedbackNotAllowedException if it is somebody else's
     */
    public void requireOwn(Order ordered) {
        if (!ordered.customer().equals(customer)) {
            throw FeedbackNotAllowedException.onOrderOfAnother(ordered.id());
        }
    }

    /**
     * Decides the submission on an order of the customer's own that has no feedback yet.
     *
     * @param lastSlot the last slot that the customer has taken on the local day of {@code now}; 0 if none
     * @param now in the programme's zone
     * @throws FeedbackNotAllowedException if the order is not completed, or cancelled
     * @throws FeedbackWindowClosedException if the window of the completion is not open
     * @throws FeedbackLimitExceededException if no slot of that day is left
     */
    public FeedbackChange submit(Order ordered, int lastSlot, FeedbackRules rules, ZonedDateTime now) {
        FeedbackWindow window = rules.window(completionOf(ordered), now.getZone());
        Instant instant = now.toInstant();
        if (!window.isOpenAt(instant)) {
            throw new FeedbackWindowClosedException(order, window);
        }
        if (lastSlot >= rules.dailyLimit()) {
            throw new FeedbackLimitExceededException(customer, now.toLocalDate(), rules.dailyLimit());
        }
        var slot = new FeedbackSlot(now.toLocalDate(), lastSlot + 1);
        var feedback = new Feedback(
                id, customer, order, 1, rating, comment, FeedbackStatus.PENDING, slot, List.of(), instant, instant);
        return new FeedbackChange(null, feedback);
    }

    private static Instant completionOf(Order ordered) {
        Instant completedAt = ordered.completedAt();
        if (!ordered.status().isCompletion() || completedAt == null) {
            throw FeedbackNotAllowedException.onOrderIn(ordered.status(), ordered.id());
        }
        return completedAt;
    }

    /** Returns the ids and the rating, without the comment. */
    @Override
    public String toString() {
        return "FeedbackDraft[customer=" + customer + ", order=" + order + ", rating=" + rating + "]";
    }
}
