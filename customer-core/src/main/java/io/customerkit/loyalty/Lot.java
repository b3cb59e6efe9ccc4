package io.customerkit.loyalty;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Points granted together, which become available together and expire together.
 *
 * @param id unique in its account
 * @param granted points given, 1 or more; never changes
 * @param remaining points not yet spent, corrected or expired; 0 to {@code granted}
 * @param qualifying points that count towards the tier; 0 to {@code granted}
 * @param earnedAt business time of the grant, in whole milliseconds
 * @param availableAt the first instant at which the points count (inclusive)
 * @param expiresAt the first instant at which they no longer count (exclusive end); null if never. Source: rule 4 in
 *     {@code docs/requirements.md}
 * @param lastDay the last local day on which they count, in the zone the programme had; null exactly if {@code expiresAt}
 *     is
 */
public record Lot(
        LotId id,
        long granted,
        long remaining,
        long qualifying,
        Instant earnedAt,
        Instant availableAt,
        @Nullable Instant expiresAt,
        @Nullable LocalDate lastDay) {

    /** Soonest expiry first, never-expiring last, then earliest earned, then id: a total order within an account. */
    public static final Comparator<Lot> DEBIT_ORDER = comparing(Lot::expiresAt, nullsLast(naturalOrder()))
            .thenComparing(Lot::earnedAt)
            .thenComparing(Lot::id);

    /** Keeps {@code granted} above 0, {@code remaining} and {@code qualifying} from 0 to {@code granted}. */
    public Lot {
        if (granted < 1 || remaining < 0 || remaining > granted || qualifying < 0 || qualifying > granted) {
            throw new IllegalArgumentException("Lot " + id + " of " + granted + " points cannot have " + remaining
                    + " left and " + qualifying + " qualifying");
        }
        if ((expiresAt == null) != (lastDay == null)) {
            throw new IllegalArgumentException("Lot " + id + " cannot end at " + expiresAt + " after " + lastDay);
        }
    }

    /** Returns whether the points count at this instant: available and not expired. */
    public boolean isUsableAt(Instant now) {
        return !now.isBefore(availableAt) && !isExpiredAt(now);
    }

    /** Returns whether the lot has ended; at {@code expiresAt} itself it has. */
    public boolean isExpiredAt(Instant now) {
        return expiresAt != null && !now.isBefore(expiresAt);
    }

    Lot with(long newRemaining, long newQualifying) {
        return new Lot(id, granted, newRemaining, newQualifying, earnedAt, availableAt, expiresAt, lastDay);
    }
}
