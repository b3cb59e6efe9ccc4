package io.customerkit.reward;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The rewards that a member holds, and how many of each offer the member got and kept. Immutable.
 *
 * @param issued in {@link Reward#OLDEST_FIRST}; some may have expired since they were stored
 * @param claims by offer, how many rewards were issued and not cancelled, 1 or more
 */
public record HeldRewards(List<Reward> issued, Map<OfferId, Long> claims) {

    private static final HeldRewards NONE = new HeldRewards(List.of(), Map.of());

    /** Keeps rewards sorted and issued, and counts above 0. Counts that are sorted already are copied without comparing ids. */
    public HeldRewards {
        issued = issued.stream().sorted(Reward.OLDEST_FIRST).toList();
        claims = Collections.unmodifiableSortedMap(new TreeMap<>(claims));
        if (issued.stream().anyMatch(reward -> reward.status() != RewardStatus.ISSUED)
                || claims.values().stream().anyMatch(count -> count < 1)) {
            throw new IllegalArgumentException("A member holds issued rewards, and has claimed what is counted");
        }
    }

    /** Returns what a new member has. */
    public static HeldRewards none() {
        return NONE;
    }

    /** Returns the reward with this id, if the member holds it, expired or not. */
    public Optional<Reward> find(RewardId id) {
        return issued.stream().filter(reward -> reward.id().equals(id)).findFirst();
    }

    /** Returns how many rewards of an offer were issued and not cancelled. */
    public long claimsOf(OfferId offer) {
        return claims.getOrDefault(offer, 0L);
    }

    /** Returns the rewards that have ended by this instant, though nothing may have booked it yet. */
    public List<Reward> expiredAt(Instant now) {
        return issued.stream().filter(reward -> reward.isExpiredAt(now)).toList();
    }

    /** Returns the rewards that can be used at this instant. */
    public List<Reward> usableAt(Instant now) {
        return issued.stream().filter(reward -> !reward.isExpiredAt(now)).toList();
    }

    /** Returns when the next of them ends; empty if none ever does. */
    public Optional<Instant> dueAt() {
        return issued.stream()
                .flatMap(reward -> Stream.ofNullable(reward.expiresAt()))
                .min(naturalOrder());
    }

    /** Returns these and one more. */
    public HeldRewards with(Reward reward) {
        var longer = new ArrayList<>(issued);
        longer.add(reward);
        var more = new TreeMap<>(claims);
        more.merge(reward.offer(), 1L, Math::addExact);
        return new HeldRewards(longer, more);
    }

    /** Returns these without one that was used; it still counts as claimed. */
    public HeldRewards without(Reward reward) {
        return new HeldRewards(remaining(reward), claims);
    }

    /** Returns these without those that have ended by this instant; they still count as claimed. */
    public HeldRewards withoutExpiredAt(Instant now) {
        return new HeldRewards(usableAt(now), claims);
    }

    /** Returns these without one that was cancelled; it no longer counts as claimed. */
    public HeldRewards withoutClaimOf(Reward reward) {
        var fewer = new TreeMap<>(claims);
        fewer.computeIfPresent(reward.offer(), (offer, count) -> count == 1 ? null : count - 1);
        return new HeldRewards(remaining(reward), fewer);
    }

    private List<Reward> remaining(Reward gone) {
        return issued.stream().filter(reward -> !reward.id().equals(gone.id())).toList();
    }
}
