package io.customerkit.reward;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an offer asks for and gives.
 *
 * @param name 1 to 200 code points
 * @param cost points, 1 or more
 * @param limit the most that one member gets, 1 or more; null for no limit
 * @param minimumTier name of the lowest tier that gets it; null for everybody
 * @param from the first instant at which it is offered; null for always
 * @param until the first instant at which it is no longer offered; null for never
 * @param validDays a reward can be used through so many local days after the day it was issued, 0 or more; null for ever
 */
public record OfferTerms(
        String name,
        long cost,
        @Nullable Long limit,
        @Nullable String minimumTier,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable Integer validDays) {}
