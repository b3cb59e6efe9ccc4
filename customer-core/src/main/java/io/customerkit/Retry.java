package io.customerkit;

import io.customerkit.storage.ConcurrentChangeException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Begins a command again when somebody else was faster, until a time is over. The time is real and monotonic, whatever
 * clock the host has injected.
 */
final class Retry {

    private static final Logger LOG = LoggerFactory.getLogger(Retry.class);
    private static final long FIRST_PAUSE = TimeUnit.MICROSECONDS.toNanos(200);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final long limit;

    Retry(Duration limit) {
        this.limit = TimeUnit.NANOSECONDS.convert(limit);
    }

    /**
     * Returns what an attempt returns.
     *
     * @throws ConcurrentChangeException if the attempt still conflicts when the time is over, or the thread is interrupted;
     *     its interrupt flag stays set
     */
    <T> T onConflict(Supplier<T> attempt) {
        long start = System.nanoTime();
        for (int round = 1; ; round++) {
            try {
                return attempt.get();
            } catch (ConcurrentChangeException e) {
                long pause = pause(round);
                if (System.nanoTime() - start + pause >= limit
                        || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LOG.debug("Round {}: {}", round, e.getMessage());
                LockSupport.parkNanos(pause);
            }
        }
    }

    /** Twice as long every round, within a limit, and never the same for two threads. */
    private static long pause(int round) {
        long longest = Math.min(LONGEST_PAUSE, FIRST_PAUSE << Math.min(round, 16));
        return ThreadLocalRandom.current().nextLong(longest / 2, longest);
    }
}
