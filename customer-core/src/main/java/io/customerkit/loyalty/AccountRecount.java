package io.customerkit.loyalty;

import io.customerkit.reward.HeldRewards;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes an account from its ledger alone, with sums and nothing of the code that moves points, and tells where what is
 * stored differs. Fed in sequence; not thread-safe.
 */
public final class AccountRecount {

    private static final String NOTHING = "nothing";

    private final LoyaltyAccount account;
    private final Map<LotId, Lot> grants = new TreeMap<>();
    private final Map<LotId, Allocation> sums = new TreeMap<>();
    private final Set<LotId> ended = new HashSet<>();
    private final Map<RewardId, Reward> rewards = new HashMap<>();
    private final List<Discrepancy> found = new ArrayList<>();
    private long entries;
    private long debt;
    private long balance;
    private @Nullable LedgerEntry last;

    /**
     * Begins to recompute an account.
     *
     * @param account as it is stored; an open one if nothing is
     */
    public AccountRecount(LoyaltyAccount account) {
        this.account = account;
    }

    /** Adds the next entry of the ledger. */
    public void add(LedgerEntry entry) {
        entries++;
        balance += entry.points();
        debt += entry.debtChange();
        compare("sequence of entry " + entries, entry.sequence(), entries);
        compare("balanceAfter of entry " + entries, entry.balanceAfter(), balance);
        entry.grantedLots().forEach(lot -> add(entry, lot));
        entry.allocations().forEach(this::add);
        if (entry.kind() == EntryKind.EXPIRED) {
            entry.allocations().forEach(allocation -> ended.add(allocation.lot()));
        }
        entry.reward().ifPresent(reward -> add(entry, reward));
        last = entry;
    }

    /** What is given at once is one lot; what comes back may be several, and part of it may be in older ones. */
    private void add(LedgerEntry entry, Lot granted) {
        grants.put(granted.id(), granted);
        long qualifying = entry.allocations().stream()
                .filter(allocation -> allocation.lot().equals(granted.id()))
                .mapToLong(Allocation::qualifying)
                .sum();
        compare("qualifying granted as lot " + granted.id(), granted.qualifying(), qualifying);
        if (entry.kind() != EntryKind.RESTORED) {
            compare("points granted as lot " + granted.id(), granted.granted(), entry.points());
        }
    }

    private void add(LedgerEntry entry, Reward reward) {
        Reward before = rewards.put(reward.id(), reward);
        if (before == null) {
            compare("cost of the reward of entry " + entries, reward.cost(), -entry.points());
            compare("issuedBy of the reward of entry " + entries, reward.issuedBy(), entry.sequence());
        } else {
            compare("reward of entry " + entries, reward.with(before.status()), before);
        }
    }

    private void add(Allocation allocation) {
        sums.merge(allocation.lot(), allocation, (old, more) -> old.plus(more.points(), more.qualifying()));
    }

    private void compare(String what, @Nullable Object stored, @Nullable Object recomputed) {
        String left = stored == null ? NOTHING : stored.toString();
        String right = recomputed == null ? NOTHING : recomputed.toString();
        if (!left.equals(right)) {
            found.add(new Discrepancy(account.customer(), what, left, right));
        }
    }

    /**
     * Holds the account against its ledger.
     *
     * @param joinedAt when the customer was created
     * @return every difference, also those between the entries
     */
    public List<Discrepancy> discrepancies(Instant joinedAt) {
        compare("entries", account.entries(), entries);
        compare("debt", account.debt(), debt);
        compare("balance", account.balance(), balance);
        compare("announcedTier", account.announcedTier(), last == null ? null : last.tierAfter());
        compare("joinedAt", account.joinedAt(), joinedAt);
        compare("updatedAt", account.updatedAt(), last == null ? account.joinedAt() : last.recordedAt());
        compareLots();
        compareRewards(account.rewards());
        return List.copyOf(found);
    }

    private void compareLots() {
        Map<LotId, Lot> stored = new TreeMap<>();
        account.lots().forEach(lot -> stored.put(lot.id(), lot));
        long carried = sums.getOrDefault(LotId.CARRIED, new Allocation(LotId.CARRIED, 0, 0))
                .qualifying();
        for (Map.Entry<LotId, Allocation> sum : sums.entrySet()) {
            Lot granted = grants.get(sum.getKey());
            Lot lot = stored.remove(sum.getKey());
            if (sum.getKey().equals(LotId.CARRIED)) {
                continue;
            }
            if (granted == null) {
                compare("grant of lot " + sum.getKey(), null, "an entry");
            } else if (granted.expiresAt() == null) {
                carried = Exact.plus(carried, compareEndless(granted, lot, sum.getValue()));
            } else {
                compareEnding(granted, lot, sum.getValue());
            }
        }
        stored.values().forEach(lot -> compare("lot " + lot.id(), lot, null));
        compare("carriedQualifying", account.carriedQualifying(), carried);
    }

    /** Returns the qualifying points that are not in the lot, because it has left or has come back since. */
    private long compareEndless(Lot granted, @Nullable Lot stored, Allocation sum) {
        compareLot(granted, stored, sum.points(), stored == null ? 0 : stored.qualifying());
        return sum.qualifying() - (stored == null ? 0 : stored.qualifying());
    }

    /** It stays until its end is booked, also with nothing left. */
    private void compareEnding(Lot granted, @Nullable Lot stored, Allocation sum) {
        compare("lot " + granted.id() + " is there", stored != null, !ended.contains(granted.id()));
        compareLot(granted, stored, sum.points(), sum.qualifying());
    }

    private void compareLot(Lot granted, @Nullable Lot stored, long remaining, long qualifying) {
        String name = "lot " + granted.id();
        if (stored == null) {
            compare(name + " remaining", null, remaining == 0 ? null : remaining);
            compare(name + " qualifying", null, qualifying == 0 ? null : qualifying);
            return;
        }
        compare(name + " granted", stored.granted(), granted.granted());
        compare(name + " remaining", stored.remaining(), remaining);
        compare(name + " qualifying", stored.qualifying(), qualifying);
        compare(name + " earnedAt", stored.earnedAt(), granted.earnedAt());
        compare(name + " availableAt", stored.availableAt(), granted.availableAt());
        compare(name + " expiresAt", stored.expiresAt(), granted.expiresAt());
        compare(name + " lastDay", stored.lastDay(), granted.lastDay());
    }

    private void compareRewards(HeldRewards stored) {
        var claims = new TreeMap<OfferId, Long>();
        var issued = new ArrayList<Reward>();
        for (Reward reward : rewards.values()) {
            if (reward.status() != RewardStatus.CANCELLED) {
                claims.merge(reward.offer(), 1L, Math::addExact);
            }
            if (reward.status() == RewardStatus.ISSUED) {
                issued.add(reward);
            }
        }
        compare("rewards", stored.issued(), new HeldRewards(issued, Map.of()).issued());
        compare("claims", stored.claims(), claims);
    }
}
