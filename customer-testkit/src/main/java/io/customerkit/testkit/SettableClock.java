package io.customerkit.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it, in either direction. Thread-safe. */
public final class SettableClock implements InstantSource {

    private Instant now;

    private SettableClock(Instant start) {
        now = start;
    }

    /** Returns a clock that stands at this instant, such as {@code 2024-03-01T10:00:00Z}. */
    public static SettableClock at(String instant) {
        return new SettableClock(Instant.parse(instant));
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    /** Moves the clock to this instant. */
    public synchronized void set(Instant instant) {
        now = instant;
    }

    /** Moves the clock to this instant, such as {@code 2024-03-01T10:00:00Z}. */
    public void set(String instant) {
        set(Instant.parse(instant));
    }

    /** Moves the clock by this much; back if it is negative. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }
}
