package io.customerkit.testkit.model;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import io.customerkit.testkit.model.Point.Fate;
import io.customerkit.testkit.model.Standing.Drop;
import io.customerkit.testkit.model.Standing.Ending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every point of one member whose end is not booked, in the order in which points are taken. */
final class Points {

    private static final Comparator<Point> DEBIT_ORDER = comparing(Point::endsAt, nullsLast(naturalOrder()))
            .thenComparing(Point::earnedAt)
            .thenComparingLong(Point::grantedBy);

    private final List<Point> all = new ArrayList<>();

    /** Adds points, all of one entry. */
    void grant(long sequence, long count, Instant earnedAt, Programme programme, Changes changes) {
        LocalDate lastDay = programme.lastDay(earnedAt);
        Instant endsAt = lastDay == null ? null : programme.endOf(lastDay);
        for (long i = 0; i < count; i++) {
            all.add(new Point(sequence, earnedAt, endsAt, lastDay));
            changes.points(sequence, 1);
            changes.qualifying(sequence, 1);
        }
        all.sort(DEBIT_ORDER);
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

    /** Makes this many points something else, those that are taken first; returns how many there were. */
    long take(long count, Fate fate, Instant now, Changes changes) {
        long taken = 0;
        for (Point point : all) {
            if (taken < count && point.isThereAt(now)) {
                point.become(fate);
                changes.points(point.grantedBy(), -1);
                taken++;
            }
        }
        return taken;
    }

    /** Lets this many points qualify no longer, spent or not: those of grants that never end and are used up come last. */
    void disqualify(long count, Instant now, Changes changes) {
        Set<Long> left = grantsWithSomethingLeft();
        long done = 0;
        for (boolean carried : new boolean[] {false, true}) {
            for (Point point : all) {
                boolean isCarried = point.endsAt() == null && !left.contains(point.grantedBy());
                if (done < count && isCarried == carried && point.qualifiesAt(now)) {
                    point.disqualify();
                    changes.qualifying(carried ? Changes.CARRIED : point.grantedBy(), -1);
                    done++;
                }
            }
        }
    }

    private Set<Long> grantsWithSomethingLeft() {
        var grants = new HashSet<Long>();
        all.stream().filter(Point::isThere).forEach(point -> grants.add(point.grantedBy()));
        return grants;
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
                changes.points(point.grantedBy(), point.isThere() ? -1 : 0);
                changes.qualifying(point.grantedBy(), point.qualifies() ? -1 : 0);
            }
        }
        all.removeIf(point -> end.equals(point.endsAt()));
    }

    /** Returns what will end, soonest first. */
    List<Ending> endings(Instant now) {
        var endings = new ArrayList<Ending>();
        for (Point point : all) {
            if (point.isThereAt(now) && point.endsAt() != null && point.lastDay() != null) {
                add(new Ending(1, point.endsAt(), point.lastDay()), endings);
            }
        }
        return endings;
    }

    private static void add(Ending ending, List<Ending> endings) {
        int last = endings.size() - 1;
        if (last >= 0 && endings.get(last).at().equals(ending.at())) {
            endings.set(last, new Ending(endings.get(last).points() + 1, ending.at(), ending.lastDay()));
        } else {
            endings.add(ending);
        }
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
