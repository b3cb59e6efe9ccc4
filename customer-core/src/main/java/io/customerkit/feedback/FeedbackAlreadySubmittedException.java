package io.customerkit.feedback;

import io.customerkit.error.CustomerKitException;
import io.customerkit.order.OrderId;

/** The order has feedback that says something else, whatever has become of it. Nothing was stored; there is one per order. */
public final class FeedbackAlreadySubmittedException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final OrderId order;
    private final FeedbackId existing;

    public FeedbackAlreadySubmittedException(OrderId order, FeedbackId existing) {
        super("feedback.already-submitted", "Order " + order + " has feedback " + existing);
        this.order = order;
        this.existing = existing;
    }

    public OrderId order() {
        return order;
    }

    /** The feedback that the order has. */
    public FeedbackId existing() {
        return existing;
    }
}
