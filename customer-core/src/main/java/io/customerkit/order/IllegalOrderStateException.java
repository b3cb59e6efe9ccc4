package io.customerkit.order;

import io.customerkit.error.CustomerKitException;

/** The order's state does not allow the step. Nothing was stored; the same step fails until the state is another. */
public final class IllegalOrderStateException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final OrderId order;
    private final OrderStatus current;
    private final OrderStatus requested;

    public IllegalOrderStateException(OrderId order, OrderStatus current, OrderStatus requested) {
        super("order.state.illegal", "Order " + order + " is " + current + " and cannot become " + requested);
        this.order = order;
        this.current = current;
        this.requested = requested;
    }

    public OrderId order() {
        return order;
    }

    /** The state that the order has. */
    public OrderStatus current() {
        return current;
    }

    /** The state that the request would have led to. */
    public OrderStatus requested() {
        return requested;
    }
}
