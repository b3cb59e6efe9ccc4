package io.customerkit.order;

import static java.util.Objects.requireNonNull;

import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The valid content of a {@link NewRefund}.
 *
 * @param amount above 0
 * @param at in whole milliseconds; null for now
 */
public record RefundDraft(
        Money amount, String reference, @Nullable Instant at) {

    /**
     * Reads a request.
     *
     * @param violations what the annotations have found; what else is wrong is added
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static RefundDraft of(NewRefund request, Violations violations) {
        if (request.amount() != null && request.amount().amount().signum() == 0) {
            violations.add("amount", "order.refund.zero", "must not be 0");
        }
        violations.throwIfAny();
        return new RefundDraft(
                requireNonNull(request.amount()),
                requireNonNull(request.reference()),
                request.at() == null ? null : request.at().truncatedTo(ChronoUnit.MILLIS));
    }
}
