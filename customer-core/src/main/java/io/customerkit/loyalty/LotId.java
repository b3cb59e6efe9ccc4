package io.customerkit.loyalty;

/**
 * Names a lot within its account, compared as numbers: 9 comes before 10.
 *
 * @param sequence the sequence of the entry that granted it; 0 only in {@link #CARRIED}
 * @param number 1, or more where one entry granted several lots
 */
public record LotId(long sequence, int number) implements Comparable<LotId> {

    /**
     * Stands in allocations for the qualifying points of lots that never expire and have nothing left, which the account
     * carries in one total.
     */
    public static final LotId CARRIED = new LotId(0, 0);

    /** Returns the id of the only lot that the entry with this sequence grants. */
    public static LotId of(long sequence) {
        return new LotId(sequence, 1);
    }

    /** Returns the id of the next lot that the same entry grants. */
    LotId next() {
        return new LotId(sequence, number + 1);
    }

    /** Reads what {@link #toString} writes. */
    static LotId parse(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? of(Long.parseLong(text))
                : new LotId(Long.parseLong(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    @Override
    public int compareTo(LotId other) {
        int bySequence = Long.compare(sequence, other.sequence);
        return bySequence == 0 ? Integer.compare(number, other.number) : bySequence;
    }

    /** Returns {@code 17}, or {@code 17.2} for the second lot of that entry. */
    @Override
    public String toString() {
        return number == 1 ? Long.toString(sequence) : sequence + "." + number;
    }
}
