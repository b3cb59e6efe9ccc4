package io.customerkit.loyalty;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;

/**
 * A member wants a reward.
 *
 * @param reward the id that it gets
 * @param reference what caused it, given by the host
 */
public record RewardRequest(OfferId offer, RewardId reward, Reference reference) {

    /** Tells whether a later request is this one again. */
    public Fingerprint fingerprint() {
        return Fingerprint.ofRequest(offer);
    }
}
