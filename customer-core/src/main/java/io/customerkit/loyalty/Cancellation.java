package io.customerkit.loyalty;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The valid content of a {@link NewCancellation}.
 *
 * @param reference of the redemption
 * @param reason null if not given
 */
public record Cancellation(
        Reference reference, String author, @Nullable String reason) {

    /**
     * Reads a request.
     *
     * @param violations what the annotations have found
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static Cancellation of(NewCancellation request, Violations violations) {
        violations.throwIfAny();
        return new Cancellation(
                Reference.of(requireNonNull(request.reference())),
                Cause.author(request.author()),
                Characters.trimToNull(request.reason()));
    }

    /** Returns what is to be undone. */
    public Restoration restoration(LedgerEntry redemption, List<LedgerEntry> grants) {
        return new Restoration(redemption, grants, author, reason);
    }

    /** Returns what is called off, without author and reason. */
    @Override
    public String toString() {
        return "Cancellation[reference=" + reference + "]";
    }
}
