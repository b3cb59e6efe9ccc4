package io.customerkit.testkit.model;

import java.time.Instant;

/** A step and when it is done, in whole milliseconds. */
public record Moment(Instant now, Step step) {

    /** Has the step done. */
    public <R> R doneBy(Actor<R> actor) {
        return step.doneBy(actor, now);
    }
}
