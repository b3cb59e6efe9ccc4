package io.customerkit.feedback;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.constraint.Identifier;
import io.customerkit.error.InvalidRequestException;
import java.io.Serializable;

/**
 * Names a feedback, for ever. Made by the library.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}; upper and lower case are different ids
 */
public record FeedbackId(String value) implements Comparable<FeedbackId>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Refuses what is no id with an {@link InvalidRequestException}; path {@code feedbackId}. */
    public FeedbackId {
        if (!Identifier.Check.isValid(value)) {
            throw ConstraintCode.ID_INVALID.refusal("feedbackId");
        }
    }

    /**
     * Returns the id.
     *
     * @throws InvalidRequestException if it is none; path {@code feedbackId}
     */
    public static FeedbackId of(String value) {
        return new FeedbackId(value);
    }

    @Override
    public int compareTo(FeedbackId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id itself. */
    @Override
    public String toString() {
        return value;
    }
}
