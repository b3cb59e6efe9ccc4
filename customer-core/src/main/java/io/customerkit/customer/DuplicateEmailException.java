package io.customerkit.customer;

import io.customerkit.error.CustomerKitException;

/** Another customer has this e-mail address, however it is spelled. Nothing was stored. */
public final class DuplicateEmailException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final CustomerId existing;

    public DuplicateEmailException(CustomerId existing) {
        super("customer.email.duplicate", "Customer " + existing + " already has this e-mail address");
        this.existing = existing;
    }

    /** The customer that has it. */
    public CustomerId existing() {
        return existing;
    }
}
