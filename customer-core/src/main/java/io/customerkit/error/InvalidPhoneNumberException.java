package io.customerkit.error;

import java.util.List;

/** Nothing is wrong with the request but the phone number: malformed, not dialable, or missing. Nothing was stored. */
public final class InvalidPhoneNumberException extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    InvalidPhoneNumberException(List<Violation> violations) {
        super("customer.phone.invalid", violations);
    }

    static boolean concerns(Violation violation) {
        return violation.path().equals("phone");
    }
}
