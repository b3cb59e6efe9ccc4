package io.customerkit;

import io.customerkit.loyalty.LedgerSums;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.loyalty.UpcomingExpirations;
import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Sums over many accounts at one cut. */
final class AccountSums {

    private final TierPolicy tiers;
    private final Map<Tier, Long> members = new LinkedHashMap<>();
    private PointsTotals points = PointsTotals.none();
    private UpcomingExpirations upcoming = UpcomingExpirations.none();
    private long completedOrders;

    AccountSums(TierPolicy tiers) {
        this.tiers = tiers;
        tiers.tiers().forEach(tier -> members.put(tier, 0L));
    }

    /** Adds everything that {@link #endOf} tells. */
    void add(Instant now, LedgerSums account) {
        addPoints(now, account);
        addOrders(account);
        addMember(now, account);
    }

    void addPoints(Instant now, LedgerSums account) {
        points = points.plus(account.totals(now));
    }

    void addOrders(LedgerSums account) {
        completedOrders += account.completedOrders();
    }

    void addMember(Instant now, LedgerSums account) {
        members.merge(tiers.tierFor(account.qualifying(now)), 1L, Long::sum);
    }

    void addUpcoming(Instant now, LedgerSums account) {
        upcoming = upcoming.plus(account.upcoming(now));
    }

    PointsTotals points() {
        return points;
    }

    UpcomingExpirations upcoming() {
        return upcoming;
    }

    long completedOrders() {
        return completedOrders;
    }

    /** Returns every tier of the programme, lowest first. */
    Map<Tier, Long> members() {
        return Collections.unmodifiableMap(members);
    }

    EndOfDay endOf(LocalDate day) {
        return new EndOfDay(day, points, completedOrders, members);
    }
}
