package io.customerkit;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The one place where time comes in: whole milliseconds, which every database keeps. */
final class MillisecondClock {

    private final InstantSource source;

    MillisecondClock(InstantSource source) {
        this.source = source;
    }

    Instant now() {
        return source.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
