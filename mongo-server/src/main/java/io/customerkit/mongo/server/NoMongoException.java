package io.customerkit.mongo.server;

import org.jspecify.annotations.Nullable;

/** There is no MongoDB server, and none can be started. */
public final class NoMongoException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoMongoException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
