package io.customerkit.feedback;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The valid content of a {@link NewModeration}, and where it leads.
 *
 * @param status to which it leads
 * @param reason null if not given
 */
public record Moderation(
        FeedbackStatus status, String author, @Nullable String reason) {

    /**
     * Reads a request.
     *
     * @param violations what the annotations have found
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static Moderation of(FeedbackStatus status, NewModeration request, Violations violations) {
        violations.throwIfAny();
        return new Moderation(
                status, Characters.trim(requireNonNull(request.author())), Characters.trimToNull(request.reason()));
    }

    FeedbackStep at(Instant now) {
        return new FeedbackStep(status, author, reason, now);
    }

    /** Returns where it leads, without author and reason. */
    @Override
    public String toString() {
        return "Moderation[status=" + status + "]";
    }
}
