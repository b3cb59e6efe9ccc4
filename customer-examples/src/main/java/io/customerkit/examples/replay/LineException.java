package io.customerkit.examples.replay;

import io.customerkit.error.CustomerKitException;

/** A line of the file cannot be used; the message says which one and why, without what is in it. */
final class LineException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LineException(long line, String reason) {
        super("line " + line + ": " + reason);
    }

    LineException(long line, CustomerKitException cause) {
        super("line " + line + ": " + cause.getMessage(), cause);
    }
}
