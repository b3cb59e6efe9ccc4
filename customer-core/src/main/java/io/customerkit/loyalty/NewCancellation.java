package io.customerkit.loyalty;

import io.customerkit.constraint.HostReference;
import io.customerkit.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A redemption that the host calls off. Anything may be bound to it; the service reports every violation at once.
 *
 * @param reference the reference of the redemption
 * @param reason at most 500 code points, line breaks allowed; null if there is none
 * @param author who asks for it, 1 to 128 code points; null for {@code system}
 */
public record NewCancellation(
        @Nullable @NotNull @HostReference String reference,

        @Nullable @Text(max = 500, lines = true, blank = true)
        String reason,

        @Nullable @Text(max = 128) String author) {

    /** Returns a cancellation by nobody in particular, without a reason. */
    public static NewCancellation of(String reference) {
        return new NewCancellation(reference, null, null);
    }

    /** Returns what is called off, without author and reason. */
    @Override
    public String toString() {
        return "NewCancellation[reference=" + reference + "]";
    }
}
