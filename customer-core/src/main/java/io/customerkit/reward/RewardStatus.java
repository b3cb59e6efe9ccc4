package io.customerkit.reward;

/** Where a reward stands. Every state but the first is final. */
public enum RewardStatus {
    /** The member holds it. */
    ISSUED,
    /** The member has used it. */
    USED,
    /** Called off; its points and its place in the stock were given back. */
    CANCELLED,
    /** Its validity ended before it was used; nothing was given back. */
    EXPIRED
}
