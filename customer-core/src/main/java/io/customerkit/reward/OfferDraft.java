package io.customerkit.reward;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violations;
import io.customerkit.tier.TierPolicy;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The valid content of a {@link NewOffer}.
 *
 * @param stock null for any number
 */
public record OfferDraft(OfferTerms terms, @Nullable Long stock) {

    /**
     * Reads a request.
     *
     * @param violations what the annotations have found; what else is wrong is added
     * @throws InvalidRequestException with all violations, if there are any
     */
    public static OfferDraft of(NewOffer request, TierPolicy tiers, Violations violations) {
        String minimumTier = request.minimumTier();
        if (minimumTier != null
                && !violations.isAt("minimumTier")
                && tiers.find(minimumTier).isEmpty()) {
            violations.add("minimumTier", "offer.tier.unknown", "must be a tier of the programme");
        }
        Instant from = millisecond(request.from());
        Instant until = millisecond(request.until());
        if (from != null && until != null && !from.isBefore(until)) {
            violations.add("until", "offer.time.order", "must be after from");
        }
        violations.throwIfAny();
        var terms = new OfferTerms(
                Characters.trim(requireNonNull(request.name())),
                requireNonNull(request.cost()),
                request.limit(),
                minimumTier,
                from,
                until,
                request.validDays());
        return new OfferDraft(terms, request.stock());
    }

    private static @Nullable Instant millisecond(@Nullable Instant instant) {
        return instant == null ? null : instant.truncatedTo(ChronoUnit.MILLIS);
    }

    /** Decides the creation. */
    public RewardOfferChange create(OfferId id, Instant now) {
        return new RewardOfferChange(null, new RewardOffer(id, 1, terms, stock, false, now, now));
    }

    /** Returns whether the offer has exactly these terms and this stock. */
    public boolean isContentOf(RewardOffer offer) {
        return equals(new OfferDraft(offer.terms(), offer.stock()));
    }
}
