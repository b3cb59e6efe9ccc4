package io.customerkit.order;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.HostReference;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Money that is given back for a completed order. The amount is a {@link Money} already; of everything else the service reports
 * every violation at once.
 *
 * @param amount above 0, in the currency of the order, at most what is left of {@link OrderTotals#payable()}
 * @param reference what caused it, unique in the order for ever: 1 to 128 printable ASCII characters, not beginning with
 *     {@code ck:}
 * @param at business time from the completion on, not in the future; null for now
 */
public record NewRefund(
        @Nullable @NotNull Money amount,
        @Nullable @NotNull @HostReference String reference,
        @Nullable @BusinessTime Instant at) {

    /** Returns a refund effective now. */
    public static NewRefund of(Money amount, String reference) {
        return new NewRefund(amount, reference, null);
    }

    /** Returns the same refund with a business time. */
    public NewRefund effectiveAt(Instant newAt) {
        return new NewRefund(amount, reference, newAt);
    }
}
