package io.customerkit.loyalty;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A redemption that is to be undone, in full.
 *
 * @param redemption of {@link EntryKind#REDEEMED}
 * @param grants the entries that granted the lots which the redemption touched
 * @param reason null if not given
 */
public record Restoration(
        LedgerEntry redemption,
        List<LedgerEntry> grants,
        String author,
        @Nullable String reason) {

    public Restoration {
        grants = List.copyOf(grants);
    }

    /** Returns the terms of a lot that the redemption touched. */
    Grant grantOf(LotId id) {
        return grants.stream()
                .filter(entry -> entry.sequence() == id.sequence())
                .flatMap(entry -> Grant.read(entry).stream())
                .filter(grant -> grant.lot().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing has granted lot " + id));
    }

    /** Returns what moves, without author and reason. */
    @Override
    public String toString() {
        return "Restoration[redemption=" + redemption + "]";
    }
}
