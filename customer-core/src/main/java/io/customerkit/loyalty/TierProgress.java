package io.customerkit.loyalty;

import static java.util.Objects.requireNonNull;

import io.customerkit.tier.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands on the ladder.
 *
 * @param tier held now
 * @param qualifying points that count towards it, spent or not
 * @param nextTier the one above; null at the top
 * @param missing qualifying points that are missing for {@code nextTier}; 0 at the top
 * @param nextDrop when the tier falls if nothing is earned; null if it never does
 */
public record TierProgress(
        Tier tier,
        long qualifying,
        @Nullable Tier nextTier,
        long missing,
        @Nullable TierDrop nextDrop) {

    /** Returns the progress of an account at an instant. */
    public static TierProgress of(LoyaltyAccount account, LoyaltyProgram program, Instant now) {
        Instant effective = account.effective(now);
        long qualifying = account.qualifyingAt(effective);
        Tier tier = program.tiers().tierFor(qualifying);
        Optional<Tier> next = program.tiers().next(tier);
        return new TierProgress(
                tier,
                qualifying,
                next.orElse(null),
                next.map(above -> above.threshold() - qualifying).orElse(0L),
                nextDrop(account, program, effective, tier));
    }

    /** Lots end in the order in which they stand, those of one instant together. */
    private static @Nullable TierDrop nextDrop(LoyaltyAccount account, LoyaltyProgram program, Instant now, Tier tier) {
        List<Lot> ending = account.lots().stream()
                .filter(lot -> lot.expiresAt() != null && lot.isUsableAt(now))
                .toList();
        long left = account.qualifyingAt(now);
        for (int i = 0; i < ending.size(); i++) {
            Lot lot = ending.get(i);
            left -= lot.qualifying();
            boolean isLastOfItsInstant = i + 1 == ending.size()
                    || !Objects.equals(lot.expiresAt(), ending.get(i + 1).expiresAt());
            Tier then = program.tiers().tierFor(left);
            if (isLastOfItsInstant && then.threshold() < tier.threshold()) {
                return new TierDrop(requireNonNull(lot.expiresAt()), requireNonNull(lot.lastDay()), then);
            }
        }
        return null;
    }
}
