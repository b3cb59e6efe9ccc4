package io.customerkit.feedback;

import io.customerkit.error.CustomerKitException;
import io.customerkit.order.OrderId;
import java.time.Instant;

/**
 * Feedback on the order came before its window opened or after it closed. Nothing was stored; a new completion of the order
 * opens a new window.
 */
public final class FeedbackWindowClosedException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final OrderId order;
    private final Instant opensAt;
    private final Instant closesAt;

    public FeedbackWindowClosedException(OrderId order, FeedbackWindow window) {
        super(
                "feedback.window.closed",
                "Feedback on order " + order + " could be given from " + window.opensAt() + " until before "
                        + window.closesAt());
        this.order = order;
        this.opensAt = window.opensAt();
        this.closesAt = window.closesAt();
    }

    public OrderId order() {
        return order;
    }

    /** The first instant of the window: the completion. */
    public Instant opensAt() {
        return opensAt;
    }

    /** The first instant after the window. */
    public Instant closesAt() {
        return closesAt;
    }
}
