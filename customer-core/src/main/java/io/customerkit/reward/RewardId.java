package io.customerkit.reward;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.constraint.Identifier;
import io.customerkit.error.InvalidRequestException;
import java.io.Serializable;

/**
 * Names a reward that was issued, for ever. Made by the library.
 *
 * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}; upper and lower case are different ids
 */
public record RewardId(String value) implements Comparable<RewardId>, Serializable {

    private static final long serialVersionUID = 1L;

    /** Refuses what is no id with an {@link InvalidRequestException}; path {@code rewardId}. */
    public RewardId {
        if (!Identifier.Check.isValid(value)) {
            throw ConstraintCode.ID_INVALID.refusal("rewardId");
        }
    }

    /**
     * Returns the id.
     *
     * @throws InvalidRequestException if it is none; path {@code rewardId}
     */
    public static RewardId of(String value) {
        return new RewardId(value);
    }

    @Override
    public int compareTo(RewardId other) {
        return value.compareTo(other.value);
    }

    /** Returns the id itself. */
    @Override
    public String toString() {
        return value;
    }
}
