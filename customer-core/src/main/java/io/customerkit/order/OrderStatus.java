package io.customerkit.order;

/** Where an order stands. */
public enum OrderStatus {
    /** Ordered, not yet delivered or fulfilled. */
    PLACED,
    /** Delivered or fulfilled; its points are awarded. */
    COMPLETED,
    /** Completed, and part of what was paid is given back. */
    PARTIALLY_REFUNDED,
    /** Completed, and all that was paid is given back; its points are taken back. */
    REFUNDED,
    /** Called off before or after its completion; its points are taken back. */
    CANCELLED;

    /** Returns whether the order is completed and not cancelled, whatever was given back since. */
    public boolean isCompletion() {
        return this == COMPLETED || this == PARTIALLY_REFUNDED || this == REFUNDED;
    }

    /** Returns whether an order of this state may have given back so much of what was paid. */
    boolean isPossibleWith(Money refunded, Money payable) {
        boolean isNothing = refunded.amount().signum() == 0;
        return switch (this) {
            case PLACED, COMPLETED -> isNothing;
            case PARTIALLY_REFUNDED -> !isNothing && payable.isMoreThan(refunded);
            case REFUNDED -> !isNothing && refunded.equals(payable);
            case CANCELLED -> isNothing || payable.isMoreThan(refunded);
        };
    }
}
