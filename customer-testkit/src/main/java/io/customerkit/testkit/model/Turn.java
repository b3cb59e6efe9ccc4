package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Notice.PointsExpired;
import io.customerkit.testkit.model.Notice.TierChanged;
import io.customerkit.testkit.model.Point.Fate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What one command does to one member, all of it at one instant. It begins by booking what has ended. */
final class Turn {

    private final Member member;
    private final Programme programme;
    private final Instant now;
    private final List<Notice> notices = new ArrayList<>();

    Turn(Member member, Programme programme, Instant now) {
        this.member = member;
        this.programme = programme;
        this.now = now;
        for (Instant end : member.points().unbookedEnds(now)) {
            Entry expired = expire(end, end);
            if (expired.points() < 0) {
                notices.add(new PointsExpired(member.id(), end, expired.sequence(), -expired.points()));
            }
        }
    }

    /** One entry for all points that ended together, also if none of them was left. */
    private Entry expire(Instant end, Instant tierAt) {
        var changes = new Changes();
        member.points().bookOut(end, changes);
        return write(new Cause(Kind.EXPIRED, "ck:expired:" + next(), Cause.NOBODY, end), changes, 0, tierAt);
    }

    /**
     * Grants points, which pay debt first. Those that have ended already pay nothing and end at once: they are no loss to
     * be told, and the tier that goes with their end is the one held now, not one of long ago.
     */
    Entry credit(Cause cause, long count) {
        var changes = new Changes();
        member.points().grant(next(), count, cause.at(), programme, changes);
        long paid = member.points().take(member.debt(), Fate.PAID_DEBT, now, changes);
        Entry entry = write(cause, changes, -paid, now);
        member.points().unbookedEnds(now).forEach(end -> expire(end, now));
        return entry;
    }

    /** Spends points. */
    Entry redeem(Cause cause, long count) {
        var changes = new Changes();
        member.points().take(count, Fate.SPENT, now, changes);
        return write(cause, changes, 0, now);
    }

    /** Takes points back: what is not there becomes debt, and as many qualify no longer. */
    Entry correct(Cause cause, long count) {
        var changes = new Changes();
        member.points().disqualify(count, now, changes);
        long taken = member.points().take(count, Fate.TAKEN, now, changes);
        return write(cause, changes, count - taken, now);
    }

    private Entry write(Cause cause, Changes changes, long debtChange, Instant tierAt) {
        long points = changes.points() - debtChange;
        Entry entry = new Entry(
                next(),
                cause.kind(),
                cause.reference(),
                cause.author(),
                points,
                debtChange,
                changes.byGrant(),
                cause.at(),
                now,
                member.balance() + points,
                tierAt(tierAt).name());
        member.add(entry);
        return entry;
    }

    private long next() {
        return member.entries().size() + 1L;
    }

    private Rung tierAt(Instant instant) {
        return programme.reachedWith(member.points().qualifying(instant));
    }

    /** Returns the tier held now. */
    Rung held() {
        return tierAt(now);
    }

    /** Ends the turn: tells the member if the tier is another than was last told. */
    List<Notice> end() {
        String before = member.announced(programme);
        String after = held().name();
        if (!after.equals(before)) {
            Entry last = member.entries().get(member.entries().size() - 1);
            notices.add(new TierChanged(member.id(), last.at(), last.sequence(), before, after, last.kind()));
            member.announce(after);
        }
        return notices;
    }
}
