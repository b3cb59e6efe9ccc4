package io.customerkit.testkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer has bought in all: completed, not cancelled, less what was given back.
 *
 * @param spent without trailing zeros
 * @param lastPlacedAt null if there is no order
 */
public record Bought(
        long orders, BigDecimal spent, @Nullable Instant lastPlacedAt) {

    /** Drops trailing zeros. */
    public Bought {
        spent = spent.stripTrailingZeros();
    }
}
