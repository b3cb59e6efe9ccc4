package io.customerkit.error;

import java.util.List;
import java.util.regex.Pattern;

/** Nothing is wrong with the request but its addresses, the choice of the default one included. Nothing was stored. */
public final class InvalidAddressException extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATHS =
            Pattern.compile("(addresses|addAddresses|changeAddresses|removeAddresses)\\b.*|defaultAddress");

    InvalidAddressException(List<Violation> violations) {
        super("customer.address.invalid", violations);
    }

    static boolean concerns(Violation violation) {
        return PATHS.matcher(violation.path()).matches();
    }
}
