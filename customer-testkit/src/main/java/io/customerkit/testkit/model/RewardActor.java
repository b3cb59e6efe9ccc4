package io.customerkit.testkit.model;

import java.time.Instant;

/** Whoever can do every {@link RewardStep}. */
public interface RewardActor<R> {

    R create(RewardStep.CreateOffer step, Instant now);

    R change(RewardStep.ChangeOffer step, Instant now);

    R retire(RewardStep.RetireOffer step, Instant now);

    R claim(RewardStep.Claim step, Instant now);

    R use(RewardStep.Use step, Instant now);

    R giveBack(RewardStep.GiveBack step, Instant now);
}
