package io.customerkit.testkit.model;

import java.time.Instant;

/** Something that is done about offers and prizes. */
public sealed interface RewardStep extends Step {

    /** Lets it be done by somebody who knows how. */
    <R> R doneBy(RewardActor<R> actor, Instant now);

    @Override
    default <R> R doneBy(Actor<R> actor, Instant now) {
        return doneBy(actor.rewards(), now);
    }

    /** Adds an offer. */
    record CreateOffer(String offer, Terms terms) implements RewardStep {

        @Override
        public <R> R doneBy(RewardActor<R> actor, Instant now) {
            return actor.create(this, now);
        }
    }

    /**
     * Gives an offer new terms.
     *
     * @param version that was looked at
     */
    record ChangeOffer(String offer, long version, Terms terms) implements RewardStep {

        @Override
        public <R> R doneBy(RewardActor<R> actor, Instant now) {
            return actor.change(this, now);
        }
    }

    /** Withdraws an offer. */
    record RetireOffer(String offer) implements RewardStep {

        @Override
        public <R> R doneBy(RewardActor<R> actor, Instant now) {
            return actor.retire(this, now);
        }
    }

    /** Asks for a prize. */
    record Claim(String customer, String offer, String reference) implements RewardStep {

        @Override
        public <R> R doneBy(RewardActor<R> actor, Instant now) {
            return actor.claim(this, now);
        }
    }

    /** Uses a prize. */
    record Use(String customer, PrizeName prize) implements RewardStep {

        @Override
        public <R> R doneBy(RewardActor<R> actor, Instant now) {
            return actor.use(this, now);
        }
    }

    /** Gives a prize back for its points. */
    record GiveBack(String customer, PrizeName prize) implements RewardStep {

        @Override
        public <R> R doneBy(RewardActor<R> actor, Instant now) {
            return actor.giveBack(this, now);
        }
    }
}
