package io.customerkit.loyalty;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;

/**
 * Converts what was paid into the programme's currency. The rate that an award used is recorded with it. Implementations
 * are thread-safe.
 */
@FunctionalInterface
public interface ExchangeRates {

    /**
     * Returns what one unit of {@code from} is worth in {@code to}, above 0, with at most 50 digits and a scale
     * from -50 to 50; empty if that is not known.
     *
     * @param at business time of the order or its completion
     */
    Optional<BigDecimal> rate(Currency from, Currency to, Instant at);

    /** Returns no rates: only the programme's own currency earns. */
    static ExchangeRates none() {
        return (from, to, at) -> Optional.empty();
    }
}
