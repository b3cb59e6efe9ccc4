package io.customerkit.loyalty;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * Sums over one account or many, as of an instant. The sum over all kinds is {@code outstanding} less {@code debt}.
 *
 * @param byKind the points of the entries of each kind, signed as in the ledger; {@link EntryKind#EXPIRED} is what had
 *     ended by then, booked or not
 * @param outstanding points that could be spent, 0 or more
 * @param debt points that were owed, 0 or more
 */
public record PointsTotals(Map<EntryKind, Long> byKind, long outstanding, long debt) {

    /** Fills in 0 for kinds without an entry. */
    public PointsTotals {
        var all = new EnumMap<EntryKind, Long>(EntryKind.class);
        for (EntryKind kind : EntryKind.values()) {
            all.put(kind, byKind.getOrDefault(kind, 0L));
        }
        byKind = Collections.unmodifiableMap(all);
    }

    /** Returns the totals of no account. */
    public static PointsTotals none() {
        return new PointsTotals(Map.of(), 0, 0);
    }

    /**
     * Returns the sum.
     *
     * @throws PointsCalculationException if it leaves the range of {@code long}
     */
    public PointsTotals plus(PointsTotals other) {
        var sums = new EnumMap<EntryKind, Long>(byKind);
        other.byKind.forEach((kind, points) -> sums.merge(kind, points, Exact::plus));
        return new PointsTotals(sums, Exact.plus(outstanding, other.outstanding), Exact.plus(debt, other.debt));
    }

    /** Returns the points of one kind, signed as in the ledger. */
    public long of(EntryKind kind) {
        return byKind.getOrDefault(kind, 0L);
    }

    /** Returns what was outstanding less the debt. */
    public long balance() {
        return outstanding - debt;
    }
}
