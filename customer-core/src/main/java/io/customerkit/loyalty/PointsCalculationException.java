package io.customerkit.loyalty;

import io.customerkit.error.CustomerKitException;

/**
 * The points cannot be computed exactly: the result leaves the range of {@code long}, a currency has no rate, or a rate,
 * a rule or an expiry policy of the host gives something impossible. Nothing was stored; mend the configuration or the
 * request and repeat it.
 */
public final class PointsCalculationException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    PointsCalculationException(String code, String message) {
        super(code, message);
    }

    static PointsCalculationException overflow() {
        return new PointsCalculationException(
                "loyalty.points.overflow", "The points are outside of " + Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    }

    static PointsCalculationException noRate(String currency) {
        return new PointsCalculationException(
                "loyalty.rate.missing", "There is no usable exchange rate for " + currency);
    }

    static PointsCalculationException rule(String rule) {
        return new PointsCalculationException(
                "loyalty.rule.invalid",
                "Rule " + rule
                        + " contributes null or less than nothing, divides by it, is out of all proportion, or gives"
                        + " a reason that cannot be recorded");
    }

    static PointsCalculationException expiry(String lastDay) {
        return new PointsCalculationException(
                "loyalty.expiry.invalid", "Points cannot end after " + lastDay + ", by the expiry policy");
    }
}
