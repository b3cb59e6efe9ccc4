package io.customerkit.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when until when the points of one grant count. Remembers its last answer, because a thousand points that are looked at
 * one after the other ask it the same; not thread-safe.
 */
final class Span {

    private final Instant earnedAt;
    private final @Nullable Instant endsAt;
    private final @Nullable LocalDate lastDay;
    private @Nullable Instant asked;
    private boolean answer;

    private Span(Instant earnedAt, @Nullable Instant endsAt, @Nullable LocalDate lastDay) {
        this.earnedAt = earnedAt;
        this.endsAt = endsAt;
        this.lastDay = lastDay;
    }

    /**
     * Returns the span through a day.
     *
     * @param lastDay null if it never ends
     */
    static Span of(Instant earnedAt, @Nullable LocalDate lastDay, Programme programme) {
        return new Span(earnedAt, lastDay == null ? null : programme.endOf(lastDay), lastDay);
    }

    Instant earnedAt() {
        return earnedAt;
    }

    /** Returns the first instant at which it is over; null if there is none. */
    @Nullable
    Instant endsAt() {
        return endsAt;
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    boolean hasEndedBy(Instant instant) {
        return endsAt != null && endsAt.compareTo(instant) <= 0;
    }

    boolean covers(Instant instant) {
        if (!instant.equals(asked)) {
            asked = instant;
            answer = earnedAt.compareTo(instant) <= 0 && !hasEndedBy(instant);
        }
        return answer;
    }
}
