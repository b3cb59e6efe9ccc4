package io.customerkit;

import java.time.Duration;

/**
 * How maintenance works through what is due.
 *
 * @param pageSize how many accounts or messages it reads at once, 1 to 10,000; 500 by default. Accounts are stored at once, too,
 *     and so many are in memory with their lots
 * @param maxAttempts how often it tries to deliver a notification before that is a dead letter, 1 or more; 10 by default. What the
 *     thread of the command tries right after the commit is not counted
 * @param firstDelay how long it waits after the first failed attempt, 1 millisecond or more, then about twice as long every
 *     time, and each time up to half of that more; 1 minute by default
 * @param longestDelay the most it waits between two attempts, from {@code firstDelay} to 365 days; 6 hours by default. The waits
 *     that come near it are up to a third shorter, so that not all notifications come back at once
 */
public record MaintenanceOptions(int pageSize, int maxAttempts, Duration firstDelay, Duration longestDelay) {

    private static final Duration LONGEST_DELAY = Duration.ofDays(365);
    private static final MaintenanceOptions STANDARD =
            new MaintenanceOptions(500, 10, Duration.ofMinutes(1), Duration.ofHours(6));

    /** Refuses what is out of range with an {@link IllegalArgumentException}. */
    public MaintenanceOptions {
        boolean areNumbersPossible = pageSize >= 1 && pageSize <= 10_000 && maxAttempts >= 1;
        boolean areDelaysPossible = firstDelay.compareTo(Duration.ofMillis(1)) >= 0
                && longestDelay.compareTo(firstDelay) >= 0
                && longestDelay.compareTo(LONGEST_DELAY) <= 0;
        if (!areNumbersPossible || !areDelaysPossible) {
            throw new IllegalArgumentException("Maintenance cannot work with pages of " + pageSize + ", " + maxAttempts
                    + " attempts, delays from " + firstDelay + " to " + longestDelay);
        }
    }

    /** Returns the defaults. */
    public static MaintenanceOptions standard() {
        return STANDARD;
    }

    public MaintenanceOptions withPageSize(int newPageSize) {
        return new MaintenanceOptions(newPageSize, maxAttempts, firstDelay, longestDelay);
    }

    public MaintenanceOptions withMaxAttempts(int newMaxAttempts) {
        return new MaintenanceOptions(pageSize, newMaxAttempts, firstDelay, longestDelay);
    }

    public MaintenanceOptions withDelays(Duration newFirstDelay, Duration newLongestDelay) {
        return new MaintenanceOptions(pageSize, maxAttempts, newFirstDelay, newLongestDelay);
    }
}
