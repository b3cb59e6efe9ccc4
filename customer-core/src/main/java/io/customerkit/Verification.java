package io.customerkit;

import io.customerkit.loyalty.Discrepancy;

/**
 * What {@link Reports#verify} has looked at.
 *
 * @param customers whose accounts were recomputed
 * @param entries of their ledgers
 * @param discrepancies how many stored values do not follow from the ledgers; each was handed over as a {@link Discrepancy}
 */
public record Verification(long customers, long entries, long discrepancies) {

    /** Returns whether everything that is stored follows from the ledgers. */
    public boolean isClean() {
        return discrepancies == 0;
    }
}
