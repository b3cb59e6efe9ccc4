package io.customerkit;

import io.customerkit.loyalty.LedgerEntry;

/**
 * The answer to a command that moves points. All calls with one reference get equal entries, years later too.
 *
 * @param entry what was recorded, with balance and tier afterwards
 * @param replayed whether an earlier call had recorded it; this one then changed nothing
 */
public record PointsReceipt(LedgerEntry entry, boolean replayed) {}
