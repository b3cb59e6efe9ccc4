package io.customerkit.testkit;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackSlot;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.FeedbackStep;
import io.customerkit.feedback.Moderation;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Builds feedback as a storage sees it. */
final class SampleFeedback {

    private final CustomerId customer;
    private FeedbackId id = FeedbackId.of(Samples.unique());
    private OrderId order = OrderId.of(Samples.unique());
    private int rating = 4;
    private @Nullable String comment = "as expected";
    private FeedbackSlot slot = new FeedbackSlot(LocalDate.of(2024, 3, 1), 1);
    private Instant createdAt = Samples.NOW;

    private SampleFeedback(CustomerId customer) {
        this.customer = customer;
    }

    /** Begins feedback on an order of its own, in the first slot of the day. */
    static SampleFeedback of(CustomerId customer) {
        return new SampleFeedback(customer);
    }

    SampleFeedback id(FeedbackId value) {
        id = value;
        return this;
    }

    SampleFeedback order(OrderId value) {
        order = value;
        return this;
    }

    SampleFeedback rating(int value) {
        rating = value;
        return this;
    }

    SampleFeedback comment(@Nullable String value) {
        comment = value;
        return this;
    }

    SampleFeedback slot(int number) {
        return slot(slot.day(), number);
    }

    SampleFeedback slot(LocalDate day, int number) {
        slot = new FeedbackSlot(day, number);
        return this;
    }

    SampleFeedback createdAt(Instant value) {
        createdAt = value;
        return this;
    }

    Feedback pending() {
        return new Feedback(
                id, customer, order, 1, rating, comment, FeedbackStatus.PENDING, slot, List.of(), createdAt, createdAt);
    }

    /** Returns the change that stores it. */
    FeedbackChange change() {
        return new FeedbackChange(null, pending());
    }

    /** Returns feedback that was moderated before anybody saw it, not stored yet. */
    Feedback in(FeedbackStatus status) {
        var step = new FeedbackStep(status, "clerk", null, createdAt);
        return new Feedback(id, customer, order, 1, rating, comment, status, slot, List.of(step), createdAt, createdAt);
    }

    /** Returns the step of this feedback to another status. */
    static FeedbackChange moderation(Feedback before, FeedbackStatus status) {
        return moderation(before, new Moderation(status, "clerk", "for a reason"));
    }

    static FeedbackChange moderation(Feedback before, Moderation moderation) {
        return before.moderate(moderation, before.updatedAt().plusMillis(1)).orElseThrow();
    }
}
