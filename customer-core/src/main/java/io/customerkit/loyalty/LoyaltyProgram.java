package io.customerkit.loyalty;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Identifier;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardStatus;
import io.customerkit.tier.TierPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * The scheme by which points are earned, live and count: configuration, not an entity. Immutable and thread-safe. By
 * default: UTC, EUR, 1 point per 1.00, one year, BRONZE / SILVER / GOLD from 0 / 500 / 1,000 points.
 */
public final class LoyaltyProgram {

    private static final int LAST_YEAR = 9_998;
    private static final int EXTENSION_DAYS = 30;

    private final String version;
    private final ZoneId zone;
    private final Currency currency;
    private final ExchangeRates rates;
    private final List<EarningRule> earningRules;
    private final RoundingMode rounding;
    private final ExpiryPolicy expiry;
    private final TierPolicy tiers;
    private final EndedPoints endedPoints;

    private LoyaltyProgram(Builder builder) {
        version = builder.version;
        zone = builder.zone;
        currency = builder.currency;
        rates = builder.rates;
        earningRules = builder.earningRules;
        rounding = builder.rounding;
        expiry = builder.expiry;
        tiers = builder.tiers;
        endedPoints = builder.endedPoints;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Returns the programme of the requirements, which is the default of {@link #builder()}. */
    public static LoyaltyProgram standard() {
        return builder().build();
    }

    /** Recorded with every award; the host changes it when it changes the configuration. */
    public String version() {
        return version;
    }

    /** Where the local days of the programme begin and end. */
    public ZoneId zone() {
        return zone;
    }

    /** What earning rules count in. */
    public Currency currency() {
        return currency;
    }

    public List<EarningRule> earningRules() {
        return earningRules;
    }

    public RoundingMode rounding() {
        return rounding;
    }

    public TierPolicy tiers() {
        return tiers;
    }

    /** What becomes of points that a cancelled redemption gives back after they would have ended. */
    public EndedPoints endedPoints() {
        return endedPoints;
    }

    /**
     * Returns what one unit of a currency is worth in the programme's, above 0.
     *
     * @throws PointsCalculationException if there is no such rate
     */
    public BigDecimal rate(Currency from, Instant at) {
        if (from.equals(currency)) {
            return BigDecimal.ONE;
        }
        return rates.rate(from, currency, at)
                .filter(rate -> rate.signum() > 0 && Exact.isOfSensibleSize(rate, Exact.MOST_DIGITS_OF_RATE))
                .orElseThrow(() -> PointsCalculationException.noRate(from.getCurrencyCode()));
    }

    /** Returns a new lot, untouched, that lives from {@code earnedAt} by the expiry policy and counts fully for the tier. */
    Lot lot(LotId id, long points, Instant earnedAt) {
        Optional<LocalDate> lastDay = lastDay(earnedAt.atZone(zone).toLocalDate());
        Instant expiresAt = lastDay.map(this::startOfDayAfter).orElse(null);
        return new Lot(id, points, points, points, earnedAt, earnedAt, expiresAt, lastDay.orElse(null));
    }

    /** Returns a lot for points that come back after their end: good for 30 more local days, without counting for the tier. */
    Lot extension(LotId id, long points, Instant now) {
        LocalDate lastDay = now.atZone(zone).toLocalDate().plusDays(EXTENSION_DAYS);
        return new Lot(id, points, points, 0, now, now, startOfDayAfter(lastDay), lastDay);
    }

    /** Returns a new reward, issued by the entry with this sequence, that ends with a local day. */
    Reward reward(RewardRequest request, OfferTerms terms, long sequence, Instant now) {
        Integer days = terms.validDays();
        LocalDate lastDay = days == null ? null : now.atZone(zone).toLocalDate().plusDays(days);
        return new Reward(
                request.reward(),
                request.offer(),
                RewardStatus.ISSUED,
                terms.cost(),
                sequence,
                now,
                lastDay == null ? null : startOfDayAfter(lastDay),
                lastDay);
    }

    private Optional<LocalDate> lastDay(LocalDate earnedOn) {
        Optional<LocalDate> lastDay = expiry.lastDay(earnedOn);
        if (lastDay == null) {
            throw PointsCalculationException.expiry("null");
        }
        lastDay.filter(day -> day.isBefore(earnedOn) || day.getYear() > LAST_YEAR)
                .ifPresent(day -> {
                    throw PointsCalculationException.expiry(day.toString());
                });
        return lastDay;
    }

    /** By the zone's rules: where midnight does not exist the day starts later, where it comes twice the first counts. */
    private Instant startOfDayAfter(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Collects the parts of a {@link LoyaltyProgram}. */
    public static final class Builder {

        private String version = "1";
        private ZoneId zone = ZoneOffset.UTC;
        private Currency currency = Currency.getInstance("EUR");
        private ExchangeRates rates = ExchangeRates.none();
        private List<EarningRule> earningRules = List.of(EarningRule.perAmount("per-amount", 1, "1.00"));
        private RoundingMode rounding = RoundingMode.FLOOR;
        private ExpiryPolicy expiry = ExpiryPolicy.after(Period.ofYears(1));
        private TierPolicy tiers = TierPolicy.standard();
        private EndedPoints endedPoints = EndedPoints.EXTEND;

        private Builder() {}

        /**
         * Names this configuration in what awards record.
         *
         * @param value 1 to 64 characters of {@code A-Z a-z 0-9 . _ : -}
         * @throws IllegalArgumentException if it is anything else
         */
        public Builder version(String value) {
            if (!Identifier.Check.isValid(value)) {
                throw new IllegalArgumentException("No version is called " + value);
            }
            version = value;
            return this;
        }

        /** Lets new lots end by the local days of this zone; lots that exist keep their dates. */
        public Builder zone(ZoneId value) {
            zone = requireNonNull(value);
            return this;
        }

        /**
         * Counts amounts in this currency.
         *
         * @param code of ISO 4217
         * @throws IllegalArgumentException if there is no such currency
         */
        public Builder currency(String code) {
            try {
                currency = Currency.getInstance(code);
            } catch (IllegalArgumentException e) { // it says nothing
                throw new IllegalArgumentException("No currency of ISO 4217 has the code " + code, e);
            }
            return this;
        }

        /** Lets orders in other currencies earn; without rates they are refused. */
        public Builder rates(ExchangeRates value) {
            rates = requireNonNull(value);
            return this;
        }

        /**
         * Earns by these rules instead of 1 point per 1.00.
         *
         * @throws IllegalArgumentException if there is no rule, or two have one id
         */
        public Builder earning(EarningRule... rules) {
            var ids = new HashSet<String>();
            for (EarningRule rule : rules) {
                if (!Identifier.Check.isValid(rule.id()) || !ids.add(rule.id())) {
                    throw new IllegalArgumentException("No rule, or no second one, is called " + rule.id());
                }
            }
            if (ids.isEmpty()) {
                throw new IllegalArgumentException("A programme needs an earning rule");
            }
            earningRules = List.of(rules);
            return this;
        }

        /**
         * Rounds each award once, this way.
         *
         * @throws IllegalArgumentException if the way is not to round at all
         */
        public Builder rounding(RoundingMode value) {
            if (requireNonNull(value) == RoundingMode.UNNECESSARY) {
                throw new IllegalArgumentException("Awards need a way of rounding, not " + value);
            }
            rounding = value;
            return this;
        }

        public Builder expiry(ExpiryPolicy value) {
            expiry = requireNonNull(value);
            return this;
        }

        public Builder tiers(TierPolicy value) {
            tiers = requireNonNull(value);
            return this;
        }

        /** Chooses what becomes of points that a cancelled redemption gives back after they would have ended. */
        public Builder endedPoints(EndedPoints value) {
            endedPoints = requireNonNull(value);
            return this;
        }

        public LoyaltyProgram build() {
            return new LoyaltyProgram(this);
        }
    }
}
