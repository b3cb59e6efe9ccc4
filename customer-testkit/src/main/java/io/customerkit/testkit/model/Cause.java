package io.customerkit.testkit.model;

import java.time.Instant;

/**
 * Why there is an entry.
 *
 * @param at when it takes effect in business
 */
record Cause(Kind kind, String reference, String author, Instant at) {

    /** Who causes what nobody asked for. */
    static final String NOBODY = "system";
}
