package io.customerkit.testkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that is done about what customers say of their orders. */
public sealed interface OpinionStep extends Step {

    /** Lets it be done by somebody who knows how. */
    <R> R doneBy(OpinionActor<R> actor, Instant now);

    @Override
    default <R> R doneBy(Actor<R> actor, Instant now) {
        return doneBy(actor.opinions(), now);
    }

    /** Says something about an order. */
    record Submit(
            String customer,
            String order,
            int rating,
            @Nullable String comment) implements OpinionStep {

        @Override
        public <R> R doneBy(OpinionActor<R> actor, Instant now) {
            return actor.submit(this, now);
        }
    }

    /**
     * Decides what becomes of an opinion.
     *
     * @param order that it is about
     * @param verdict anything but pending
     */
    record Decide(
            String order,
            Opinion.Status verdict,
            String author,
            @Nullable String reason) implements OpinionStep {

        @Override
        public <R> R doneBy(OpinionActor<R> actor, Instant now) {
            return actor.decide(this, now);
        }
    }
}
