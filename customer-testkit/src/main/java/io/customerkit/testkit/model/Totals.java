package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Purchase.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sums over all members.
 *
 * @param byKind points of the entries of each kind, 0 left out
 * @param outstanding points that can be spent
 * @param membersPerTier by name, 0 left out
 * @param completedOrders that were not cancelled
 */
public record Totals(
        Map<Kind, Long> byKind, long outstanding, long debt, Map<String, Long> membersPerTier, long completedOrders) {

    /** Leaves out what is 0. */
    public Totals {
        byKind = withoutZero(byKind);
        membersPerTier = withoutZero(membersPerTier);
    }

    private static <K> Map<K, Long> withoutZero(Map<K, Long> map) {
        var copy = new HashMap<>(map);
        copy.values().removeIf(value -> value == 0);
        return Map.copyOf(copy);
    }

    /** Returns what a history had come to at an instant, everything done at that instant included. */
    public static Totals asOf(Instant instant, History history) {
        return of(Model.asOf(instant, history), instant);
    }

    /**
     * Returns what a history had come to when each of these local days of its last programme had passed, before the next one
     * began; the earliest day first. One pass: to book what has ended makes no difference to what comes later.
     */
    public static List<Totals> endOfEach(List<LocalDate> days, History history) {
        var model = new Model(history.programme());
        var coming = new ArrayDeque<>(history.moments());
        var totals = new ArrayList<Totals>();
        for (LocalDate day : days) {
            Instant next =
                    day.plusDays(1).atStartOfDay(history.lastProgramme().zone()).toInstant();
            while (!coming.isEmpty() && coming.element().now().isBefore(next)) {
                coming.remove().doneBy(model);
            }
            totals.add(of(model, next));
        }
        return totals;
    }

    private static Totals of(Model model, Instant instant) {
        model.maintain(instant);
        var byKind = new EnumMap<Kind, Long>(Kind.class);
        var perTier = new HashMap<String, Long>();
        long outstanding = 0;
        long debt = 0;
        for (String customer : model.customers()) {
            model.entries(customer).forEach(entry -> byKind.merge(entry.kind(), entry.points(), Long::sum));
            Member member = model.member(customer);
            Rung held = model.programme().reachedWith(member.points().qualifying(instant));
            perTier.merge(held.name(), 1L, Long::sum);
            outstanding += member.points().there(instant);
            debt += member.debt();
        }
        int completed = model.orders(Status::isCompletion).size();
        return new Totals(byKind, outstanding, debt, perTier, completed);
    }

    /** Returns what is in here and not in {@code others}. */
    public Totals less(Totals others) {
        var kinds = new HashMap<>(byKind);
        others.byKind.forEach((kind, points) -> kinds.merge(kind, -points, Long::sum));
        var tiers = new HashMap<>(membersPerTier);
        others.membersPerTier.forEach((tier, members) -> tiers.merge(tier, -members, Long::sum));
        return new Totals(
                kinds,
                outstanding - others.outstanding,
                debt - others.debt,
                tiers,
                completedOrders - others.completedOrders);
    }
}
