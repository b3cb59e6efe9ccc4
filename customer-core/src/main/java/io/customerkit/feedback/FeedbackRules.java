package io.customerkit.feedback;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * How long and how often customers may give feedback.
 *
 * @param days how many local days after the one of the completion the window stays open, through the end of the last of
 *     them; 0 to 3,650, 7 by default
 * @param dailyLimit the most feedback of one customer on one local day, 1 to 1,000, 10 by default
 */
public record FeedbackRules(int days, int dailyLimit) {

    private static final FeedbackRules STANDARD = new FeedbackRules(7, 10);

    /** Refuses numbers out of range. */
    public FeedbackRules {
        if (days < 0 || days > 3_650 || dailyLimit < 1 || dailyLimit > 1_000) {
            throw new IllegalArgumentException(
                    "No feedback can be given for " + days + " days, " + dailyLimit + " a day");
        }
    }

    /** Returns the rules of the requirements: 7 days, 10 a day. */
    public static FeedbackRules standard() {
        return STANDARD;
    }

    /**
     * Returns when feedback on an order may be given: completed on the 1st, whatever the hour, it may be given through the
     * whole of the 8th. Days are those of the calendar: where the clock is put forward or back one has 23 or 25 hours.
     *
     * @param completedAt business time of the completion
     * @param zone of the programme, as it is when the question is asked
     */
    public FeedbackWindow window(Instant completedAt, ZoneId zone) {
        LocalDate lastDay = completedAt.atZone(zone).toLocalDate().plusDays(days);
        return new FeedbackWindow(
                completedAt, lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
