package io.customerkit.examples.replay;

import java.time.Instant;
import java.time.InstantSource;

/** The time of the replay: it stands where the program has set it, mostly at the order that is being replayed. */
final class ReplayClock implements InstantSource {

    private Instant now = Instant.EPOCH;

    void set(Instant instant) {
        now = instant;
    }

    @Override
    public Instant instant() {
        return now;
    }
}
