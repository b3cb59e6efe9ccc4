package io.customerkit.examples.replay;

import io.customerkit.EndOfDay;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.tier.Tier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the program prints, all of it from the library's reports.
 *
 * <p>A storage that is kept may hold more than replays leave there. Adjustments count as earned, below 0 if they took
 * points; what refunds and cancelled orders took back was not earned, what cancelled redemptions gave back was not redeemed;
 * and debt is taken off what is outstanding: it is paid before any of that is spent. So whatever was done to the
 * accounts, {@code earned = redeemed + expired + outstanding} holds exactly if the ledger is complete.
 *
 * @param orders that were completed
 * @param members how many customers held each tier, lowest tier first
 */
record Figures(long orders, PointsTotals points, Map<Tier, Long> members) {

    static Figures of(EndOfDay end) {
        return new Figures(end.completedOrders(), end.points(), end.members());
    }

    long customers() {
        return members.values().stream().mapToLong(Long::longValue).sum();
    }

    long earned() {
        long given = Math.addExact(points.of(EntryKind.EARNED), points.of(EntryKind.ADJUSTED));
        return Math.addExact(given, points.of(EntryKind.CLAWED_BACK));
    }

    long redeemed() {
        return Math.negateExact(Math.addExact(points.of(EntryKind.REDEEMED), points.of(EntryKind.RESTORED)));
    }

    long expired() {
        return Math.negateExact(points.of(EntryKind.EXPIRED));
    }

    long outstanding() {
        return points.balance();
    }

    /** Returns whether everything that was earned is accounted for. */
    boolean areBalanced() {
        return earned() == Math.addExact(Math.addExact(redeemed(), expired()), outstanding());
    }

    /** Returns one line for each figure: its name, a blank, and the number in ASCII digits. */
    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.add("customers " + customers());
        lines.add("orders " + orders);
        lines.add("earned " + earned());
        lines.add("redeemed " + redeemed());
        lines.add("expired " + expired());
        lines.add("outstanding " + outstanding());
        members.forEach((tier, count) -> lines.add("tier " + tier.name() + " " + count));
        return lines;
    }
}
