package io.customerkit.feedback;

import java.time.Instant;

/**
 * When feedback on an order may be given.
 *
 * @param opensAt the completion, the first instant at which it may (inclusive)
 * @param closesAt the first instant at which it no longer may (exclusive end)
 */
public record FeedbackWindow(Instant opensAt, Instant closesAt) {

    /** Returns whether feedback may be given at this instant. */
    public boolean isOpenAt(Instant now) {
        return !now.isBefore(opensAt) && now.isBefore(closesAt);
    }
}
