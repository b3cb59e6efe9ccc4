package io.customerkit.feedback;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says about a completed order: one per order. Immutable; what becomes of it is decided here and made
 * durable by a storage.
 *
 * @param customer who says it
 * @param order what it is about
 * @param version 1 when submitted, one higher after every change
 * @param rating 1 to 5
 * @param comment null if there is none
 * @param slot the place that it took on the day of its submission
 * @param steps what became of it, earliest first
 * @param createdAt when it was submitted, in whole milliseconds
 * @param updatedAt when it last changed, in whole milliseconds
 */
public record Feedback(
        FeedbackId id,
        CustomerId customer,
        OrderId order,
        long version,
        int rating,
        @Nullable String comment,
        FeedbackStatus status,
        FeedbackSlot slot,
        List<FeedbackStep> steps,
        Instant createdAt,
        Instant updatedAt) {

    /** Keeps {@code rating} from 1 to 5, and {@code status} where the last of the {@code steps} led. */
    public Feedback {
        steps = List.copyOf(steps);
        FeedbackStatus last = steps.isEmpty()
                ? FeedbackStatus.PENDING
                : steps.get(steps.size() - 1).status();
        if (version < 1 || rating < 1 || rating > 5 || status != last) {
            throw new IllegalArgumentException("Feedback " + id + " at version " + version + " cannot be " + status
                    + " after " + steps + ", with a rating of " + rating);
        }
    }

    /**
     * Decides a step of moderation.
     *
     * @param now in whole milliseconds
     * @return the feedback one version on; empty if it is there already
     * @throws FeedbackNotAllowedException if its status does not allow the step
     */
    public Optional<FeedbackChange> moderate(Moderation moderation, Instant now) {
        if (moderation.status() == status) {
            return Optional.empty();
        }
        if (!status.allows(moderation.status())) {
            throw FeedbackNotAllowedException.from(status, id, moderation.status());
        }
        var taken = new ArrayList<>(steps);
        taken.add(moderation.at(now));
        var after = new Feedback(
                id, customer, order, version + 1, rating, comment, moderation.status(), slot, taken, createdAt, now);
        return Optional.of(new FeedbackChange(this, after));
    }

    /** Returns ids, rating and status, without what was said. */
    @Override
    public String toString() {
        return "Feedback[id=" + id + ", customer=" + customer + ", order=" + order + ", version=" + version
                + ", rating=" + rating + ", status=" + status + "]";
    }
}
