package io.customerkit.testkit;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.RewardReceipt;
import io.customerkit.error.CustomerKitException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.reward.IllegalRewardStateException;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.testkit.model.Answer.Moved;
import io.customerkit.testkit.model.Offer;
import io.customerkit.testkit.model.Prize;
import io.customerkit.testkit.model.Prize.Status;
import io.customerkit.testkit.model.Terms;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the library says about offers and rewards into the words of the model. The library makes the ids of rewards; a
 * history knows a reward by the entry that issued it.
 */
final class RewardTranslation {

    private static final String NAME = "A mug";

    private RewardTranslation() {}

    static NewOffer request(Terms terms) {
        return new NewOffer(
                " " + NAME,
                terms.cost(),
                terms.stock(),
                terms.limit(),
                terms.minimumTier(),
                HistoryKit.finer(terms.from()),
                HistoryKit.finer(terms.until()),
                terms.validDays());
    }

    static Offer offer(RewardOffer offer) {
        OfferTerms terms = offer.terms();
        assertThat(terms.name()).isEqualTo(NAME);
        return new Offer(
                offer.id().value(),
                offer.version(),
                new Terms(
                        terms.cost(),
                        offer.stock(),
                        terms.limit(),
                        terms.minimumTier(),
                        terms.from(),
                        terms.until(),
                        terms.validDays()),
                offer.retired(),
                offer.createdAt(),
                offer.updatedAt());
    }

    static Moved moved(RewardReceipt receipt) {
        assertThat(receipt.entry().reward()).contains(receipt.reward());
        return new Moved(HistoryTranslation.entry(receipt.entry()), receipt.replayed());
    }

    static Prize prize(Reward reward) {
        return new Prize(
                reward.issuedBy(),
                reward.offer().value(),
                Status.valueOf(reward.status().name()),
                reward.cost(),
                reward.issuedAt(),
                reward.expiresAt(),
                reward.lastDay());
    }

    static @Nullable Prize prize(LedgerEntry entry) {
        return entry.reward().map(RewardTranslation::prize).orElse(null);
    }

    /** Returns a text of an entry with the entry that issued the reward in the place of the reward's id. */
    static String known(String text, LedgerEntry entry) {
        return entry.reward()
                .map(reward -> text.replace(reward.id().value(), Long.toString(reward.issuedBy())))
                .orElse(text);
    }

    /** Returns what goes with a refusal; empty if it is not about offers or rewards. */
    static Optional<String> facts(CustomerKitException refusal) {
        if (refusal instanceof RewardUnavailableException unavailable) {
            return Optional.of(unavailable.reason().name());
        }
        if (refusal instanceof IllegalRewardStateException illegal) {
            return Optional.of(illegal.current().name());
        }
        return refusal instanceof StaleVersionException stale
                ? Optional.of(Long.toString(stale.current()))
                : Optional.empty();
    }

    static Map<String, Long> claims(@Nullable LoyaltyAccount account) {
        return account == null
                ? Map.of()
                : account.rewards().claims().entrySet().stream()
                        .collect(toMap(claim -> claim.getKey().value(), claim -> requireNonNull(claim.getValue())));
    }
}
