package io.customerkit.testkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why there is an entry.
 *
 * @param at when it takes effect in business
 * @param prize what it is about, as it becomes; null if it is about none
 */
record Cause(
        Kind kind,
        String reference,
        String author,
        Instant at,
        @Nullable Prize prize) {

    /** Who causes what nobody asked for. */
    static final String NOBODY = "system";

    Cause(Kind kind, String reference, String author, Instant at) {
        this(kind, reference, author, at, null);
    }

    /** Returns why there is the entry that leads a prize to its status. */
    static Cause of(Kind kind, Prize prize, Instant at) {
        return new Cause(kind, prize.reference(), NOBODY, at, prize);
    }
}
