package io.customerkit.reward;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.Identifier;
import io.customerkit.constraint.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the host wants it. Anything may be bound to it; the service reports every violation at once.
 *
 * @param name 1 to 200 code points
 * @param cost points, 1 or more
 * @param stock how many rewards may be issued from now on, 0 to 999,999,999; null for any number
 * @param limit the most that one member gets, 1 or more; null for no limit
 * @param minimumTier name of the lowest tier that gets it; null for everybody
 * @param from the first instant at which it is offered; null for always
 * @param until the first instant at which it is no longer offered, after {@code from}; null for never
 * @param validDays a reward can be used through so many local days after the day it was issued, 0 to 36,500; null for ever
 */
public record NewOffer(
        @Nullable @NotNull @Text(max = 200) String name,
        @Nullable @NotNull @Min(1) Long cost,
        @Nullable @Min(0) @Max(999_999_999) Long stock,
        @Nullable @Min(1) Long limit,
        @Nullable @Identifier String minimumTier,
        @Nullable @BusinessTime Instant from,
        @Nullable @BusinessTime Instant until,
        @Nullable @Min(0) @Max(36_500) Integer validDays) {

    /** Returns an offer to everybody, without any limit. */
    public static NewOffer of(String name, long cost) {
        return new NewOffer(name, cost, null, null, null, null, null, null);
    }

    /** Returns the same offer with so many rewards in stock. */
    public NewOffer withStock(long newStock) {
        return new NewOffer(name, cost, newStock, limit, minimumTier, from, until, validDays);
    }

    /** Returns the same offer with at most so many rewards for one member. */
    public NewOffer withLimit(long newLimit) {
        return new NewOffer(name, cost, stock, newLimit, minimumTier, from, until, validDays);
    }

    /** Returns the same offer for members of this tier and above. */
    public NewOffer fromTier(String newMinimumTier) {
        return new NewOffer(name, cost, stock, limit, newMinimumTier, from, until, validDays);
    }

    /** Returns the same offer, offered from the first instant, included, to the second, excluded. */
    public NewOffer between(@Nullable Instant newFrom, @Nullable Instant newUntil) {
        return new NewOffer(name, cost, stock, limit, minimumTier, newFrom, newUntil, validDays);
    }

    /** Returns the same offer with rewards that can be used through so many local days after the day they were issued. */
    public NewOffer validFor(int newValidDays) {
        return new NewOffer(name, cost, stock, limit, minimumTier, from, until, newValidDays);
    }
}
