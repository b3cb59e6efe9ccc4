package io.customerkit.order;

import java.time.Instant;

/**
 * Money that was given back for an order.
 *
 * @param reference what caused it, unique in the order
 * @param amount above 0
 * @param at business time, in whole milliseconds
 * @param generation of the order that it belongs to
 */
public record Refund(String reference, Money amount, Instant at, int generation) {

    /** Keeps the amount above 0 and the generation at 1 or above. */
    public Refund {
        if (amount.amount().signum() == 0 || generation < 1) {
            throw new IllegalArgumentException("Generation " + generation + " cannot refund " + amount);
        }
    }
}
