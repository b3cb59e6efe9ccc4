package io.customerkit.testkit.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One point and what became of it. Whether it is there and whether it qualifies are two different things. */
final class Point {

    /** What becomes of a point until it ends. */
    enum Fate {
        THERE,
        PAID_DEBT,
        SPENT,
        TAKEN
    }

    private final GrantId grantedBy;
    private final GrantId root;
    private final Span span;
    private Fate fate = Fate.THERE;
    private boolean qualifies = true;
    private boolean isCarried;

    /**
     * Creates a point that nothing has happened to.
     *
     * @param root the first grant of what it continues; its own if it continues nothing
     */
    Point(GrantId grantedBy, GrantId root, Span span) {
        this.grantedBy = grantedBy;
        this.root = root;
        this.span = span;
    }

    GrantId grantedBy() {
        return grantedBy;
    }

    GrantId root() {
        return root;
    }

    Instant earnedAt() {
        return span.earnedAt();
    }

    /** Returns the first instant at which it no longer counts; null if there is none. */
    @Nullable
    Instant endsAt() {
        return span.endsAt();
    }

    @Nullable
    LocalDate lastDay() {
        return span.lastDay();
    }

    boolean hasEndedBy(Instant now) {
        return span.hasEndedBy(now);
    }

    boolean isThere() {
        return fate == Fate.THERE;
    }

    /** Returns whether it can be spent. */
    boolean isThereAt(Instant instant) {
        return isThere() && span.covers(instant);
    }

    boolean qualifies() {
        return qualifies;
    }

    /** Returns whether it counts towards the tier. */
    boolean qualifiesAt(Instant instant) {
        return qualifies && span.covers(instant);
    }

    void become(Fate newFate) {
        fate = newFate;
    }

    void disqualify() {
        qualifies = false;
    }

    /** Returns whether its grant, which never ends, has once had nothing left. */
    boolean isCarried() {
        return isCarried;
    }

    void carry() {
        isCarried = true;
    }
}
