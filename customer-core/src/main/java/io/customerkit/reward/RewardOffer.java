package io.customerkit.reward;

import io.customerkit.reward.RewardUnavailableException.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An offer of the catalogue: what members may get for points. Immutable.
 *
 * @param version 1 when created, one higher after every change
 * @param stock how many rewards may still be issued, 0 or more; null for any number
 * @param retired whether it is withdrawn for good
 * @param createdAt when it was created, in whole milliseconds
 * @param updatedAt when it last changed, in whole milliseconds; issuing from a limited stock is a change
 */
public record RewardOffer(
        OfferId id,
        long version,
        OfferTerms terms,
        @Nullable Long stock,
        boolean retired,
        Instant createdAt,
        Instant updatedAt) {

    public RewardOffer {
        if (version < 1 || (stock != null && stock < 0)) {
            throw new IllegalArgumentException("Offer " + id + " at version " + version + " cannot have " + stock);
        }
    }

    /**
     * Refuses to issue a reward, whoever asks.
     *
     * @throws RewardUnavailableException if it is retired, not offered at {@code now}, or used up
     */
    public void requireOfferedAt(Instant now) {
        require(!retired, Reason.RETIRED);
        require(terms.from() == null || !now.isBefore(terms.from()), Reason.NOT_YET);
        require(terms.until() == null || now.isBefore(terms.until()), Reason.OVER);
        require(stock == null || stock > 0, Reason.OUT_OF_STOCK);
    }

    /**
     * Refuses one more reward to a member who has got so many.
     *
     * @throws RewardUnavailableException if that is the limit
     */
    public void requireBelowLimit(long claims) {
        require(terms.limit() == null || claims < terms.limit(), Reason.LIMIT_REACHED);
    }

    private void require(boolean isFulfilled, Reason reason) {
        if (!isFulfilled) {
            throw new RewardUnavailableException(id, reason);
        }
    }

    /** Decides what issuing one reward, or taking one back, does to a limited stock. */
    public RewardOfferChange restock(long difference, Instant now) {
        Long left = stock == null ? null : Long.valueOf(Math.addExact(stock, difference));
        return next(terms, left, retired, now);
    }

    /** Decides new terms and a new stock. */
    public RewardOfferChange change(OfferTerms newTerms, @Nullable Long newStock, Instant now) {
        return next(newTerms, newStock, retired, now);
    }

    /** Decides to withdraw it. */
    public RewardOfferChange retire(Instant now) {
        return next(terms, stock, true, now);
    }

    private RewardOfferChange next(OfferTerms newTerms, @Nullable Long newStock, boolean isRetired, Instant now) {
        return new RewardOfferChange(
                this, new RewardOffer(id, version + 1, newTerms, newStock, isRetired, createdAt, now));
    }
}
