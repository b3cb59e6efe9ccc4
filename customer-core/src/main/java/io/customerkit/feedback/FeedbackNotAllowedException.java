package io.customerkit.feedback;

import io.customerkit.error.CustomerKitException;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The order can have no feedback, being another customer's or in a state that allows none; or the status of the feedback does
 * not allow the step. Nothing was stored; the same call fails until that state is another. Codes:
 * {@code feedback.order.of-another}, {@code feedback.order.state}, {@code feedback.status}.
 */
public final class FeedbackNotAllowedException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final String kind;
    private final String id;
    private final @Nullable String state;

    private FeedbackNotAllowedException(String code, String message, String kind, String id, @Nullable String state) {
        super(code, message);
        this.kind = kind;
        this.id = id;
        this.state = state;
    }

    static FeedbackNotAllowedException onOrderOfAnother(OrderId order) {
        return new FeedbackNotAllowedException(
                "feedback.order.of-another",
                "Order " + order + " is not of the customer who gives feedback on it",
                "order",
                order.value(),
                null);
    }

    static FeedbackNotAllowedException onOrderIn(OrderStatus state, OrderId order) {
        return new FeedbackNotAllowedException(
                "feedback.order.state",
                "Order " + order + " is " + state + " and can have no feedback",
                "order",
                order.value(),
                state.name());
    }

    static FeedbackNotAllowedException from(FeedbackStatus status, FeedbackId feedback, FeedbackStatus requested) {
        return new FeedbackNotAllowedException(
                "feedback.status",
                "Feedback " + feedback + " is " + status + " and cannot become " + requested,
                "feedback",
                feedback.value(),
                status.name());
    }

    /** What does not allow it: {@code order} or {@code feedback}. */
    public String kind() {
        return kind;
    }

    /** The id of that order or feedback. */
    public String id() {
        return id;
    }

    /** The state that it has; empty if the order is another customer's. */
    public Optional<String> state() {
        return Optional.ofNullable(state);
    }
}
