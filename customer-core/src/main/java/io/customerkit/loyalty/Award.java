package io.customerkit.loyalty;

import java.util.List;
import java.util.Optional;

/**
 * What an order earned and what became of that: all that taking it back needs from the ledger.
 *
 * @param entry of {@link EntryKind#EARNED}
 * @param taken points taken back so far, 0 or more
 * @param continuations lots that continue the award's own, because a cancelled redemption gave points back after its end
 * @param expired points that have ended unspent in the own lot and its continuations, as booked; 0 or more
 */
public record Award(LedgerEntry entry, long taken, List<LotId> continuations, long expired) {

    public Award {
        continuations = List.copyOf(continuations);
    }

    /** Returns the lot that the award granted; empty if the order was worth no points. */
    public Optional<Lot> lot() {
        return entry.grantedLots().stream().findFirst();
    }

    /** The points that the order earned, 0 or more. */
    long points() {
        return lot().map(Lot::granted).orElse(0L);
    }

    /** Returns the points that were taken back up to and with this entry of {@link EntryKind#CLAWED_BACK}. */
    public static long takenUntil(LedgerEntry entry) {
        return Taking.takenUntil(entry);
    }

    /** Returns whether these are points of the award that an entry booked as ended. */
    boolean concerns(Allocation allocation) {
        return continuations.contains(allocation.lot())
                || lot().filter(lot -> lot.id().equals(allocation.lot())).isPresent();
    }
}
