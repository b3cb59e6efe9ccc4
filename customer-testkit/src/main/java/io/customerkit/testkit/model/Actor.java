package io.customerkit.testkit.model;

import java.time.Instant;

/** Whoever can do every {@link Step}. */
public interface Actor<R> {

    R create(Step.Create step, Instant now);

    R place(Step.Place step, Instant now);

    R complete(Step.Complete step, Instant now);

    R refund(Step.Refund step, Instant now);

    R cancel(Step.Cancel step, Instant now);

    R reopen(Step.Reopen step, Instant now);

    R adjust(Step.Adjust step, Instant now);

    R redeem(Step.Redeem step, Instant now);

    R cancelRedemption(Step.CancelRedemption step, Instant now);

    R reconfigure(Step.Reconfigure step, Instant now);

    R maintain(Instant now);

    R look(Instant now);

    /** Returns who does what concerns offers and prizes. */
    RewardActor<R> rewards();

    /** Returns who does what concerns opinions. */
    OpinionActor<R> opinions();
}
