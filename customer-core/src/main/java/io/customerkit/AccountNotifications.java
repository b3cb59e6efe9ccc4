package io.customerkit;

import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.PointsExpired;
import io.customerkit.notification.Notification.TierChanged;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a member should hear about a change of the account. */
final class AccountNotifications {

    private AccountNotifications() {}

    /**
     * Returns one {@link PointsExpired} for every entry that booked the end of points which the member had, and one
     * {@link TierChanged} if the tier is another than the one last announced.
     */
    static List<Notification> of(LoyaltyAccountChange change, LoyaltyProgram program) {
        var notifications = new ArrayList<Notification>();
        for (LedgerEntry entry : change.entries()) {
            if (entry.kind() == EntryKind.EXPIRED && entry.points() < 0 && !isOfThisChange(entry, change)) {
                notifications.add(new PointsExpired(entry.customer(), entry.at(), entry.sequence(), -entry.points()));
            }
        }
        String from = Objects.requireNonNullElse(
                change.before().announcedTier(), program.tiers().first().name());
        String to = Objects.requireNonNull(change.after().announcedTier());
        if (!from.equals(to)) {
            LedgerEntry cause = lastTurn(change.entries(), from);
            notifications.add(new TierChanged(cause.customer(), cause.at(), cause.sequence(), from, to, cause.kind()));
        }
        return notifications;
    }

    /** Returns the last entry that left another tier than it found. */
    private static LedgerEntry lastTurn(List<LedgerEntry> entries, String from) {
        LedgerEntry turn = entries.get(0);
        String found = from;
        for (LedgerEntry entry : entries) {
            if (!entry.tierAfter().equals(found)) {
                turn = entry;
            }
            found = entry.tierAfter();
        }
        return turn;
    }

    /** Points that had ended before they were recorded, as an import brings them, are nobody's loss. */
    private static boolean isOfThisChange(LedgerEntry expired, LoyaltyAccountChange change) {
        return expired.allocations().stream()
                .anyMatch(allocation ->
                        allocation.lot().sequence() > change.before().entries());
    }
}
