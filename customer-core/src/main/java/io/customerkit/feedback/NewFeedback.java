package io.customerkit.feedback;

import io.customerkit.constraint.Text;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * What a customer says about an order, as it comes in. Anything may be bound to it; the service reports every violation at
 * once.
 *
 * @param rating 1 to 5
 * @param comment at most 4,000 code points, line breaks allowed; null or blank if there is none
 */
public record NewFeedback(
        @Nullable @NotNull @Min(1) @Max(5) Integer rating,

        @Nullable @Text(max = 4_000, lines = true, blank = true)
        String comment) {

    /** Returns a rating without a comment. */
    public static NewFeedback of(int rating) {
        return new NewFeedback(rating, null);
    }

    /** Returns a rating with a comment. */
    public static NewFeedback of(int rating, String comment) {
        return new NewFeedback(rating, comment);
    }

    /** Returns the rating, without the comment. */
    @Override
    public String toString() {
        return "NewFeedback[rating=" + rating + "]";
    }
}
