package io.customerkit;

import io.customerkit.loyalty.PointsTotals;
import io.customerkit.tier.Tier;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all accounts together came to when a local day had passed.
 *
 * @param day in the programme's zone
 * @param points of all accounts by kind since the beginning, and what was outstanding
 * @param completedOrders since the beginning, without those that were cancelled by then
 * @param members how many customers held each tier, lowest tier first
 */
public record EndOfDay(LocalDate day, PointsTotals points, long completedOrders, Map<Tier, Long> members) {

    public EndOfDay {
        members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    }
}
