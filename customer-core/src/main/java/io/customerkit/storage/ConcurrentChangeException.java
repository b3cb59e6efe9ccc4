package io.customerkit.storage;

import io.customerkit.error.CustomerKitException;

/**
 * Somebody else was faster: an aggregate has moved on, or something unique is taken. Nothing was stored. The library
 * reads and decides again by itself until its retry time is over; the caller that meets it may repeat the call. It has no
 * cause: a driver's text may quote what is taken, such as an e-mail address.
 */
public final class ConcurrentChangeException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    public ConcurrentChangeException(String kind, String id) {
        super("storage.conflict", "Somebody else was faster at " + kind + " " + id);
    }
}
