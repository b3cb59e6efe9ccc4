package io.customerkit.loyalty;

import io.customerkit.constraint.HostReference;
import io.customerkit.constraint.Text;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Points that a member spends. Anything may be bound to it; the service reports every violation at once.
 *
 * @param points 1 or more
 * @param reference what caused it, unique in the account for ever, see {@link Reference#of}
 * @param reason at most 500 code points, line breaks allowed; null if there is none
 * @param author who asks for it, 1 to 128 code points; null for {@code system}
 */
public record NewRedemption(
        @Nullable @NotNull @Min(1) Long points,
        @Nullable @NotNull @HostReference String reference,

        @Nullable @Text(max = 500, lines = true, blank = true)
        String reason,

        @Nullable @Text(max = 128) String author) {

    /** Returns a redemption by nobody in particular, without a reason. */
    public static NewRedemption of(long points, String reference) {
        return new NewRedemption(points, reference, null, null);
    }

    /** Returns what moves, without author and reason. */
    @Override
    public String toString() {
        return "NewRedemption[points=" + points + "]";
    }
}
