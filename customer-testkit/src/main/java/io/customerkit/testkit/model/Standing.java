package io.customerkit.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member is shown.
 *
 * @param points that can be spent
 * @param next name of the tier above; null at the top
 * @param drop when the tier falls next; null if it never does
 * @param endings points that will end, soonest first
 * @param prizes that can be used, oldest first
 */
public record Standing(
        long points,
        long debt,
        String tier,
        long qualifying,
        @Nullable String next,
        long missing,
        @Nullable Drop drop,
        List<Ending> endings,
        List<Prize> prizes,
        Instant joinedAt) {

    public Standing {
        endings = List.copyOf(endings);
        prizes = List.copyOf(prizes);
    }

    /** Points that end together. */
    public record Ending(long points, Instant at, LocalDate lastDay) {}

    /** A fall to a lower tier. */
    public record Drop(Instant at, LocalDate lastDay, String tier) {}
}
