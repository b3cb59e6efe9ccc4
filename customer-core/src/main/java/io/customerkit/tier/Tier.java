package io.customerkit.tier;

import io.customerkit.constraint.Identifier;
import java.math.BigDecimal;

/**
 * A step of the ladder.
 *
 * @param name 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}, unique in its policy; stored with entries and accounts
 * @param threshold the fewest qualifying points that reach it (inclusive), 0 or more
 * @param multiplier what an award of a member of this tier is multiplied by, 0 or more, exact
 */
public record Tier(String name, long threshold, BigDecimal multiplier) {

    public Tier {
        if (!Identifier.Check.isValid(name) || threshold < 0 || multiplier.signum() < 0) {
            throw new IllegalArgumentException(
                    "No tier can be " + name + " from " + threshold + " points, times " + multiplier);
        }
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
