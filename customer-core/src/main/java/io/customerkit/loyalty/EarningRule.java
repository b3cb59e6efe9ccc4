package io.customerkit.loyalty;

import java.math.BigDecimal;

/**
 * Contributes to what an event earns. The points of all rules add up, the highest multiplier applies to the sum, and the
 * result is rounded once. Implementations are thread-safe and compute from their arguments only.
 */
public interface EarningRule {

    /** Names the rule in what an award records: 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}, unique. */
    String id();

    /** Returns what the rule makes of the event. */
    Contribution contribute(EarningEvent event);

    /**
     * Returns the rule that gives points for every amount, fractions counting until the one rounding: with 1 point per
     * 3.00, 10.00 contributes three and a third.
     *
     * @param points 0 or more
     * @param amount a decimal number in the programme's currency, above 0, with at most 100 digits and a scale from -100 to
     *     100
     * @throws IllegalArgumentException if either is out of range
     */
    static EarningRule perAmount(String id, long points, String amount) {
        return new PerAmount(id, BigDecimal.valueOf(points), new BigDecimal(amount));
    }
}
