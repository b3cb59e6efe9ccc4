package io.customerkit.reward;

import io.customerkit.error.CustomerKitException;

/** The offer gives this member no reward now, for a reason that is not the points. Nothing was taken, nothing was stored. */
public final class RewardUnavailableException extends CustomerKitException {

    private static final long serialVersionUID = 1L;

    private final OfferId offer;
    private final Reason reason;

    public RewardUnavailableException(OfferId offer, Reason reason) {
        super("reward.unavailable", "Offer " + offer + " gives no reward: " + reason);
        this.offer = offer;
        this.reason = reason;
    }

    public OfferId offer() {
        return offer;
    }

    public Reason reason() {
        return reason;
    }

    /** Why an offer gives no reward. */
    public enum Reason {
        /** The offer is withdrawn for good. */
        RETIRED,
        /** The offer begins later. */
        NOT_YET,
        /** The offer has ended. */
        OVER,
        /** Nothing is left of a limited stock. */
        OUT_OF_STOCK,
        /** The member's tier is below the offer's, or the programme has no such tier. */
        TIER_TOO_LOW,
        /** The member has got as many as one member may. */
        LIMIT_REACHED
    }
}
