package io.customerkit.testkit.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Objects.requireNonNull;

import io.customerkit.testkit.model.Point.Fate;
import io.customerkit.testkit.model.Standing.Drop;
import io.customerkit.testkit.model.Standing.Ending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every point of one member whose end is not booked, in the order in which points are taken. */
final class Points {

    private static final Comparator<Point> DEBIT_ORDER = comparing(Point::endsAt, nullsLast(naturalOrder()))
            .thenComparing(Point::earnedAt)
            .thenComparing(Point::grantedBy);

    private final List<Point> all = new ArrayList<>();
    private final Map<GrantId, Long> lost = new HashMap<>();

    /** Adds points, all of one grant. */
    void grant(GrantId id, long count, Instant earnedAt, Programme programme, Changes changes) {
        var span = Span.of(earnedAt, programme.lastDay(earnedAt), programme);
        var granted = new ArrayList<Point>();
        for (long i = 0; i < count; i++) {
            granted.add(new Point(id, id, span));
        }
        insert(granted);
        if (count > 0) {
            changes.points(id, count);
            changes.qualifying(id, count);
        }
    }

    /** Puts points of one grant in their place. A grant comes once, so it is never found. */
    private void insert(List<Point> granted) {
        if (!granted.isEmpty()) {
            int before = Collections.binarySearch(all, granted.get(0), DEBIT_ORDER);
            all.addAll(-before - 1, granted);
        }
    }

    /** Makes points there again that were spent and have not ended. */
    void giveBack(List<Point> spent, Changes changes) {
        for (Point point : spent) {
            point.become(Fate.THERE);
            changes.points(point.grantedBy(), 1);
        }
    }

    /** Makes points there again that have ended since they were spent, so that their end is to be booked once more. */
    void giveBackEnded(List<Point> spent, Changes changes) {
        giveBack(spent, changes);
        spent.forEach(Point::disqualify);
        all.addAll(spent);
        all.sort(DEBIT_ORDER);
    }

    /** Adds points in the place of those that have ended since they were spent; none of them qualifies. */
    void extend(GrantId id, List<Point> spent, Instant at, Programme programme, Changes changes) {
        var span = Span.of(at, programme.extendedDay(at), programme);
        var extended = new ArrayList<Point>();
        for (Point old : spent) {
            var point = new Point(id, old.root(), span);
            point.disqualify();
            extended.add(point);
            changes.points(old.root(), 0);
            changes.points(id, 1);
        }
        insert(extended);
    }

    /** Returns how many points of a grant, and of what continues it, have ended while they were there. */
    long lost(GrantId root) {
        return lost.getOrDefault(root, 0L);
    }

    /** Returns how many can be spent. */
    long there(Instant now) {
        long count = 0;
        for (Point point : all) {
            count += point.isThereAt(now) ? 1 : 0;
        }
        return count;
    }

    /** Returns how many count towards the tier. */
    long qualifying(Instant instant) {
        long count = 0;
        for (Point point : all) {
            count += point.qualifiesAt(instant) ? 1 : 0;
        }
        return count;
    }

    /** Makes this many points something else, those that are taken first; returns those that were there. */
    List<Point> take(long count, Fate fate, Instant now, Changes changes) {
        return take(count, point -> true, fate, now, changes);
    }

    /** As {@link #take(long, Fate, Instant, Changes)}, of some points only. */
    List<Point> take(long count, Predicate<Point> which, Fate fate, Instant now, Changes changes) {
        var taken = new ArrayList<Point>();
        for (Point point : all) {
            if (taken.size() < count && which.test(point) && point.isThereAt(now)) {
                point.become(fate);
                changes.points(point.grantedBy(), -1);
                taken.add(point);
            }
        }
        return taken;
    }

    /** Lets this many points qualify no longer, spent or not: those of grants that never end and were used up come last. */
    void disqualify(long count, Instant now, Changes changes) {
        long done = disqualify(count, point -> !point.isCarried(), now, changes);
        disqualify(count - done, Point::isCarried, now, changes);
    }

