package io.customerkit.testkit;

import static java.util.Comparator.comparing;

import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.reward.HeldRewards;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a storage with a flaw makes of an account and of its entries. */
final class StoredAccount {

    private StoredAccount() {}

    static LoyaltyAccount of(Flaw flaw, @Nullable LoyaltyAccount before, LoyaltyAccount after) {
        if (flaw == AccountFlaw.DEBT_IS_LOST) {
            return Altered.with(after, "debt", 0L);
        }
        if (flaw == AccountFlaw.REWARDS_ARE_LOST) {
            return Altered.with(after, "rewards", HeldRewards.none());
        }
        if (flaw == AccountFlaw.REWARDS_END_AFTER_A_HUNDRED) {
            return Altered.with(after, "rewards", shortened(after.rewards()));
        }
        if (flaw == AccountFlaw.POINTS_ARE_DOUBLES) {
            return withLots(after, lot -> Altered.with(lot, "remaining", (long) (double) lot.remaining()));
        }
        if (flaw == AccountFlaw.LOTS_NEED_NOT_WAIT) {
            return withLots(after, lot -> Altered.with(lot, "availableAt", lot.earnedAt()));
        }
        if (flaw == AccountFlaw.SECOND_LOTS_OF_ENTRIES_ARE_LOST) {
            return Altered.with(
                    after,
                    "lots",
                    after.lots().stream().filter(lot -> lot.id().number() == 1).toList());
        }
        if (flaw == AccountFlaw.LOTS_THAT_LEFT_STAY_AWAY && before != null) {
            return Altered.with(
                    after,
                    "lots",
                    after.lots().stream()
                            .filter(lot -> lot.id().sequence() > before.entries()
                                    || before.lots().stream()
                                            .anyMatch(old -> old.id().equals(lot.id())))
                            .toList());
        }
        if (flaw == AccountFlaw.LOTS_ARE_NEVER_RAISED && before != null) {
            return withLots(
                    after,
                    lot -> Altered.with(
                            lot,
                            "remaining",
                            Math.min(lot.remaining(), asIn(before, lot).remaining())));
        }
        return flaw == AccountFlaw.CHANGED_LOTS_ARE_NOT_WRITTEN && before != null
                ? withLots(after, lot -> asIn(before, lot))
                : after;
    }

    private static LoyaltyAccount withLots(LoyaltyAccount account, UnaryOperator<Lot> altered) {
        return Altered.with(
                account, "lots", account.lots().stream().map(altered).toList());
    }

    private static HeldRewards shortened(HeldRewards rewards) {
        return new HeldRewards(rewards.issued().stream().limit(100).toList(), rewards.claims());
    }

    private static Lot asIn(LoyaltyAccount before, Lot lot) {
        return before.lots().stream()
                .filter(old -> old.id().equals(lot.id()))
                .findFirst()
                .orElse(lot);
    }

    static LedgerEntry entryOf(Flaw flaw, LedgerEntry entry) {
        if (flaw == AccountFlaw.REASONS_ARE_LOST) {
            return Altered.with(entry, "reason", null);
        }
        return flaw == AccountFlaw.ALLOCATIONS_ARE_SORTED
                ? Altered.with(
                        entry,
                        "allocations",
                        entry.allocations().stream()
                                .sorted(comparing(Allocation::lot))
                                .toList())
                : entry;
    }
}
