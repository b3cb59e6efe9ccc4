package io.customerkit.loyalty;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import io.customerkit.order.Order;
import io.customerkit.reward.IllegalRewardStateException;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardStatus;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.reward.RewardUnavailableException.Reason;
import io.customerkit.tier.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One decision: the entries that bring an account one version on. Begins by booking what has ended. Lives within one
 * command; not thread-safe.
 */
final class Booking {

    private final LoyaltyAccount before;
    private final LoyaltyProgram program;
    private final Instant now;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private LoyaltyAccount account;

    private Booking(LoyaltyAccount before, LoyaltyProgram program, Instant now) {
        this.before = before;
        this.program = program;
        this.now = now;
        account = before;
    }

    static Booking of(LoyaltyAccount before, LoyaltyProgram program, Instant now) {
        var booking = new Booking(before, program, before.effective(now));
        booking.bookExpirations();
        return booking;
    }

    /**
     * One entry per instant at which lots ended and one per reward that did, oldest first, with the tier as it was then;
     * lots before rewards.
     */
    private void bookExpirations() {
        Set<Instant> ofLots = before.lots().stream()
                .filter(lot -> lot.isExpiredAt(now))
                .map(lot -> requireNonNull(lot.expiresAt()))
                .collect(toSet());
        Map<Instant, List<Reward>> ofRewards = takeExpiredRewards();
        var ends = new TreeSet<>(ofLots);
        ends.addAll(ofRewards.keySet());
        for (Instant end : ends) {
            if (ofLots.contains(end)) {
                bookExpiry(end, end);
            }
            ofRewards.getOrDefault(end, List.of()).forEach(reward -> bookExpiry(reward, end));
        }
    }

    /** Takes from the account what it no longer holds, and returns it by its ends. */
    private Map<Instant, List<Reward>> takeExpiredRewards() {
        List<Reward> expired = before.rewards().expiredAt(now);
        if (!expired.isEmpty()) {
            account = account.holding(before.rewards().withoutExpiredAt(now));
        }
        return expired.stream().collect(groupingBy(reward -> requireNonNull(reward.expiresAt())));
    }

    private void bookExpiry(Reward reward, Instant expiresAt) {
        book(
                Cause.of(EntryKind.EXPIRED, reward.with(RewardStatus.EXPIRED), expiresAt),
                new Movement(account),
                expiresAt);
    }

    private void bookExpiry(Instant expiresAt, Instant tierAt) {
        var movement = new Movement(account);
        movement.expire(expiresAt);
        book(Cause.ofExpiry(nextSequence(), expiresAt), movement, tierAt);
    }

    /** Grants a lot, unless {@code points} are 0. A lot that has ended already is booked as expired at once. */
    void credit(Cause cause, long points) {
        if (points == 0) {
            book(cause, new Movement(account), now);
            return;
        }
        Lot lot = program.lot(LotId.of(nextSequence()), points, cause.at());
        Cause recorded = cause.with(Grant.of(lot).facts());
        var movement = new Movement(account);
        if (lot.expiresAt() != null && lot.isExpiredAt(now)) {
            movement.grant(lot);
            book(recorded, movement, now);
            bookExpiry(lot.expiresAt(), now);
        } else {
            movement.grantPayingDebt(lot);
            book(recorded, movement, now);
        }
    }

    /** Takes points that a member spends. */
    void debit(Cause cause, long points) {
        var movement = new Movement(account);
        require(movement.take(points, now) == 0, points);
        book(cause, movement, now);
    }

    /** Takes points that should not have been there. */
    void correct(Cause cause, long points, boolean allowsDebt) {
        var movement = new Movement(account);
        long missing = movement.take(points, now);
        require(missing == 0 || allowsDebt, points);
        movement.owe(missing);
        movement.lowerQualifying(points, now);
        book(cause, movement, now);
    }

