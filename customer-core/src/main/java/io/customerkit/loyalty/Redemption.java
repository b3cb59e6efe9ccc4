package io.customerkit.loyalty;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import org.jspecify.annotations.Nullable;

/**
 * The valid content of a {@link NewRedemption}.
 *
 * @param points 1 or more
 * @param reason null if not given
 */
public record Redemption(
        long points,
        Reference reference,
        String author,
        @Nullable String reason) {

    /**
     * Reads a request.
     *
     * @param violations what the annotations have found
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static Redemption of(NewRedemption request, Violations violations) {
        violations.throwIfAny();
        return new Redemption(
                requireNonNull(request.points()),
                Reference.of(requireNonNull(request.reference())),
                Cause.author(request.author()),
                Characters.trimToNull(request.reason()));
    }

    /** Tells whether a later request is this one again. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(this);
    }

    /** Returns what moves, without author and reason. */
    @Override
    public String toString() {
        return "Redemption[points=" + points + ", reference=" + reference + "]";
    }
}
