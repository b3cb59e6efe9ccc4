package io.customerkit.loyalty;

import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * When points that could be spent will end, of one account or many. All of it together is what was outstanding.
 *
 * @param byMonth points, 1 or more, by the month of the last local day on which they count; soonest first, months without
 *     any left out
 * @param never points that never end, 0 or more
 */
public record UpcomingExpirations(SortedMap<YearMonth, Long> byMonth, long never) {

    /** Leaves out months without any points. */
    public UpcomingExpirations {
        var copy = new TreeMap<>(byMonth);
        copy.values().removeIf(points -> points == 0);
        byMonth = Collections.unmodifiableSortedMap(copy);
    }

    /** Returns the expirations of no account. */
    public static UpcomingExpirations none() {
        return new UpcomingExpirations(new TreeMap<>(), 0);
    }

    /**
     * Returns the sum.
     *
     * @throws PointsCalculationException if it leaves the range of {@code long}
     */
    public UpcomingExpirations plus(UpcomingExpirations other) {
        var sums = new TreeMap<>(byMonth);
        other.byMonth.forEach((month, points) -> sums.merge(month, points, Exact::plus));
        return new UpcomingExpirations(sums, Exact.plus(never, other.never));
    }
}
