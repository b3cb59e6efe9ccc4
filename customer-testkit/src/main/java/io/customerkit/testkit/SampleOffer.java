package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.NOW;

import io.customerkit.error.Violations;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferDraft;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.tier.TierPolicy;

/** Offers of the catalogue that are not stored yet. */
final class SampleOffer {

    private SampleOffer() {}

    static OfferId id() {
        return OfferId.of("offer-" + Samples.unique());
    }

    /** Returns the change that creates an offer of limited stock. */
    static RewardOfferChange creation(long stock) {
        return creation(id(), NewOffer.of("Mug", 50).withStock(stock));
    }

    static RewardOfferChange creation(OfferId id, NewOffer request) {
        return OfferDraft.of(request, TierPolicy.standard(), new Violations()).create(id, NOW);
    }
}
