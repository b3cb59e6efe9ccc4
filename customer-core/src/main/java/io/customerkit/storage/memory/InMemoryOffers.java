package io.customerkit.storage.memory;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OfferStore;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The catalogue of an {@link InMemoryStorage}. */
final class InMemoryOffers implements OfferStore {

    private final Object lock;
    private final NavigableMap<OfferId, RewardOffer> offers = new TreeMap<>();

    InMemoryOffers(Object lock) {
        this.lock = lock;
    }

    void check(RewardOfferChange change) {
        RewardOffer stored = offers.get(change.after().id());
        if ((stored == null ? 0 : stored.version()) != change.expectedVersion()) {
            throw new ConcurrentChangeException("offer", change.after().id().value());
        }
    }

    void write(RewardOfferChange change) {
        offers.put(change.after().id(), change.after());
    }

    @Override
    public Optional<RewardOffer> find(OfferId id) {
        synchronized (lock) {
            return Optional.ofNullable(offers.get(id));
        }
    }

    @Override
    public List<RewardOffer> all(@Nullable OfferId after, int limit) {
        synchronized (lock) {
            NavigableMap<OfferId, RewardOffer> rest = after == null ? offers : offers.tailMap(after, false);
            return rest.values().stream().limit(limit).toList();
        }
    }
}