    /**
     * Takes back what an order had earned: from its own lot first, then in debit order, then as debt.
     *
     * @param at when it takes effect in business
     */
    void takeBack(Order order, Award award, Instant at) {
        var taking = new Taking(order, award, Exact.plus(award.expired(), expiredOf(award)));
        long points = taking.points();
        var movement = new Movement(account);
        if (points > 0) {
            Lot own = award.lot().orElseThrow();
            movement.owe(movement.takeFirstFrom(own.id(), points, now));
            if (!own.isExpiredAt(now)) {
                movement.lowerQualifyingFirstOf(own, points, now);
            }
        }
        book(Cause.ofTaking(order, at, taking.facts()), movement, now);
    }

    /** What this booking itself has found ended. */
    private long expiredOf(Award award) {
        return entries.stream()
                .flatMap(entry -> entry.allocations().stream())
                .filter(award::concerns)
                .mapToLong(Allocation::points)
                .reduce(0, Exact::minus);
    }

    /** Issues a reward and takes its points. */
    void issue(RewardRequest request, RewardOffer offer) {
        offer.requireOfferedAt(now);
        requireTier(offer);
        offer.requireBelowLimit(account.rewards().claimsOf(offer.id()));
        Reward reward = program.reward(request, offer.terms(), nextSequence(), now);
        debit(Cause.of(request, reward), reward.cost());
        account = account.holding(account.rewards().with(reward));
    }

    private void requireTier(RewardOffer offer) {
        String minimum = offer.terms().minimumTier();
        if (minimum == null) {
            return;
        }
        Optional<Tier> lowest = program.tiers().find(minimum);
        if (lowest.isEmpty() || tier().threshold() < lowest.get().threshold()) {
            throw new RewardUnavailableException(offer.id(), Reason.TIER_TOO_LOW);
        }
    }

    /** Notes that a reward was used; no points move. */
    void use(RewardId id) {
        Reward used = held(id, RewardStatus.USED);
        account = account.holding(account.rewards().without(used));
        book(Cause.of(EntryKind.REDEEMED, used, now), new Movement(account), now);
    }

    /** Calls a reward off and gives back what it took. */
    void cancel(RewardId id, Restoration redemption) {
        Reward cancelled = held(id, RewardStatus.CANCELLED);
        account = account.holding(account.rewards().withoutClaimOf(cancelled));
        restore(Cause.of(EntryKind.RESTORED, cancelled, now), redemption);
    }

    /** Returns a reward that has not ended, in the state that it gets. */
    private Reward held(RewardId id, RewardStatus requested) {
        return account.rewards()
                .find(id)
                .map(reward -> reward.with(requested))
                .orElseThrow(() -> new IllegalRewardStateException(id, RewardStatus.EXPIRED, requested));
    }

    /** Gives back what a redemption took, each part to its own lot, and books what has ended meanwhile as the policy says. */
    void restore(Cause cause, Restoration restoration) {
        var giving = Giving.of(restoration, program, now, LotId.of(nextSequence()), cause.at());
        var movement = new Movement(account);
        giving.into(movement);
        book(cause.with(giving.facts()), movement, now);
        giving.ended().forEach(instant -> bookExpiry(instant, now));
    }

    private void require(boolean isSufficient, long points) {
        if (!isSufficient) {
            throw new InsufficientPointsException(account.customer(), points, account.spendableAt(now));
        }
    }

    private void book(Cause cause, Movement movement, Instant tierAt) {
        List<Allocation> allocations = movement.allocations();
        long allocated = allocations.stream().mapToLong(Allocation::points).sum();
        LoyaltyAccount after = account.after(movement, now);
        entries.add(new LedgerEntry(
                account.customer(),
                nextSequence(),
                cause.kind(),
                cause.reference(),
                cause.fingerprint(),
                Exact.minus(allocated, movement.debtChange()),
                movement.debtChange(),
                allocations,
                cause.at(),
                now,
                after.balance(),
                after.tierAt(program, tierAt).name(),
                cause.facts(),
                cause.author(),
                cause.reason()));
        account = after;
    }

    private long nextSequence() {
        return account.entries() + 1;
    }

    /** The tier that the member holds after what is booked so far. */
    Tier tier() {
        return account.tierAt(program, now);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    LoyaltyAccountChange change() {
        return new LoyaltyAccountChange(before, account.announced(tier().name()), entries);
    }
}
