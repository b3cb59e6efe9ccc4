package io.customerkit.testkit.model;

/** What an entry is about. */
public enum Kind {
    EARNED,
    ADJUSTED,
    REDEEMED,
    EXPIRED
}
