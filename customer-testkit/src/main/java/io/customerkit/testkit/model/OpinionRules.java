package io.customerkit.testkit.model;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How long and how often customers may say something.
 *
 * @param days so many local days after the one of the completion
 * @param perDay of one customer on one local day
 */
public record OpinionRules(int days, int perDay) {

    /** Returns the first instant at which it is too late. */
    Instant closes(Instant completedAt, ZoneId zone) {
        return completedAt
                .atZone(zone)
                .toLocalDate()
                .plusDays(days + 1L)
                .atStartOfDay(zone)
                .toInstant();
    }
}
