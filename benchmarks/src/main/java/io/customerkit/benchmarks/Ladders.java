package io.customerkit.benchmarks;

import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.util.List;

/** Two ladders of tiers, each as a policy of the library and as a chain of ifs. */
final class Ladders {

    static final TierPolicy THREE = TierPolicy.standard();
    static final TierPolicy FIVE = TierPolicy.of(List.of(
            Tier.of("BRONZE", 0),
            Tier.of("SILVER", 500),
            Tier.of("GOLD", 1_000),
            Tier.of("PLATINUM", 2_500),
            Tier.of("DIAMOND", 5_000)));

    private static final Tier BRONZE = FIVE.tiers().get(0);
    private static final Tier SILVER = FIVE.tiers().get(1);
    private static final Tier GOLD = FIVE.tiers().get(2);
    private static final Tier PLATINUM = FIVE.tiers().get(3);
    private static final Tier DIAMOND = FIVE.tiers().get(4);

    private Ladders() {}

    /** What {@code THREE.tierFor} answers. */
    static Tier ifChainOfThree(long points) {
        if (points >= 1_000) {
            return GOLD;
        }
        if (points >= 500) {
            return SILVER;
        }
        return BRONZE;
    }

    /** What {@code FIVE.tierFor} answers. */
    static Tier ifChainOfFive(long points) {
        if (points >= 5_000) {
            return DIAMOND;
        }
        if (points >= 2_500) {
            return PLATINUM;
        }
        if (points >= 1_000) {
            return GOLD;
        }
        if (points >= 500) {
            return SILVER;
        }
        return BRONZE;
    }
}
