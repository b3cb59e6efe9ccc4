package io.customerkit.testkit.model;

import static java.util.Objects.requireNonNull;

import io.customerkit.testkit.model.Notice.PointsExpired;
import io.customerkit.testkit.model.Notice.TierChanged;
import io.customerkit.testkit.model.Point.Fate;
import io.customerkit.testkit.model.Prize.Status;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one command does to one member, all of it at one instant. It begins by booking what has ended. */
final class Turn {

    private final Member member;
    private final Programme programme;
    private final Instant now;
    private final int entriesBefore;
    private final List<Notice> notices = new ArrayList<>();

    Turn(Member member, Programme programme, Instant now) {
        this.member = member;
        this.programme = programme;
        this.now = now;
        this.entriesBefore = member.entries().size();
        bookEnds();
    }

    /** Oldest first; where points and prizes end together, the points first. */
    private void bookEnds() {
        Set<Instant> ofPoints = member.points().unbookedEnds(now);
        List<Prize> ofPrizes = member.prizes().unbooked(now);
        var ends = new TreeSet<>(ofPoints);
        ofPrizes.forEach(prize -> ends.add(requireNonNull(prize.endsAt())));
        for (Instant end : ends) {
            if (ofPoints.contains(end)) {
                tellLoss(expire(end, end));
            }
            ofPrizes.stream().filter(prize -> end.equals(prize.endsAt())).forEach(prize -> expire(prize, end));
        }
    }

    private void expire(Prize prize, Instant end) {
        write(become(prize, Status.EXPIRED, Kind.EXPIRED, end), new Changes(), 0, end);
    }

    /** Leads a prize to another status; returns why there is to be an entry. */
    private Cause become(Prize prize, Status status, Kind kind, Instant at) {
        Prize after = prize.with(status);
        member.prizes().put(after);
        return Cause.of(kind, after, at);
    }

    private void tellLoss(Entry expired) {
        if (expired.points() < 0) {
            notices.add(new PointsExpired(member.id(), expired.at(), expired.sequence(), -expired.points()));
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
        member.points().grant(new GrantId(next(), 1), count, cause.at(), programme, changes);
        Entry entry = write(cause, changes, -payDebt(changes), now);
        member.points().unbookedEnds(now).forEach(end -> expire(end, now));
        return entry;
    }

    private long payDebt(Changes changes) {
        return member.points().take(member.debt(), Fate.PAID_DEBT, now, changes).size();
    }

    /** Spends points. */
    Entry redeem(Cause cause, long count) {
        var changes = new Changes();
        List<Point> spent = member.points().take(count, Fate.SPENT, now, changes);
        Entry entry = write(cause, changes, 0, now);
        member.spend(entry, spent);
        return entry;
    }

    /** Spends points on a prize. */
    Entry claim(String reference, Offer offer) {
        Prize prize = Prize.of(offer, next(), now, programme);
        member.prizes().put(prize);
        return redeem(new Cause(Kind.REDEEMED, reference, Cause.NOBODY, now, prize), prize.cost());
    }

    /** Uses a prize, which moves no points. */
    Entry use(Prize prize) {
        return write(become(prize, Status.USED, Kind.REDEEMED, now), new Changes(), 0, now);
    }

    /** Takes a prize back, and gives the points. */
    Entry giveBack(Prize prize) {
        Entry redemption = member.entries().get(Math.toIntExact(prize.issuedBy() - 1));
        return restore(become(prize, Status.CANCELLED, Kind.RESTORED, now), redemption);
    }

    /** Gives spent points back, each where it came from; those that have ended live on or end once more. */
    Entry restore(Cause cause, Entry redemption) {
        var changes = new Changes();
        int number = 0;
        for (List<Point> spent : member.spentBy(redemption)) {
            if (!spent.get(0).hasEndedBy(now)) {
                member.points().giveBack(spent, changes);
            } else if (programme.extendsEnded()) {
                number++;
                member.points().extend(new GrantId(next(), number), spent, cause.at(), programme, changes);
            } else {
                member.points().giveBackEnded(spent, changes);
            }
        }
        Entry entry = write(cause, changes, -payDebt(changes), now);
        member.points().unbookedEnds(now).forEach(end -> tellLoss(expire(end, now)));
        return entry;
    }

    /** Takes points back: what is not there becomes debt, and as many qualify no longer. */
    Entry correct(Cause cause, long count) {
        var changes = new Changes();
        member.points().disqualify(count, now, changes);
        int taken = member.points().take(count, Fate.TAKEN, now, changes).size();
        return write(cause, changes, count - taken, now);
    }

    /** Takes back what an order had earned, its own points first; what was lost of them before is not taken again. */
    Entry takeBack(Cause cause, Purchase purchase) {
        GrantId own = purchase.grant();
        long count = Math.max(0, purchase.target() - member.points().lost(own) - purchase.taken());
        var changes = new Changes();
        disqualifyFirst(own, purchase.endsAt(), count, changes);
        int taken = member.points()
                .take(count, point -> point.grantedBy().equals(own), Fate.TAKEN, now, changes)
                .size();
        taken += member.points().take(count - taken, Fate.TAKEN, now, changes).size();
        return write(cause, changes, count - taken, now);
    }

    /** Nothing ceases to qualify for points that have ended; for points that never end, those that are carried go first. */
    private void disqualifyFirst(GrantId own, @Nullable Instant endsAt, long count, Changes changes) {
        if (endsAt != null && !now.isBefore(endsAt)) {
            return;
        }
        Points points = member.points();
        long done =
                points.disqualify(count, point -> point.grantedBy().equals(own) && !point.isCarried(), now, changes);
        if (endsAt == null) {
            done += points.disqualify(count - done, Point::isCarried, now, changes);
        }
        points.disqualify(count - done, now, changes);
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
                tierAt(tierAt).name(),
                cause.prize());
        member.add(entry);
        member.points().carry();
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
            Entry cause = arrivalAt(after);
            notices.add(new TierChanged(member.id(), cause.at(), cause.sequence(), before, after, cause.kind()));
            member.announce(after);
        }
        return notices;
    }

    /** Returns the entry of this turn with which the tier came that stayed. */
    private Entry arrivalAt(String tier) {
        List<Entry> entries = member.entries();
        int first = entries.size() - 1;
        while (first > entriesBefore && entries.get(first - 1).tierAfter().equals(tier)) {
            first--;
        }
        return entries.get(first);
    }
}
