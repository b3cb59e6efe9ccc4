package io.customerkit.storage;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardOffer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the catalogue of rewards. */
public interface OfferStore {

    Optional<RewardOffer> find(OfferId id);

    /**
     * Returns offers, retired ones included, in the order of their ids, compared by code units.
     *
     * @param after only ids greater than this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<RewardOffer> all(@Nullable OfferId after, int limit);
}
