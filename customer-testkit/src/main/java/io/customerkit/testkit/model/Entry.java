package io.customerkit.testkit.model;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a ledger.
 *
 * @param changes what it did to the points of which grant
 * @param prize as it left it; null if it is about none
 */
public record Entry(
        long sequence,
        Kind kind,
        String reference,
        String author,
        long points,
        long debtChange,
        Map<GrantId, Change> changes,
        Instant at,
        Instant recordedAt,
        long balanceAfter,
        String tierAfter,
        @Nullable Prize prize) {

    public Entry {
        changes = Map.copyOf(changes);
    }

    /** How many points of one grant came or went, and how many began or ceased to qualify. */
    public record Change(long points, long qualifying) {

        Change plus(Change other) {
            return new Change(points + other.points, qualifying + other.qualifying);
        }
    }
}
