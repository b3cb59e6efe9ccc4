package io.customerkit.testkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an offer asks for and gives.
 *
 * @param stock null for any number
 * @param limit of one member; null for none
 * @param minimumTier null for everybody
 * @param from the first instant at which it is offered; null for always
 * @param until the first instant at which it is no longer; null for never
 * @param validDays how many local days after the first one its prizes are good; null for ever
 */
public record Terms(
        long cost,
        @Nullable Long stock,
        @Nullable Long limit,
        @Nullable String minimumTier,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer validDays) {

    /** Returns the path of what nobody could mean; null if there is none. */
    @Nullable
    String fault(Programme programme) {
        if (cost < 1) {
            return "cost";
        }
        if (stock != null && stock < 0) {
            return "stock";
        }
        if (limit != null && limit < 1) {
            return "limit";
        }
        if (minimumTier != null && programme.rung(minimumTier) == null) {
            return "minimumTier";
        }
        return from != null && until != null && !from.isBefore(until) ? "until" : null;
    }

    Terms withCost(long newCost) {
        return new Terms(newCost, stock, limit, minimumTier, from, until, validDays);
    }

    Terms withStock(@Nullable Long newStock) {
        return new Terms(cost, newStock, limit, minimumTier, from, until, validDays);
    }

    Terms withLimit(@Nullable Long newLimit) {
        return new Terms(cost, stock, newLimit, minimumTier, from, until, validDays);
    }

    Terms withMinimumTier(@Nullable String newTier) {
        return new Terms(cost, stock, limit, newTier, from, until, validDays);
    }

    Terms between(@Nullable Instant newFrom, @Nullable Instant newUntil) {
        return new Terms(cost, stock, limit, minimumTier, newFrom, newUntil, validDays);
    }
}
