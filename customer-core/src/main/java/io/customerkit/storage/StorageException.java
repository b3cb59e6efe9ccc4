package io.customerkit.storage;

import io.customerkit.error.CustomerKitException;
import org.jspecify.annotations.Nullable;

/**
 * The database failed in a way that is no conflict, or does not hold what it must. Of a command, what was stored is unknown:
 * all of it or nothing. Repeat it with the same ids and references; whatever was stored, it happens once.
 */
public final class StorageException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message without data of customers; the text of {@code cause} may have some, so it is not repeated here
     */
    public StorageException(String message, @Nullable Throwable cause) {
        super("storage.failed", message, cause);
    }
}
