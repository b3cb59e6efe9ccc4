package io.customerkit.loyalty;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a cancelled redemption gives back, lot by lot in {@link Lot#DEBIT_ORDER}: points of lots that live go back into
 * them, points of lots that have ended as {@link EndedPoints} says. Lives within one decision.
 */
final class Giving {

    private final List<Part> parts;
    private final Instant now;

    private Giving(List<Part> parts, Instant now) {
        this.parts = parts;
        this.now = now;
    }

    /**
     * Plans it.
     *
     * @param now decides which lots have ended
     * @param first names the first lot that is granted, and so the entry that grants it
     * @param at of that entry, the time from which new lots live
     */
    static Giving of(Restoration restoration, LoyaltyProgram program, Instant now, LotId first, Instant at) {
        var parts = new ArrayList<Part>();
        LotId next = first;
        for (Allocation taken : restoration.redemption().allocations()) {
            Grant grant = restoration.grantOf(taken.lot());
            long points = -taken.points();
            if (grant.lot().isExpiredAt(now) && program.endedPoints() == EndedPoints.EXTEND) {
                parts.add(new Part(program.extension(next, points, at), points, grant.root()));
                next = next.next();
            } else {
                parts.add(new Part(grant.lot(), points, null));
            }
        }
        parts.sort(Comparator.comparing(Part::lot, Lot.DEBIT_ORDER));
        return new Giving(parts, now);
    }

    void into(Movement movement) {
        for (Part part : parts) {
            if (part.origin != null) {
                movement.noteOrigin(part.origin);
                movement.grantPayingDebt(part.lot);
            } else if (part.lot.isExpiredAt(now)) {
                movement.giveBackEnded(part.lot, part.points);
            } else {
                movement.giveBack(part.lot, part.points);
            }
        }
    }

    /** The terms of the lots that continue others. */
    Facts facts() {
        Facts facts = Facts.none();
        for (Part part : parts) {
            facts = part.origin == null ? facts : facts.and(new Grant(part.lot, part.origin).facts());
        }
        return facts;
    }

    /** The instants at which lots had ended whose points are given back all the same, oldest first. */
    List<Instant> ended() {
        return parts.stream()
                .map(Part::lot)
                .filter(lot -> lot.isExpiredAt(now))
                .map(Lot::expiresAt)
                .distinct()
                .toList();
    }

    /**
     * Points that go into one lot.
     *
     * @param origin the lot whose points a new one continues; null where the lot is the one they came from
     */
    private record Part(Lot lot, long points, @Nullable LotId origin) {}
}
