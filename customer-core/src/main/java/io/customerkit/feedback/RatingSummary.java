package io.customerkit.feedback;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How published feedback of a period rates.
 *
 * @param perStar how much of it gives each rating from 1 to 5, in this order; 0 where there is none
 */
public record RatingSummary(Map<Integer, Long> perStar) {

    private static final int HIGHEST = 5;

    /** Adds the ratings that are missing; refuses others than 1 to 5, and counts below 0. */
    public RatingSummary {
        var complete = new TreeMap<Integer, Long>();
        for (int star = 1; star <= HIGHEST; star++) {
            complete.put(star, perStar.getOrDefault(star, 0L));
        }
        if (!complete.keySet().containsAll(perStar.keySet()) || Collections.min(complete.values()) < 0) {
            throw new IllegalArgumentException("No feedback rates " + perStar);
        }
        perStar = Collections.unmodifiableMap(complete);
    }

    /** How much feedback there is, 0 or more. */
    public long count() {
        return perStar.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Returns the average rating, rounded half up to two decimals: of 4, 4 and 5 it is 4.33; empty if there is none. */
    public Optional<BigDecimal> average() {
        long count = count();
        if (count == 0) {
            return Optional.empty();
        }
        BigDecimal sum = perStar.entrySet().stream()
                .map(star -> BigDecimal.valueOf(star.getKey()).multiply(BigDecimal.valueOf(star.getValue())))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.divide(BigDecimal.valueOf(count), 2, RoundingMode.HALF_UP));
    }
}
