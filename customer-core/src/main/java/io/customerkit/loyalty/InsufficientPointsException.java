package io.customerkit.loyalty;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.CustomerKitException;

/**
 * The command needs more points than are spendable now. Nothing was stored. Repeating it unchanged fails until points
 * are added; {@code loyalty().membership(customer)} tells how many there are.
 */
public final class InsufficientPointsException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final CustomerId customer;
    private final long required;
    private final long spendable;

    public InsufficientPointsException(CustomerId customer, long required, long spendable) {
        super(
                "loyalty.points.insufficient",
                "Customer " + customer + " needs " + required + " points but can spend " + spendable);
        this.customer = customer;
        this.required = required;
        this.spendable = spendable;
    }

    public CustomerId customer() {
        return customer;
    }

    /** Points that the command takes, 1 or more. */
    public long required() {
        return required;
    }

    /** Points that count at the instant of the command, 0 or more and fewer than {@link #required()}. */
    public long spendable() {
        return spendable;
    }
}
