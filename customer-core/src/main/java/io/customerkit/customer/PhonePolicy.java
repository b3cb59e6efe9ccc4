package io.customerkit.customer;

/** Whether a customer needs a phone number. */
public enum PhonePolicy {
    /** Every customer has one. */
    REQUIRED,
    /** A customer may be without; an order to be delivered is then refused. */
    REQUIRED_FOR_DELIVERY,
    /** Nobody needs one, not even for delivery. */
    OPTIONAL
}
