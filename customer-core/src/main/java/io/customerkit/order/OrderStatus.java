package io.customerkit.order;

/** Where an order stands. */
public enum OrderStatus {
    /** Ordered, not yet delivered or fulfilled. */
    PLACED,
    /** Delivered or fulfilled; its points are awarded. */
    COMPLETED
}
