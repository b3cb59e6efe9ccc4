package io.customerkit.tier;

import io.customerkit.constraint.Identifier;
import java.math.BigDecimal;

/**
 * A step of the ladder.
 *
 * @param name 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}, unique in its policy; stored with entries and accounts
 * @param threshold the fewest qualifying points that reach it (inclusive), 0 or more
 * @param multiplier what an award of a member of this tier is multiplied by, exact, 0 or more, with at most 100 digits and
 *     a scale from -100 to 100
 */
public record Tier(String name, long threshold, BigDecimal multiplier) {

    private static final int MOST_DIGITS = 100;

    public Tier {
        if (!Identifier.Check.isValid(name) || threshold < 0 || !isMultiplier(multiplier)) {
            throw new IllegalArgumentException(
                    "No tier can be " + name + " from " + threshold + " points, times " + multiplier);
        }
    }

    /** An award times 1E-999999999 cannot be computed. */
    private static boolean isMultiplier(BigDecimal number) {
        return number.signum() >= 0
                && number.precision() <= MOST_DIGITS
                && number.scale() <= MOST_DIGITS
                && number.scale() >= -MOST_DIGITS;
    }

    /** Returns a tier that earns what everybody earns. */
    public static Tier of(String name, long threshold) {
        return new Tier(name, threshold, BigDecimal.ONE);
    }

    /** Returns this tier with another multiplier, such as 1.5. */
    public Tier withMultiplier(String multiplier) {
        return new Tier(name, threshold, new BigDecimal(multiplier));
    }
}
