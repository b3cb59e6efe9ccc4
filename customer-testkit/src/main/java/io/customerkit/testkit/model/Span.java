package io.customerkit.testkit.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * From when until when the points of one grant count. Remembers its last answer: a thousand points that are looked at one after
 * the other ask it the same.
 */
final class Span {

    private final Instant earnedAt;
    private final @Nullable Instant endsAt;
    private @Nullable Instant asked;
    private boolean answer;

    /**
     * Creates a span.
     *
     * @param endsAt the first instant at which it is over; null if there is none
     */
    Span(Instant earnedAt, @Nullable Instant endsAt) {
        this.earnedAt = earnedAt;
        this.endsAt = endsAt;
    }

    Instant earnedAt() {
        return earnedAt;
    }

    @Nullable
    Instant endsAt() {
        return endsAt;
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
