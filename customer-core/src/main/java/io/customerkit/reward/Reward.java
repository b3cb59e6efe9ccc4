package io.customerkit.reward;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member got for points.
 *
 * @param offer what it was issued from
 * @param cost points that it took, 1 or more
 * @param issuedBy sequence of the entry that took them
 * @param issuedAt when it was issued, in whole milliseconds
 * @param expiresAt the first instant at which it can no longer be used; null if it never ends
 * @param lastDay the last local day on which it can be used; null exactly if {@code expiresAt} is
 */
public record Reward(
        RewardId id,
        OfferId offer,
        RewardStatus status,
        long cost,
        long issuedBy,
        Instant issuedAt,
        @Nullable Instant expiresAt,
        @Nullable LocalDate lastDay) {

    /** By the entry that issued them: the order in which a member got them. */
    public static final Comparator<Reward> OLDEST_FIRST = Comparator.comparingLong(Reward::issuedBy);

    public Reward {
        if (cost < 1 || issuedBy < 1 || (expiresAt == null) != (lastDay == null)) {
            throw new IllegalArgumentException("Reward " + id + " of entry " + issuedBy + " cannot cost " + cost
                    + " points and end at " + expiresAt);
        }
    }

    /** Returns whether its validity is over; at {@code expiresAt} itself it is. */
    public boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    /** Returns the reward as it is at this instant: one that has ended unused is expired, though nothing may have booked it. */
    public Reward at(Instant now) {
        return status == RewardStatus.ISSUED && isExpiredAt(now) ? with(RewardStatus.EXPIRED) : this;
    }

    /** Returns the same reward in another state. */
    public Reward with(RewardStatus newStatus) {
        return new Reward(id, offer, newStatus, cost, issuedBy, issuedAt, expiresAt, lastDay);
    }
}
