package io.customerkit.feedback;

import io.customerkit.constraint.Text;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * Who decides about a feedback and why, as it comes in. Anything may be bound to it; the service reports every violation at
 * once.
 *
 * @param author who decides it, of the staff or the customer, 1 to 128 code points
 * @param reason at most 500 code points, line breaks allowed; null or blank if there is none
 */
public record NewModeration(
        @Nullable @NotNull @Text(max = 128) String author,

        @Nullable @Text(max = 500, lines = true, blank = true)
        String reason) {

    /** Returns a decision without a reason. */
    public static NewModeration by(String author) {
        return new NewModeration(author, null);
    }

    /** Returns the same decision for this reason. */
    public NewModeration because(String newReason) {
        return new NewModeration(author, newReason);
    }

    /** Returns a text without author and reason. */
    @Override
    public String toString() {
        return "NewModeration[hidden]";
    }
}
