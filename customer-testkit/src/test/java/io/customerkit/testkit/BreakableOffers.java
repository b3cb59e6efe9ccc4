package io.customerkit.testkit;

import static java.util.Comparator.comparing;

import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.OfferStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue of a {@link BreakableStorage}. */
final class BreakableOffers implements OfferStore {

    private final Flaw flaw;
    private final StoredForm form;
    private final VersionCheck version;
    private final Sorted<RewardOffer, OfferId> byId;
    private final Map<String, RewardOffer> offers = new HashMap<>();

    BreakableOffers(Flaw flaw) {
        this.flaw = flaw;
        form = new StoredForm(flaw);
        version = new VersionCheck(
                flaw,
                VersionFlaw.OFFER_VERSIONS_ARE_NOT_COMPARED,
                VersionFlaw.A_SECOND_OFFER_REPLACES_THE_FIRST,
                VersionFlaw.A_CHANGE_CREATES_THE_OFFER);
        byId = new Sorted<>(flaw, RewardOffer::id, comparing(OfferId::value, Sorted.text(flaw)));
    }

    boolean isConflict(RewardOfferChange change) {
        RewardOffer stored = offers.get(form.id(change.after().id()));
        return version.isStale(stored == null ? 0 : stored.version(), change.expectedVersion());
    }

    void write(RewardOfferChange change) {
        String key = form.id(change.after().id());
        offers.put(key, form.of(stored(offers.get(key), change.after())));
    }

    private RewardOffer stored(@Nullable RewardOffer before, RewardOffer after) {
        if (flaw == OfferFlaw.VALIDITY_IS_LOST) {
            return Altered.with(after, "terms", Altered.with(after.terms(), "validDays", null));
        }
        if (flaw == OfferFlaw.ABSENT_STOCK_IS_NONE && after.stock() == null) {
            return Altered.with(after, "stock", 0L);
        }
        if (flaw == OfferFlaw.NO_STOCK_IS_ANY_STOCK && Long.valueOf(0).equals(after.stock())) {
            return Altered.with(after, "stock", null);
        }
        return flaw == OfferFlaw.TERMS_ARE_NEVER_UPDATED && before != null
                ? Altered.with(after, "terms", before.terms())
                : after;
    }

    @Override
    public Optional<RewardOffer> find(OfferId id) {
        return form.found(offers.get(form.id(id)));
    }

    @Override
    public List<RewardOffer> all(@Nullable OfferId after, int limit) {
        return byId.page(offers.values().stream(), after, limit);
    }
}
