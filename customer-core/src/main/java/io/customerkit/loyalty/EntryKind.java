package io.customerkit.loyalty;

/** What an entry of the ledger is about. */
public enum EntryKind {
    /** An order was completed; 0 points or more. */
    EARNED,
    /** The host added or took points; never 0. */
    ADJUSTED,
    /** The member spent points, below 0; or used a reward, 0. */
    REDEEMED,
    /** A redemption or a reward was cancelled; 0 or more. */
    RESTORED,
    /** An order that had earned points was refunded or cancelled; 0 or below. */
    CLAWED_BACK,
    /** Lots ended, 0 if nothing remained in them, otherwise below 0; or a reward did, 0. */
    EXPIRED
}
