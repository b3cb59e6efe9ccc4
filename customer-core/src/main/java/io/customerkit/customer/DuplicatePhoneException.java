package io.customerkit.customer;

import io.customerkit.error.CustomerKitException;

/** Another customer has this phone number, and {@link ContactRules} let no two have one. Nothing was stored. */
public final class DuplicatePhoneException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final CustomerId existing;

    public DuplicatePhoneException(CustomerId existing) {
        super("customer.phone.duplicate", "Customer " + existing + " already has this phone number");
        this.existing = existing;
    }

    /** The customer that has it. */
    public CustomerId existing() {
        return existing;
    }
}
