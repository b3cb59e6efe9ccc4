package io.customerkit.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;

/**
 * What a customer has spent in one currency, on orders that are completed and not cancelled.
 *
 * @param orders how many they are, 1 or more
 * @param amount the exact sum of {@link Order#spent}, 0 or more; it may have more digits than {@link Money}, and is kept with
 *     the currency's usual number of fraction digits, or more where they are needed
 * @param lastPlacedAt when the last of them was placed, in whole milliseconds
 */
public record Spend(Currency currency, long orders, BigDecimal amount, Instant lastPlacedAt) {

    /** Keeps {@code orders} at 1 or above and {@code amount} at 0 or above. */
    public Spend {
        if (orders < 1 || amount.signum() < 0) {
            throw new IllegalArgumentException(
                    "On " + orders + " orders nobody can spend " + amount + " " + currency.getCurrencyCode());
        }
        amount = Money.written(amount, currency);
    }

    /** Returns the sum of two of one currency. */
    Spend plus(Spend other) {
        Instant last = lastPlacedAt.isAfter(other.lastPlacedAt) ? lastPlacedAt : other.lastPlacedAt;
        return new Spend(currency, orders + other.orders, amount.add(other.amount), last);
    }
}
