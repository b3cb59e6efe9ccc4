package io.customerkit.loyalty;

import java.math.BigDecimal;

/** Points for every amount; the pair is kept, so that a third is a third until the rounding. */
record PerAmount(String id, BigDecimal points, BigDecimal amount) implements EarningRule {

    PerAmount {
        if (points.signum() < 0 || amount.signum() <= 0 || !Exact.isOfSensibleSize(amount, Exact.MOST_DIGITS)) {
            throw new IllegalArgumentException("Nothing earns " + points + " points per " + amount);
        }
    }

    @Override
    public Contribution contribute(EarningEvent event) {
        return Contribution.points(event.base().multiply(points), amount);
    }
}
