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
            LedgerEntry last = change.entries().get(change.entries().size() - 1);
            notifications.add(new TierChanged(last.customer(), last.at(), last.sequence(), from, to, last.kind()));
        }
        return notifications;
    }

    /** Points that had ended before they were recorded, as an import brings them, are nobody's loss. */
    private static boolean isOfThisChange(LedgerEntry expired, LoyaltyAccountChange change) {
        return expired.allocations().stream()
                .anyMatch(allocation ->
                        allocation.lot().sequence() > change.before().entries());
    }
}
