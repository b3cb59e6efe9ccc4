package io.customerkit.loyalty;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.CustomerKitException;

/**
 * Another request of this customer already has the reference: of another kind, with other points or another business
 * time; or, of a refund, with another amount. Nothing was stored; choose a reference that says what causes this request.
 */
public final class ReferenceReusedException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final CustomerId customer;
    private final String reference;

    public ReferenceReusedException(CustomerId customer, Reference reference) {
        super(
                "loyalty.reference.reused",
                "Reference " + reference + " of customer " + customer + " belongs to another request");
        this.customer = customer;
        this.reference = reference.value();
    }

    public CustomerId customer() {
        return customer;
    }

    public Reference reference() {
        return new Reference(reference);
    }
}
