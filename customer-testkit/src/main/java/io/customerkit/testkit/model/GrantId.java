package io.customerkit.testkit.model;

import java.util.Comparator;

/**
 * Names points that were granted together.
 *
 * @param sequence of the entry that granted them
 * @param number 1, or more where that entry granted several times
 */
public record GrantId(long sequence, int number) implements Comparable<GrantId> {

    /** Stands for all grants that never end and have nothing left. */
    public static final GrantId CARRIED = new GrantId(0, 0);

    private static final Comparator<GrantId> BY_NUMBERS =
            Comparator.comparingLong(GrantId::sequence).thenComparingInt(GrantId::number);

    @Override
    public int compareTo(GrantId other) {
        return BY_NUMBERS.compare(this, other);
    }
}
