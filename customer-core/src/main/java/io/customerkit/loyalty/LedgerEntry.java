package io.customerkit.loyalty;

import io.customerkit.customer.CustomerId;
import io.customerkit.reward.Reward;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of an account's ledger; never changed, never removed.
 *
 * @param sequence 1 for the first entry of the account, then without a gap
 * @param reference what caused it, unique in the account
 * @param points change of the balance: sum of the allocations' points less {@code debtChange}
 * @param debtChange below 0 if debt was paid, above 0 if it grew
 * @param allocations what it did to which lots, at most one per lot, in the order they were touched
 * @param at when it took effect in business, in whole milliseconds
 * @param recordedAt when the command ran, in whole milliseconds; never before that of the entry before it
 * @param balanceAfter points left in lots less debt, as booked
 * @param tierAfter name of the member's tier after it; of an {@link EntryKind#EXPIRED} entry, the tier at its
 *     {@code at}, or at {@code recordedAt} if the points had ended before they were recorded
 * @param facts what the decision used
 * @param author who asked for it; {@code system} if nobody did
 * @param reason why, in the author's words; null if not given
 */
public record LedgerEntry(
        CustomerId customer,
        long sequence,
        EntryKind kind,
        Reference reference,
        Fingerprint fingerprint,
        long points,
        long debtChange,
        List<Allocation> allocations,
        Instant at,
        Instant recordedAt,
        long balanceAfter,
        String tierAfter,
        Facts facts,
        String author,
        @Nullable String reason) {

    /** Keeps {@code points} equal to what the allocations and the change of debt say. */
    public LedgerEntry {
        allocations = List.copyOf(allocations);
        long allocated = allocations.stream().mapToLong(Allocation::points).sum();
        if (sequence < 1 || points != allocated - debtChange) {
            throw new IllegalArgumentException("Entry " + sequence + " of customer " + customer + " cannot move "
                    + points + " points with " + allocated + " in lots and " + debtChange + " of debt");
        }
    }

    /** Returns the lots that this entry granted, as they were before anything was taken from them, by number. */
    public List<Lot> grantedLots() {
        return Grant.read(this).stream().map(Grant::lot).toList();
    }

    /** Returns the reward that it is about, as it left it; empty if it is about none. */
    public Optional<Reward> reward() {
        return RewardFacts.read(facts);
    }

    /** Returns whether it has an allocation of this lot. */
    public boolean touches(LotId lot) {
        return allocations.stream().anyMatch(allocation -> allocation.lot().equals(lot));
    }

    /** Returns those of the lots that this entry granted which continue a lot that has ended. */
    public List<LotId> continuationsOf(LotId origin) {
        return Grant.read(this).stream()
                .filter(grant -> origin.equals(grant.origin()))
                .map(grant -> grant.lot().id())
                .toList();
    }

    /** Returns what moved and why, without author and reason. */
    @Override
    public String toString() {
        return "LedgerEntry[customer=" + customer + ", sequence=" + sequence + ", kind=" + kind + ", reference="
                + reference + ", points=" + points + ", balanceAfter=" + balanceAfter + ", tierAfter=" + tierAfter
                + ", at=" + at + ", allocations=" + allocations + "]";
    }
}
