package io.customerkit.feedback;

import org.jspecify.annotations.Nullable;

/**
 * A feedback one version on.
 *
 * @param before as it was read; null if it is not stored yet
 * @param after as it is to be stored, its version one higher
 */
public record FeedbackChange(@Nullable Feedback before, Feedback after) {

    public FeedbackChange {
        long version = before == null ? 0 : before.version();
        if (after.version() != version + 1 || (before != null && !before.id().equals(after.id()))) {
            throw new IllegalArgumentException(
                    "Feedback " + after.id() + " cannot go from version " + version + " to " + after.version());
        }
    }

    /** The version that the storage must still have: 0 if the feedback is not stored yet. */
    public long expectedVersion() {
        return after.version() - 1;
    }
}
