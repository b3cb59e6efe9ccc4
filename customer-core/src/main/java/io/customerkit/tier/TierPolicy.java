package io.customerkit.tier;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** The ladder of tiers. Immutable and thread-safe; a new policy needs no recalculation, the next read uses it. */
public final class TierPolicy {

    private static final TierPolicy STANDARD =
            of(List.of(Tier.of("BRONZE", 0), Tier.of("SILVER", 500), Tier.of("GOLD", 1_000)));

    private final Tier[] ladder;
    private final long[] thresholds;
    private final Tier first;
    private final Tier second;
    private final Tier highest;
    private final long secondThreshold;
    private final long thirdThreshold;
    private final long highestThreshold;

    private TierPolicy(List<Tier> tiers) {
        ladder = tiers.toArray(Tier[]::new);
        thresholds = tiers.stream().mapToLong(Tier::threshold).toArray();
        first = ladder[0];
        second = ladder[Math.min(1, ladder.length - 1)];
        highest = ladder[ladder.length - 1];
        secondThreshold = ladder.length == 1 ? Long.MAX_VALUE : thresholds[1];
        thirdThreshold = ladder.length <= 2 ? Long.MAX_VALUE : thresholds[2];
        highestThreshold = highest.threshold();
    }

    /** Returns the policy of the requirements: BRONZE from 0, SILVER from 500, GOLD from 1,000 points, all times 1. */
    public static TierPolicy standard() {
        return STANDARD;
    }

    /**
     * Returns a policy with these tiers.
     *
     * @param tiers lowest first: the first threshold is 0, each is higher than the one before, no name comes twice
     * @throws IllegalArgumentException if the tiers are anything else, or none
     */
    public static TierPolicy of(List<Tier> tiers) {
        if (tiers.isEmpty() || tiers.get(0).threshold() != 0) {
            throw new IllegalArgumentException("The first tier begins at 0 points: " + tiers);
        }
        var names = new HashSet<String>();
        long below = -1;
        for (Tier tier : tiers) {
            if (tier.threshold() <= below || !names.add(tier.name())) {
                throw new IllegalArgumentException("Thresholds rise and names are different: " + tiers);
            }
            below = tier.threshold();
        }
        return new TierPolicy(tiers);
    }

    /**
     * Returns the highest tier whose threshold is at most {@code points}: 499 is BRONZE, 500 is SILVER. Allocates
     * nothing. The lowest two steps and the highest are tried first, without touching an array.
     *
     * @param points any number; below 0, as with debt, the answer is the first tier
     */
    public Tier tierFor(long points) {
        if (points < secondThreshold) {
            return first;
        }
        if (points < thirdThreshold) {
            return second;
        }
        return points >= highestThreshold ? highest : scan(points);
    }

    private Tier scan(long points) {
        int reached = 2;
        while (thresholds[reached + 1] <= points) {
            reached++;
        }
        return ladder[reached];
    }

    /** Returns the tier that follows {@code tier} on the ladder; empty for the highest one. */
    public Optional<Tier> next(Tier tier) {
        return tiers().stream()
                .filter(candidate -> candidate.threshold() > tier.threshold())
                .findFirst();
    }

    /** Returns the tier with this name. */
    public Optional<Tier> find(String name) {
        return Arrays.stream(ladder).filter(tier -> tier.name().equals(name)).findFirst();
    }

    /** Returns the tier everybody begins with. */
    public Tier first() {
        return first;
    }

    /** Returns all tiers, lowest first. */
    public List<Tier> tiers() {
        return List.of(ladder);
    }
}