    /** Lets this many of some points qualify no longer; returns how many did. */
    long disqualify(long count, Predicate<Point> which, Instant now, Changes changes) {
        long done = 0;
        for (Point point : all) {
            if (done < count && which.test(point) && point.qualifiesAt(now)) {
                point.disqualify();
                changes.qualifying(point.isCarried() ? GrantId.CARRIED : point.grantedBy(), -1);
                done++;
            }
        }
        return done;
    }

    /** Notes which grants that never end have nothing left by now. */
    void carry() {
        List<Point> endless =
                all.stream().filter(point -> point.endsAt() == null).toList();
        var left = new HashSet<GrantId>();
        endless.stream().filter(Point::isThere).forEach(point -> left.add(point.grantedBy()));
        endless.stream().filter(point -> !left.contains(point.grantedBy())).forEach(Point::carry);
    }

    /** Returns the ends until now of points that have not left yet, earliest first. */
    Set<Instant> unbookedEnds(Instant now) {
        var ends = new LinkedHashSet<Instant>();
        for (Point point : all) {
            if (point.endsAt() == null || !point.hasEndedBy(now)) {
                break;
            }
            ends.add(point.endsAt());
        }
        return ends;
    }

    /** Lets the points of one end leave, whatever became of them: what is there is lost, what qualifies does so no longer. */
    void bookOut(Instant end, Changes changes) {
        for (Point point : all) {
            if (end.equals(point.endsAt())) {
                lost.merge(point.root(), point.isThere() ? 1L : 0L, Long::sum);
                changes.points(point.grantedBy(), point.isThere() ? -1 : 0);
                changes.qualifying(point.grantedBy(), point.qualifies() ? -1 : 0);
            }
        }
        all.removeIf(point -> end.equals(point.endsAt()));
    }

    /** Returns what will end, soonest first. */
    List<Ending> endings(Instant now) {
        var endings = new ArrayList<Ending>();
        Point last = null;
        long count = 0;
        for (Point point : all) {
            if (!point.isThereAt(now) || point.endsAt() == null) {
                continue;
            }
            if (last != null && !point.endsAt().equals(last.endsAt())) {
                endings.add(ending(count, last));
                count = 0;
            }
            last = point;
            count++;
        }
        if (last != null) {
            endings.add(ending(count, last));
        }
        return endings;
    }

    private static Ending ending(long count, Point last) {
        return new Ending(count, requireNonNull(last.endsAt()), requireNonNull(last.lastDay()));
    }

    /** Returns the first fall below the tier held now that comes by itself; null if none does. */
    @Nullable
    Drop drop(Programme programme, Instant now) {
        Rung held = programme.reachedWith(qualifying(now));
        Instant judged = null;
        for (Point point : all) {
            boolean isNext = point.qualifiesAt(now) && !Objects.equals(point.endsAt(), judged);
            if (isNext && point.endsAt() != null && point.lastDay() != null) {
                judged = point.endsAt();
                Rung then = programme.reachedWith(qualifying(judged));
                if (then.threshold() < held.threshold()) {
                    return new Drop(judged, lastDayOf(judged), then.name());
                }
            }
        }
        return null;
    }

    /** Days that do not exist let points of different last days end together; the last of them names the day. */
    private LocalDate lastDayOf(Instant end) {
        return all.stream()
                .filter(point -> end.equals(point.endsAt()))
                .map(Point::lastDay)
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElseThrow();
    }

    /** Returns all ends after this instant, soonest first. */
    List<Instant> endsAfter(Instant now) {
        return all.stream()
                .map(Point::endsAt)
                .filter(Objects::nonNull)
                .filter(end -> end.isAfter(now))
                .distinct()
                .toList();
    }

    /** Returns when points were earned. */
    List<Instant> earnedTimes() {
        return all.stream().map(Point::earnedAt).distinct().toList();
    }

    /** Returns how many there are, whatever became of them. */
    long size() {
        return all.size();
    }
}
