package io.customerkit.loyalty;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.HostReference;
import io.customerkit.constraint.Text;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Points that the host adds or takes. Anything may be bound to it; the service reports every violation at once.
 *
 * @param points above 0 to add, below 0 to take, never 0
 * @param reference what caused it, unique in the account for ever, see {@link Reference#of}
 * @param reason at most 500 code points, line breaks allowed; null if there is none
 * @param author who asks for it, 1 to 128 code points; null for {@code system}
 * @param at business time from the year 1900, not in the future; points that are added live from there. Null for now
 * @param allowDebt whether taking may go below zero: what is missing becomes debt, which any later credit pays first
 */
public record NewAdjustment(
        @Nullable @NotNull Long points,
        @Nullable @NotNull @HostReference String reference,

        @Nullable @Text(max = 500, lines = true, blank = true)
        String reason,

        @Nullable @Text(max = 128) String author,
        @Nullable @BusinessTime Instant at,
        boolean allowDebt) {

    /** Returns an adjustment by nobody in particular, effective now, that refuses debt. */
    public static NewAdjustment of(long points, String reference, @Nullable String reason) {
        return new NewAdjustment(points, reference, reason, null, null, false);
    }

    /** Returns the same adjustment with the name of who asks for it. */
    public NewAdjustment by(String newAuthor) {
        return new NewAdjustment(points, reference, reason, newAuthor, at, allowDebt);
    }

    /** Returns the same adjustment with a business time. */
    public NewAdjustment effectiveAt(Instant newAt) {
        return new NewAdjustment(points, reference, reason, author, newAt, allowDebt);
    }

    /** Returns the same adjustment, allowed to leave a debt. */
    public NewAdjustment allowingDebt() {
        return new NewAdjustment(points, reference, reason, author, at, true);
    }

    /** Returns what moves, without author and reason. */
    @Override
    public String toString() {
        return "NewAdjustment[points=" + points + ", at=" + at + ", allowDebt=" + allowDebt + "]";
    }
}
