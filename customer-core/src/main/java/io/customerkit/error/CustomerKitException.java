package io.customerkit.error;

import org.jspecify.annotations.Nullable;

/**
 * Root of every exception that the library throws on purpose. Its {@link #code()} never changes between releases, its
 * message may; neither holds personal data. Each subclass says what was stored: nothing, unless it says "unknown".
 */
public abstract class CustomerKitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;

    protected CustomerKitException(String code, String message) {
        this(code, message, null);
    }

    protected CustomerKitException(String code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** A stable name of the fact, such as {@code customer.email.duplicate}, for programs and translations. */
    public final String code() {
        return code;
    }
}
