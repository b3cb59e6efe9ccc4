package io.customerkit.testkit.model;

/** What an entry is about. */
public enum Kind {
    EARNED,
    ADJUSTED,
    REDEEMED,
    RESTORED,
    CLAWED_BACK,
    EXPIRED
}
