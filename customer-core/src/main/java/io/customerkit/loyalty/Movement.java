package io.customerkit.loyalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry in the making: moves points between lots, debt and the carried total, and notes what it touches. Lives within
 * one decision; not thread-safe.
 */
final class Movement {

    private final List<Lot> lots;
    private final Map<LotId, Allocation> touched = new LinkedHashMap<>();
    private long debt;
    private long debtChange;
    private long carriedQualifying;

    Movement(LoyaltyAccount account) {
        lots = new ArrayList<>(account.lots());
        debt = account.debt();
        carriedQualifying = account.carriedQualifying();
    }

    /** Adds an untouched lot, of which nothing pays debt. */
    void grant(Lot lot) {
        insert(lot, 0);
    }

    /** Adds an untouched lot after paying debt from it; what qualifies, qualifies all the same. */
    void grantPayingDebt(Lot lot) {
        insert(lot, payDebt(lot.granted()));
    }

    private long payDebt(long points) {
        long paid = Math.min(debt, points);
        debt -= paid;
        debtChange -= paid;
        return paid;
    }

    private void insert(Lot lot, long paid) {
        Lot paying = lot.with(lot.remaining() - paid, lot.qualifying());
        lots.add(-1 - Collections.binarySearch(lots, paying, Lot.DEBIT_ORDER), paying);
        touch(lot.id(), paying.remaining(), paying.qualifying());
    }

    /** Takes points from usable lots in debit order; returns how many of them were not there. */
    long take(long points, Instant now) {
        long missing = points;
        for (int i = 0; i < lots.size() && missing > 0; i++) {
            Lot lot = lots.get(i);
            long taken = lot.isUsableAt(now) ? Math.min(missing, lot.remaining()) : 0;
            lower(i, taken, 0);
            missing -= taken;
        }
        return missing;
    }

    /** Takes points from one lot first, then as {@link #take}; returns how many of them were not there. */
    long takeFirstFrom(LotId own, long points, Instant now) {
        int place = place(own);
        if (place < 0 || !lots.get(place).isUsableAt(now)) {
            return take(points, now);
        }
        long taken = Math.min(points, lots.get(place).remaining());
        lower(place, taken, 0);
        return take(points - taken, now);
    }

    private int place(LotId id) {
        for (int i = 0; i < lots.size(); i++) {
            if (lots.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Puts points back into the lot that they were taken from, after paying debt from them. It may have left the account. The
     * entry names the lot even if nothing is left to put back.
     */
    void giveBack(Lot granted, long points) {
        long paid = payDebt(points);
        int place = place(granted.id());
        if (place < 0) {
            insert(granted.with(points - paid, 0), 0);
        } else {
            touch(granted.id(), 0, 0);
            lower(place, paid - points, 0);
        }
    }

    /** Puts points back into a lot that has ended and left the account: they are to be booked as expired at once. */
    void giveBackEnded(Lot granted, long points) {
        insert(granted.with(points, 0), 0);
    }

    /** Notes that a lot continues another one, so that the ledger leads from there to here. */
    void noteOrigin(LotId origin) {
        touch(origin, 0, 0);
    }

    /** Lets the member owe points. */
    void owe(long points) {
        debt = Exact.plus(debt, points);
        debtChange += points;
    }

    /**
     * Lets points of one lot no longer qualify, and what exceeds them as {@link #lowerQualifying} does. Of a lot that never
     * ends, those that the carried total has taken over come next.
     */
    void lowerQualifyingFirstOf(Lot own, long points, Instant now) {
        int place = place(own.id());
        long lowered = place < 0 ? 0 : Math.min(points, lots.get(place).qualifying());
        if (lowered > 0) {
            lower(place, 0, lowered);
        }
        long left = points - lowered;
        lowerQualifying(own.expiresAt() == null ? left - lowerCarried(left) : left, now);
    }

    /**
     * Lets points no longer qualify, in debit order over all unexpired lots, whatever remains in them, the carried total
     * last; what exceeds their sum is dropped.
     */
    void lowerQualifying(long points, Instant now) {
        long left = points;
        for (int i = 0; i < lots.size() && left > 0; i++) {
            Lot lot = lots.get(i);
            long lowered = lot.isExpiredAt(now) ? 0 : Math.min(left, lot.qualifying());
            lower(i, 0, lowered);
            left -= lowered;
        }
        lowerCarried(left);
    }

    /** Returns how many points it has lowered the carried total by. */
    private long lowerCarried(long points) {
        long carried = Math.min(points, carriedQualifying);
        if (carried > 0) {
            carriedQualifying -= carried;
            touch(LotId.CARRIED, 0, -carried);
        }
        return carried;
    }

    /** Removes the lots that end at this very instant. */
    void expire(Instant expiresAt) {
        lots.stream()
                .filter(lot -> expiresAt.equals(lot.expiresAt()))
                .forEach(lot -> touch(lot.id(), -lot.remaining(), -lot.qualifying()));
        lots.removeIf(lot -> expiresAt.equals(lot.expiresAt()));
    }

    private void lower(int place, long points, long qualifying) {
        if (points != 0 || qualifying != 0) {
            Lot lot = lots.get(place);
            lots.set(place, lot.with(lot.remaining() - points, lot.qualifying() - qualifying));
            touch(lot.id(), -points, -qualifying);
        }
    }

    private void touch(LotId lot, long points, long qualifying) {
        touched.merge(lot, new Allocation(lot, points, qualifying), (old, more) -> old.plus(points, qualifying));
    }

    List<Allocation> allocations() {
        return List.copyOf(touched.values());
    }

    long debtChange() {
        return debtChange;
    }

    long debt() {
        return debt;
    }

    /** The lots that stay: one that never expires leaves when nothing remains of it. */
    List<Lot> lots() {
        return lots.stream().filter(lot -> !isSpentForEver(lot)).toList();
    }

    /** The qualifying points of the lots that left because they never expire and have nothing left. */
    long carriedQualifying() {
        long carried = carriedQualifying;
        for (Lot lot : lots) {
            if (isSpentForEver(lot)) {
                carried = Exact.plus(carried, lot.qualifying());
            }
        }
        return carried;
    }

    private static boolean isSpentForEver(Lot lot) {
        return lot.expiresAt() == null && lot.remaining() == 0;
    }
}
