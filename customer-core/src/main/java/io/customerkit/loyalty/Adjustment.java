package io.customerkit.loyalty;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The valid content of a {@link NewAdjustment}.
 *
 * @param points above 0 to add, below 0 to take
 * @param at in whole milliseconds; null for now
 * @param allowsDebt whether what is missing becomes debt
 * @param reason null if not given
 */
public record Adjustment(
        long points,
        Reference reference,
        @Nullable Instant at,
        boolean allowsDebt,
        String author,
        @Nullable String reason) {

    /**
     * Reads a request.
     *
     * @param violations what the annotations have found; what else is wrong is added
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static Adjustment of(NewAdjustment request, Violations violations) {
        if (request.points() != null && request.points() == 0) {
            violations.add("points", "points.zero", "must not be 0");
        }
        violations.throwIfAny();
        return new Adjustment(
                requireNonNull(request.points()),
                Reference.of(requireNonNull(request.reference())),
                request.at() == null ? null : request.at().truncatedTo(ChronoUnit.MILLIS),
                request.allowDebt(),
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
        return "Adjustment[points=" + points + ", reference=" + reference + ", at=" + at + "]";
    }
}
