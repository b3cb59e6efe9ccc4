package io.customerkit.loyalty;

import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * What one account showed at an instant, recomputed from its ledger alone: the entries recorded until then, that instant
 * included, {@link EntryKind#EXPIRED} ones ignored, expiry judged by the lots' own instants. Fed in sequence; not
 * thread-safe.
 */
public final class AccountAsOf {

    private final Instant asOf;
    private final Map<LotId, Lot> grants = new HashMap<>();
    private final Map<LotId, Allocation> sums = new HashMap<>();
    private final Map<EntryKind, Long> byKind = new EnumMap<>(EntryKind.class);
    private long debt;
    private long completedOrders;

    public AccountAsOf(Instant asOf) {
        this.asOf = asOf;
    }

    /** Adds the next entry of the ledger. */
    public void add(LedgerEntry entry) {
        if (entry.recordedAt().isAfter(asOf) || entry.kind() == EntryKind.EXPIRED) {
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

    /** Returns what the account had earned, lost and left. */
    public PointsTotals totals() {
        long outstanding = 0;
        long expired = 0;
        for (Allocation sum : sums.values()) {
            if (hasEnded(sum.lot())) {
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

    /** Returns the points that counted towards the tier. */
    public long qualifying() {
        return sums.values().stream()
                .filter(sum -> !hasEnded(sum.lot()))
                .mapToLong(Allocation::qualifying)
                .reduce(0, Exact::plus);
    }

    /** Returns how many orders had been completed and not cancelled since, those worth no points included. */
    public long completedOrders() {
        return completedOrders;
    }

    private boolean hasEnded(LotId id) {
        Lot lot = grants.get(id);
        return lot != null && lot.isExpiredAt(asOf);
    }
}
