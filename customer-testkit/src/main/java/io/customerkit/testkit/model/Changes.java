package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Entry.Change;
import java.util.Map;
import java.util.TreeMap;

/** Counts what an entry does to the points of each grant. */
final class Changes {

    /** Stands for all grants that never end and have nothing left. */
    static final long CARRIED = 0;

    private final Map<Long, Change> byGrant = new TreeMap<>();

    void points(long grant, long points) {
        byGrant.merge(grant, new Change(points, 0), Change::plus);
    }

    void qualifying(long grant, long points) {
        byGrant.merge(grant, new Change(0, points), Change::plus);
    }

    long points() {
        return byGrant.values().stream().mapToLong(Change::points).sum();
    }

    Map<Long, Change> byGrant() {
        return byGrant;
    }
}
