package io.customerkit.loyalty;

import io.customerkit.order.Order;
import io.customerkit.tier.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;

/**
 * Computes what one completed order earns: contributions added up as one exact fraction, times the highest multiplier,
 * rounded once. Notes on the way what it uses.
 */
final class Earning {

    private static final int DIGITS_OF_LONG = 19;

    private BigDecimal dividend = BigDecimal.ZERO;
    private BigDecimal divisor = BigDecimal.ONE;
    private BigDecimal multiplier;
    private final Facts.Builder facts = Facts.builder();

    private Earning(Tier tier) {
        multiplier = tier.multiplier();
    }

    static Earning of(Order order, Instant completedAt, Tier tier, LoyaltyProgram program) {
        BigDecimal rate = program.rate(order.currency(), completedAt);
        var earning = new Earning(tier);
        earning.note("programme", program.version());
        earning.note("order", order.id());
        earning.note("base", order.totals().base());
        earning.note("rate", Contribution.text(rate));
        earning.note("tier", tier.name());
        var event = new EarningEvent(order, order.totals().base().amount().multiply(rate), tier);
        program.earningRules().forEach(rule -> earning.add(rule, rule.contribute(event)));
        earning.note("multiplier", Contribution.text(earning.multiplier));
        earning.note("rounding", program.rounding());
        return earning;
    }

    private void note(String name, Object value) {
        facts.note(name, value);
    }

    private void add(EarningRule rule, Contribution contribution) {
        if (contribution instanceof Contribution.Points part) {
            require(
                    rule,
                    isPossible(part.dividend())
                            && isPossible(part.divisor())
                            && part.divisor().signum() > 0);
            dividend = dividend.multiply(part.divisor()).add(part.dividend().multiply(divisor));
            divisor = divisor.multiply(part.divisor());
        } else if (contribution instanceof Contribution.Multiplier times) {
            require(rule, isPossible(times.factor()));
            multiplier = multiplier.max(times.factor());
        } else {
            require(rule, contribution instanceof Contribution.Nothing nothing && nothing.isRecordable());
        }
        note("rule." + rule.id(), contribution);
    }

    private static boolean isPossible(BigDecimal number) {
        return number.signum() >= 0 && Exact.isOfSensibleSize(number, Exact.MOST_DIGITS);
    }

    private static void require(EarningRule rule, boolean isValid) {
        if (!isValid) {
            throw PointsCalculationException.rule(rule.id());
        }
    }

    /**
     * Returns the points, 0 or more.
     *
     * @throws PointsCalculationException if they leave the range of {@code long}
     */
    long points(RoundingMode rounding) {
        BigDecimal product = dividend.multiply(multiplier);
        if (integerDigits(product) - integerDigits(divisor) > DIGITS_OF_LONG) {
            throw PointsCalculationException.overflow();
        }
        BigDecimal rounded = product.divide(divisor, 0, rounding);
        if (rounded.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
            throw PointsCalculationException.overflow();
        }
        return rounded.longValueExact();
    }

    private static long integerDigits(BigDecimal number) {
        return (long) number.precision() - number.scale();
    }

    /** What was used: the programme's version, the base, rate, tier, every rule, multiplier and rounding. */
    Facts facts() {
        return facts.build();
    }
}
