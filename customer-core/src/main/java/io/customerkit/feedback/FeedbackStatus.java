package io.customerkit.feedback;

/** Where a feedback stands. */
public enum FeedbackStatus {
    /** Submitted; nobody has decided about it. */
    PENDING,
    /** Shown to everybody; the only feedback that counts in a {@link RatingSummary}. */
    PUBLISHED,
    /** Kept from the public, for good. */
    REJECTED,
    /** Taken back, for good. */
    WITHDRAWN;

    /** Returns whether the next step may lead there: never back, and nowhere from where it stays for good. */
    boolean allows(FeedbackStatus next) {
        return switch (this) {
            case PENDING -> next != PENDING;
            case PUBLISHED -> next == REJECTED || next == WITHDRAWN;
            case REJECTED, WITHDRAWN -> false;
        };
    }
}
