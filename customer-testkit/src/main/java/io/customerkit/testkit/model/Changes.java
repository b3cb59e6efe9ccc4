package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Entry.Change;
import java.util.Map;
import java.util.TreeMap;

/** Counts what an entry does to the points of each grant. */
final class Changes {

    private final Map<GrantId, Change> byGrant = new TreeMap<>();

    void points(GrantId grant, long points) {
        byGrant.merge(grant, new Change(points, 0), Change::plus);
    }

    void qualifying(GrantId grant, long points) {
        byGrant.merge(grant, new Change(0, points), Change::plus);
    }

    long points() {
        return byGrant.values().stream().mapToLong(Change::points).sum();
    }

    Map<GrantId, Change> byGrant() {
        return byGrant;
    }
}
