package io.customerkit.feedback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a feedback once.
 *
 * @param status to which it led, never {@link FeedbackStatus#PENDING}
 * @param author who decided it
 * @param reason null if none was given
 * @param at in whole milliseconds
 */
public record FeedbackStep(
        FeedbackStatus status, String author, @Nullable String reason, Instant at) {

    /** Returns where it led and when, without author and reason. */
    @Override
    public String toString() {
        return "FeedbackStep[status=" + status + ", at=" + at + "]";
    }
}
