package io.customerkit.loyalty;

import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the ledger of one account comes to, up to the entry that was added last. {@link EntryKind#EXPIRED} entries are
 * ignored: what has ended is judged by the lots' own instants, whether or not it is booked. Fed in sequence; not
 * thread-safe.
 */
public final class LedgerSums {

    private final Map<LotId, Lot> grants = new HashMap<>();
    private final Map<LotId, Allocation> sums = new HashMap<>();
    private final Map<EntryKind, Long> byKind = new EnumMap<>(EntryKind.class);
    private long debt;
    private long completedOrders;

    /** Begins without an entry. */
    public LedgerSums() {}

    /** Adds the next entry of the ledger. */
    public void add(LedgerEntry entry) {
        if (entry.kind() == EntryKind.EXPIRED) {
            return;
        }
        entry.grantedLots().forEach(lot -> grants.put(lot.id(), lot));
        entry.allocations().forEach(this::add);
        byKind.merge(entry.kind(), entry.points(), Exact::plus);
        debt += entry.debtChange();
        completedOrders += completions(entry);
    }

    private static int completions(LedgerEntry entry) {
        if (entry.kind() == EntryKind.CLAWED_BACK) {
            return Taking.isOfCancellation(entry) ? -1 : 0;
        }
        return entry.kind() == EntryKind.EARNED ? 1 : 0;
    }

    private void add(Allocation allocation) {
        sums.merge(allocation.lot(), allocation, (old, more) -> old.plus(more.points(), more.qualifying()));
    }

    /** Returns what the account has earned, lost and left at {@code now}. */
    public PointsTotals totals(Instant now) {
        long outstanding = 0;
        long expired = 0;
        for (Allocation sum : sums.values()) {
            if (hasEnded(sum.lot(), now)) {
                expired = Exact.plus(expired, sum.points());
            } else {
                outstanding = Exact.plus(outstanding, sum.points());
            }
        }
        var kinds = new EnumMap<EntryKind, Long>(EntryKind.class);
        kinds.putAll(byKind);
        kinds.put(EntryKind.EXPIRED, -expired);
        return new PointsTotals(kinds, outstanding, debt);
    }

    /** Returns the points that count towards the tier at {@code now}. */
    public long qualifying(Instant now) {
        return sums.values().stream()
                .filter(sum -> !hasEnded(sum.lot(), now))
                .mapToLong(Allocation::qualifying)
                .reduce(0, Exact::plus);
    }

    /** Returns how many orders have been completed and not cancelled since, those worth no points included. */
    public long completedOrders() {
        return completedOrders;
    }

    /** Returns when the points that are left at {@code now} will end. */
    public UpcomingExpirations upcoming(Instant now) {
        var byMonth = new TreeMap<YearMonth, Long>();
        long never = 0;
        for (Allocation sum : sums.values()) {
            Lot lot = grants.get(sum.lot());
            if (lot == null || lot.lastDay() == null) {
                never = Exact.plus(never, sum.points());
            } else if (!lot.isExpiredAt(now)) {
                byMonth.merge(YearMonth.from(lot.lastDay()), sum.points(), Exact::plus);
            }
        }
        return new UpcomingExpirations(byMonth, never);
    }

    private boolean hasEnded(LotId id, Instant now) {
        Lot lot = grants.get(id);
        return lot != null && lot.isExpiredAt(now);
    }
}
