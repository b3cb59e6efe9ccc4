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
    /** Where each tier begins; what is below 0 belongs to the first. */
    private final long[] begin;

    private final Tier highest;
    private final long highestBegin;
    private final Tier nextHighest;
    private final long nextHighestBegin;

    private TierPolicy(List<Tier> tiers) {
        ladder = tiers.toArray(Tier[]::new);
        begin = tiers.stream().mapToLong(Tier::threshold).toArray();
        begin[0] = Long.MIN_VALUE;
        int top = ladder.length - 1;
        highest = ladder[top];
        highestBegin = begin[top];
        nextHighest = ladder[Math.max(0, top - 1)];
        nextHighestBegin = begin[Math.max(0, top - 1)];
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
     * nothing. From the top down, as a chain of ifs would be written, and the first two steps without touching an array.
     *
     * @param points any number; below 0, as with debt, the answer is the first tier
     */
    public Tier tierFor(long points) {
        if (points >= highestBegin) {
            return highest;
        }
        if (points >= nextHighestBegin) {
            return nextHighest;
        }
        int step = ladder.length - 3;
        while (points < begin[step]) {
            step--;
        }
        return ladder[step];
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
        return ladder[0];
    }

    /** Returns all tiers, lowest first. */
    public List<Tier> tiers() {
        return List.of(ladder);
    }
}
