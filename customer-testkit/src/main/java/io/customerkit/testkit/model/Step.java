package io.customerkit.testkit.model;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that is done, told in plain values. */
public interface Step {

    /** Lets it be done by somebody who knows how. */
    <R> R doneBy(Actor<R> actor, Instant now);

    /** Creates a customer. */
    record Create(String customer) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.create(this, now);
        }
    }

    /**
     * Places an order of which only the sums are known.
     *
     * @param total shipping included
     * @param placedAt null for now
     */
    record Place(
            String order,
            String customer,
            BigDecimal total,
            BigDecimal shipping,
            BigDecimal paidWithPoints,
            @Nullable Instant placedAt)
            implements Step {

        Place withTotal(BigDecimal newTotal) {
            return new Place(order, customer, newTotal, shipping, paidWithPoints, placedAt);
        }

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.place(this, now);
        }
    }

    /**
     * Completes an order.
     *
     * @param at null for now
     */
    record Complete(String order, @Nullable Instant at) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.complete(this, now);
        }
    }

    /**
     * Gives money back for an order.
     *
     * @param at null for now
     */
    record Refund(
            String order,
            BigDecimal amount,
            String reference,
            @Nullable Instant at) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.refund(this, now);
        }
    }

    /** Calls an order off. */
    record Cancel(String order) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.cancel(this, now);
        }
    }

    /** Begins an order again. */
    record Reopen(String order, int generation) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.reopen(this, now);
        }
    }

    /**
     * Adds points, or takes them.
     *
     * @param at null for now
     */
    record Adjust(
            String customer,
            long points,
            String reference,
            String author,
            @Nullable Instant at,
            boolean allowDebt) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.adjust(this, now);
        }
    }

    /** Spends points. */
    record Redeem(String customer, long points, String reference, String author) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.redeem(this, now);
        }
    }

    /**
     * Calls a redemption off.
     *
     * @param reference of the redemption
     */
    record CancelRedemption(String customer, String reference, String author) implements Step {

        CancelRedemption by(String newAuthor) {
            return new CancelRedemption(customer, reference, newAuthor);
        }

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.cancelRedemption(this, now);
        }
    }

    /** Goes on under other rules; the ladder keeps its names and thresholds. */
    record Reconfigure(Programme programme) implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.reconfigure(this, now);
        }
    }

    /** Runs maintenance. */
    record Maintain() implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.maintain(now);
        }
    }

    /** Lets time pass, so that somebody looks at what it did. */
    record Look() implements Step {

        @Override
        public <R> R doneBy(Actor<R> actor, Instant now) {
            return actor.look(now);
        }
    }
}
