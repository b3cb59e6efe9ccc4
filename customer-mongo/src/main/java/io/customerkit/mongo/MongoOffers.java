package io.customerkit.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.OfferStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue of rewards in {@code ck_reward_offer}. */
final class MongoOffers implements OfferStore {

    private final Queries<RewardOffer> offers;

    MongoOffers(Sessions sessions, MongoCollections collections) {
        offers = new Queries<>(sessions, collections.get(MongoCollections.OFFERS), OfferDocument::read);
    }

    @Override
    public Optional<RewardOffer> find(OfferId id) {
        return offers.find(eq(Fields.ID, id.value()));
    }

    @Override
    public List<RewardOffer> all(@Nullable OfferId after, int limit) {
        return offers.page(gt(Fields.ID, after == null ? "" : after.value()), ascending(Fields.ID), limit);
    }

    Write claim(RewardOfferChange change) {
        return new Write.Claim(offers.collection(), OfferDocument.write(change.after()), change.expectedVersion());
    }
}
