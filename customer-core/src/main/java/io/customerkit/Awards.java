package io.customerkit;

import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.Award;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Order;
import io.customerkit.storage.Storage;
import java.util.List;
import java.util.Optional;

/** Reads what became of the points that an order had earned. */
final class Awards {

    private final Storage storage;

    Awards(Storage storage) {
        this.storage = storage;
    }

    /**
     * Returns the award of a completed order, as of the version of {@code account}: what is stored meanwhile moves that on.
     *
     * @param earned the entry of the award
     */
    Award get(LoyaltyAccount account, LedgerEntry earned, Order order) {
        long taken = findTaking(order, order.generation(), order.takings())
                .map(Award::takenUntil)
                .orElse(0L);
        Optional<LotId> ended = earned.grantedLots().stream()
                .map(Lot::id)
                .filter(id -> account.lots().stream().noneMatch(lot -> lot.id().equals(id)))
                .findFirst();
        return ended.map(lot -> ended(earned, taken, lot)).orElseGet(() -> new Award(earned, taken, List.of(), 0));
    }

    /** Only a lot that has left its account can have ended or be continued. */
    private Award ended(LedgerEntry earned, long taken, LotId lot) {
        List<LotId> continuations = storage.accounts().touching(earned.customer(), lot, EntryKind.RESTORED).stream()
                .flatMap(entry -> entry.continuationsOf(lot).stream())
                .toList();
        long expired = expired(earned, lot);
        for (LotId continuation : continuations) {
            expired = Math.addExact(expired, expired(earned, continuation));
        }
        return new Award(earned, taken, continuations, expired);
    }

    private long expired(LedgerEntry earned, LotId lot) {
        return storage.accounts().touching(earned.customer(), lot, EntryKind.EXPIRED).stream()
                .flatMap(entry -> entry.allocations().stream())
                .filter(allocation -> allocation.lot().equals(lot))
                .mapToLong(Allocation::points)
                .reduce(0, Math::subtractExact);
    }

    /** Returns the entry that took points back for the n-th time; empty for the time before the first. */
    Optional<LedgerEntry> findTaking(Order order, int generation, int number) {
        return number == 0
                ? Optional.empty()
                : storage.accounts().findEntry(order.customer(), Reference.ofTaking(order, generation, number));
    }
}
