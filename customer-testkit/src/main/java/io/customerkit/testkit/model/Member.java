package io.customerkit.testkit.model;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One customer's membership. */
final class Member {

    private final String id;
    private final Instant joinedAt;
    private final Points points = new Points();
    private final Prizes prizes = new Prizes();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> references = new HashSet<>();
    private final Map<Request, Entry> results = new HashMap<>();
    private final Map<Entry, List<Point>> spent = new HashMap<>();
    private long debt;
    private @Nullable String announced;

    Member(String id, Instant joinedAt) {
        this.id = id;
        this.joinedAt = joinedAt;
    }

    String id() {
        return id;
    }

    Instant joinedAt() {
        return joinedAt;
    }

    Points points() {
        return points;
    }

    Prizes prizes() {
        return prizes;
    }

    List<Entry> entries() {
        return entries;
    }

    long debt() {
        return debt;
    }

    /** Returns the name of the tier that the member was last told. */
    String announced(Programme programme) {
        return announced == null ? programme.lowest().name() : announced;
    }

    void announce(String tier) {
        announced = tier;
    }

    void add(Entry entry) {
        entries.add(entry);
        debt += entry.debtChange();
    }

    /** Returns what the last entry says; 0 if there is none. */
    long balance() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).balanceAfter();
    }

    /** Keeps which points a redemption has spent. */
    void spend(Entry redemption, List<Point> points) {
        spent.put(redemption, points);
    }

    /** Returns the points that a redemption has spent, those of one grant together, in the order in which they were taken. */
    Collection<List<Point>> spentBy(Entry redemption) {
        return requireNonNull(spent.get(redemption)).stream()
                .collect(groupingBy(Point::grantedBy, LinkedHashMap::new, toList()))
                .values();
    }

    /** Returns the entry with this reference; null if there is none. */
    @Nullable
    Entry find(String reference) {
        return entries.stream()
                .filter(entry -> entry.reference().equals(reference))
                .findFirst()
                .orElse(null);
    }

    /** Returns the entries that spent points, but not on prizes. */
    List<Entry> redemptions() {
        return entries.stream()
                .filter(entry -> entry.kind() == Kind.REDEEMED && entry.prize() == null)
                .toList();
    }

    /** Keeps what a reference stands for from now on. */
    void remember(Request request, Entry entry) {
        references.add(request.reference());
        results.put(request, entry);
    }

    /** Returns the answer to a request whose reference was used before; null if it was not. */
    @Nullable
    Outcome repeated(Request request) {
        if (!references.contains(request.reference())) {
            return null;
        }
        Entry first = results.get(request);
        return first == null
                ? Outcome.refused("loyalty.reference.reused", request.reference())
                : Outcome.of(new Answer.Moved(first, true));
    }

    /** Returns whether something has ended that is not booked. */
    boolean isDue(Instant now) {
        return !points.unbookedEnds(now).isEmpty() || !prizes.unbooked(now).isEmpty();
    }

    Standing standing(Programme programme, Instant now) {
        long qualifying = points.qualifying(now);
        Rung held = programme.reachedWith(qualifying);
        Rung above = programme.above(held);
        return new Standing(
                points.there(now),
                debt,
                held.name(),
                qualifying,
                above == null ? null : above.name(),
                above == null ? 0 : above.threshold() - qualifying,
                points.drop(programme, now),
                points.endings(now),
                prizes.usable(now),
                joinedAt);
    }

    /**
     * What makes two requests the same one.
     *
     * @param points 0 if they are an offer's to say
     * @param at null if the host gave none
     * @param offer null if it asks for no prize
     */
    record Request(
            String reference,
            Kind kind,
            long points,
            @Nullable Instant at,
            @Nullable String offer) {

        static Request of(Step.Adjust step) {
            return new Request(step.reference(), Kind.ADJUSTED, step.points(), step.at(), null);
        }

        static Request of(Step.Redeem step) {
            return new Request(step.reference(), Kind.REDEEMED, step.points(), null, null);
        }

        static Request of(RewardStep.Claim step) {
            return new Request(step.reference(), Kind.REDEEMED, 0, null, step.offer());
        }
    }
}
