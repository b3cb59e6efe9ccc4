package io.customerkit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Where the ledgers are cut to see what the accounts showed.
 *
 * @param recordedUntil the last instant whose entries and customers count, in whole milliseconds
 * @param now points that have ended at this instant are gone
 */
record Cut(Instant recordedUntil, Instant now) {

    /** Returns what was to be seen at an instant, after everything that was recorded at it. */
    static Cut asOf(Instant instant) {
        Instant whole = instant.truncatedTo(ChronoUnit.MILLIS);
        return new Cut(whole, whole);
    }

    /** Returns what was to be seen when a local day had passed, before anything was recorded on the next one. */
    static Cut endOf(LocalDate day, ZoneId zone) {
        Instant next = day.isBefore(LocalDate.MAX)
                ? day.plusDays(1).atStartOfDay(zone).toInstant()
                : Instant.MAX.truncatedTo(ChronoUnit.MILLIS);
        return new Cut(next.minusMillis(1), next);
    }
}
