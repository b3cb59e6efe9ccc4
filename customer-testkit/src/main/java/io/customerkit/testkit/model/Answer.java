package io.customerkit.testkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody is told who does a {@link Step}. */
public sealed interface Answer {

    /** The customer is there. */
    record Created(String customer, Instant joinedAt) implements Answer {}

    /**
     * The order is there.
     *
     * @param base what it will earn points for, without trailing zeros
     */
    record Placed(String order, Instant placedAt, BigDecimal base) implements Answer {

        public Placed {
            base = base.stripTrailingZeros();
        }
    }

    /**
     * The order has come this far.
     *
     * @param entry what the step wrote, now or when it was first done; null if it moves no points
     */
    record Ordered(
            String order,
            String status,
            int generation,
            @Nullable Entry entry,
            boolean replayed) implements Answer {}

    /** The step wrote this entry, now or when it was first done. */
    record Moved(Entry entry, boolean replayed) implements Answer {}

    /** The offer is there, as it is now. */
    record Listed(Offer offer) implements Answer {}

    /** The opinion is there, as it is now. */
    record Said(Opinion opinion) implements Answer {}

    /**
     * Nothing was stored.
     *
     * @param code stable name of the reason
     * @param facts what goes with it: numbers, a path, an id
     */
    record Refused(String code, String facts) implements Answer {}

    /** There is nothing to tell. */
    record Nothing() implements Answer {}
}
