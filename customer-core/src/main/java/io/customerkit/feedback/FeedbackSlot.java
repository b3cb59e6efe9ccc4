package io.customerkit.feedback;

import java.time.LocalDate;

/**
 * A place among the feedback that one customer submits on one day: no two have the same, so nobody has more than the limit.
 * It stays taken, whatever becomes of the feedback.
 *
 * @param day the local day of the submission, in the programme's zone
 * @param number 1 for the first of that day
 */
public record FeedbackSlot(LocalDate day, int number) {

    /** Refuses a number below 1. */
    public FeedbackSlot {
        if (number < 1) {
            throw new IllegalArgumentException("No slot of " + day + " is number " + number);
        }
    }
}
