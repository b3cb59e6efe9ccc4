package io.customerkit.testkit.model;

import java.time.Instant;

/** Whoever can do every {@link OpinionStep}. */
public interface OpinionActor<R> {

    R submit(OpinionStep.Submit step, Instant now);

    R decide(OpinionStep.Decide step, Instant now);
}
