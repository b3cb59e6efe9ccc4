package io.customerkit.loyalty;

/** What becomes of points that a cancelled redemption gives back after they would have ended. */
public enum EndedPoints {
    /** They come back for 30 more local days, and do not qualify. */
    EXTEND,
    /** They are booked as restored and at once as expired, and pay no debt. */
    STAY_EXPIRED
}
