package io.customerkit.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.tier.TierPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Recomputes an account from nothing but its entries, holds each entry against those before it, and all of them against it. */
final class LedgerAudit {

    private final TierPolicy tiers;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private final Map<LotId, Lot> lots = new TreeMap<>();
    private final Map<LotId, Instant> touchedAt = new TreeMap<>();
    private long carried;
    private long debt;

    LedgerAudit(TierPolicy tiers) {
        this.tiers = tiers;
    }

    /** Returns the entries so far, the first one first. */
    List<LedgerEntry> entries() {
        return entries;
    }

    /** Takes the next entry. */
    void add(LedgerEntry entry) {
        follow(entry);
        entries.add(entry);
        entry.grantedLots().forEach(lot -> put(lot, 0, 0));
        Instant judged = isEndOfSomethingHeld(entry) ? entry.at() : entry.recordedAt();
        entry.allocations().forEach(allocation -> move(allocation, entry.recordedAt()));
        carry();
        debt += entry.debtChange();
        assertThat(debt).as("debt").isNotNegative();
        assertThat(remaining() - debt).as("points less debt").isEqualTo(entry.balanceAfter());
        assertThat(entry.tierAfter())
                .as("tierAfter")
                .isEqualTo(tiers.tierFor(qualifyingAt(judged)).name());
    }

    private void follow(LedgerEntry entry) {
        assertThat(entry.sequence()).as("sequence").isEqualTo(entries.size() + 1L);
        if (entries.isEmpty()) {
            assertThat(entry.balanceAfter()).as("balanceAfter").isEqualTo(entry.points());
            return;
        }
        LedgerEntry last = entries.get(entries.size() - 1);
        assertThat(entry.balanceAfter()).as("balanceAfter").isEqualTo(last.balanceAfter() + entry.points());
        assertThat(entry.recordedAt()).as("recordedAt").isAfterOrEqualTo(last.recordedAt());
    }

    private void move(Allocation allocation, Instant recordedAt) {
        if (allocation.lot().equals(LotId.CARRIED)) {
            assertThat(allocation.points()).as("points of nobody's lot").isZero();
            carried += allocation.qualifying();
        } else {
            Lot lot = lot(allocation.lot());
            touchedAt.put(lot.id(), recordedAt);
            put(lot, lot.remaining() + allocation.points(), lot.qualifying() + allocation.qualifying());
        }
    }

    /** What qualifies of lots that never end and have nothing left belongs to nobody's lot from then on. */
    private void carry() {
        for (Lot lot : List.copyOf(lots.values())) {
            if (lot.expiresAt() == null && lot.remaining() == 0) {
                carried += lot.qualifying();
                put(lot, 0, 0);
            }
        }
    }

    /** A lot refuses to have fewer than 0 points, or more than were granted. */
    private void put(Lot lot, long remaining, long qualifying) {
        lots.put(
                lot.id(),
                new Lot(
                        lot.id(),
                        lot.granted(),
                        remaining,
                        qualifying,
                        lot.earnedAt(),
                        lot.availableAt(),
                        lot.expiresAt(),
                        lot.lastDay()));
    }

    private Lot lot(LotId id) {
        return requireNonNull(lots.get(id), () -> "No entry granted lot " + id);
    }

    private long remaining() {
        return lots.values().stream().mapToLong(Lot::remaining).sum();
    }

    private long qualifyingAt(Instant instant) {
        return lots.values().stream()
                        .filter(lot -> lot.isUsableAt(instant))
                        .mapToLong(Lot::qualifying)
                        .sum()
                + carried;
    }

    /** The end of points that had ended before they were recorded says nothing about the tier of that day. */
    private boolean isEndOfSomethingHeld(LedgerEntry entry) {
        return entry.kind() == EntryKind.EXPIRED
                && entry.allocations().stream().noneMatch(allocation -> wasOverWhenTouched(allocation.lot()));
    }

    private boolean wasOverWhenTouched(LotId lot) {
        Instant recordedAt = requireNonNull(touchedAt.get(lot), () -> "No entry touched lot " + lot);
        return lot(lot).isExpiredAt(recordedAt);
    }

    /** Holds the account as it is stored against its entries. */
    void matches(LoyaltyAccount account) {
        assertThat(account.entries()).as("entries").isEqualTo(entries.size());
        assertThat(account.debt()).as("debt").isEqualTo(debt);
        var gone = new TreeMap<>(lots);
        for (Lot lot : account.lots()) {
            assertThat(lot).isEqualTo(gone.remove(lot.id()));
        }
        for (Lot lot : gone.values()) {
            assertThat(lot.remaining()).as("left in %s", lot).isZero();
            assertThat(lot.qualifying()).as("left in %s", lot).isZero();
        }
        assertThat(account.carriedQualifying()).as("carried").isEqualTo(carried);
    }
}
