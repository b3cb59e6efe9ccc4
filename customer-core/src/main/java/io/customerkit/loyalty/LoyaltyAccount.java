package io.customerkit.loyalty;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.order.Order;
import io.customerkit.reward.HeldRewards;
import io.customerkit.reward.IllegalRewardStateException;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.tier.Tier;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One customer's membership: lots, debt, and what was last announced. Immutable; every command returns the
 * {@link LoyaltyAccountChange} that a storage makes durable, its entries included. What has ended by the instant of a
 * command is booked first, oldest first, so expired points never count, whether or not maintenance has run.
 *
 * @param customer whose it is; every customer has one
 * @param version 0 if never stored, one higher after every change
 * @param lots in {@link Lot#DEBIT_ORDER}; some may have expired since the account was stored
 * @param debt points that the next credits pay, 0 or more; while it is above 0 nothing can be spent
 * @param carriedQualifying qualifying points of lots that never expire and have nothing left, 0 or more
 * @param rewards those that the member holds, and how many of each offer the member got; some may have expired since
 * @param announcedTier name of the tier that the member was last told of; null for the programme's first tier
 * @param entries how many entries the ledger has, which is the sequence of the last one
 * @param joinedAt when the customer was created
 * @param updatedAt when the last entry was recorded; {@code joinedAt} if there is none
 */
public record LoyaltyAccount(
        CustomerId customer,
        long version,
        List<Lot> lots,
        long debt,
        long carriedQualifying,
        HeldRewards rewards,
        @Nullable String announcedTier,
        long entries,
        Instant joinedAt,
        Instant updatedAt) {

    private static final Comparator<Lot> BY_ID = comparing(Lot::id);

    /** Keeps lots sorted and distinct, numbers at 0 or above, and points and debt apart. */
    public LoyaltyAccount {
        lots = List.copyOf(lots);
        if (version < 0 || debt < 0 || carriedQualifying < 0 || entries < version) {
            throw new IllegalArgumentException("Account " + customer + " at version " + version + " cannot have "
                    + entries + " entries, " + debt + " of debt and " + carriedQualifying + " carried");
        }
        if (!isAscending(lots, Lot.DEBIT_ORDER)) {
            throw new IllegalArgumentException("Lots of account " + customer + " are not in debit order");
        }
        if (!haveDistinctIds(lots)) {
            throw new IllegalArgumentException("Account " + customer + " has two lots with one id");
        }
        if (debt > 0 && lots.stream().anyMatch(lot -> lot.remaining() > 0 && lot.isUsableAt(updatedAt))) {
            throw new IllegalArgumentException("Account " + customer + " has points besides a debt");
        }
    }

    private static boolean isAscending(List<Lot> lots, Comparator<Lot> order) {
        for (int i = 1; i < lots.size(); i++) {
            if (order.compare(lots.get(i - 1), lots.get(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Lots that end in the order in which they were granted, as most do, are told apart without a set of their ids. */
    private static boolean haveDistinctIds(List<Lot> lots) {
        return isAscending(lots, BY_ID) || lots.stream().map(Lot::id).distinct().count() == lots.size();
    }

    /** Returns the account that every customer has before anything happened; it needs no storage. */
    public static LoyaltyAccount open(CustomerId customer, Instant joinedAt) {
        return new LoyaltyAccount(customer, 0, List.of(), 0, 0, HeldRewards.none(), null, 0, joinedAt, joinedAt);
    }

    /**
     * Decides the award for an order.
     *
     * @param order as completed
     * @param now the instant of the command, in whole milliseconds
     * @return one version on; its {@link EntryKind#EARNED} entry has 0 points if the order is worth none. Points that have
     *     ended before {@code now} are booked as earned and at once as expired, and pay no debt
     * @throws PointsCalculationException if the points cannot be computed exactly
     */
    public LoyaltyAccountChange award(Order order, LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        Instant completedAt = Objects.requireNonNull(order.completedAt());
        Earning earning = Earning.of(order, completedAt, booking.tier(), program);
        booking.credit(Cause.ofAward(order, completedAt, earning.facts()), earning.points(program.rounding()));
        return booking.change();
    }

    /**
     * Decides an adjustment. Points that are added pay debt first and live by the expiry policy; points that are taken
     * come from the usable lots in {@link Lot#DEBIT_ORDER} and no longer qualify.
     *
     * @param now the instant of the command, in whole milliseconds
     * @return one version on; its last entry is the adjustment, unless the points it adds have ended before {@code now}
     * @throws InvalidRequestException if its business time is after {@code now}; path {@code at}
     * @throws InsufficientPointsException if more is taken than is spendable and debt is not allowed
     * @throws PointsCalculationException if balance or qualifying points would leave the range of {@code long}
     */
    public LoyaltyAccountChange adjust(Adjustment adjustment, LoyaltyProgram program, Instant now) {
        if (adjustment.at() != null && adjustment.at().isAfter(now)) {
            throw InvalidRequestException.of("at", "time.future", "must not be in the future");
        }
        Booking booking = Booking.of(this, program, now);
        Cause cause = Cause.of(adjustment, now);
        if (adjustment.points() > 0) {
            booking.credit(cause, adjustment.points());
        } else {
            booking.correct(cause, Exact.negate(adjustment.points()), adjustment.allowsDebt());
        }
        return booking.change();
    }

    /**
     * Decides a redemption: takes the points from the usable lots in {@link Lot#DEBIT_ORDER}. What qualifies stays, so the
     * tier does too.
     *
     * @param now the instant of the command, in whole milliseconds
     * @return one version on; its last entry is the redemption, with one allocation per lot touched
     * @throws InsufficientPointsException if fewer than {@code redemption.points()} are spendable at {@code now}
     */
    public LoyaltyAccountChange redeem(Redemption redemption, LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        booking.debit(Cause.of(redemption, now), redemption.points());
        return booking.change();
    }

    /**
     * Decides what a refund or a cancellation takes back of what an order had earned: from the award's own lot first, then
     * from the usable lots in {@link Lot#DEBIT_ORDER}, then as debt.
     *
     * @param order as it is after the refund or cancellation
     * @param now the instant of the command, in whole milliseconds
     * @return one version on; its last entry is of {@link EntryKind#CLAWED_BACK}, of 0 points if there is nothing to take
     * @throws PointsCalculationException if balance or qualifying points would leave the range of {@code long}
     */
    public LoyaltyAccountChange takeBack(Order order, Award award, LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        booking.takeBack(order, award, order.takenBackAt(now));
        return booking.change();
    }

    /**
     * Decides the cancellation of a redemption: all its points go back to the lots that they came from, which keep their
     * ends. Debt is paid first.
     *
     * @param now the instant of the command, in whole milliseconds
     * @return one version on, with an entry of {@link EntryKind#RESTORED}
     * @throws PointsCalculationException if balance or qualifying points would leave the range of {@code long}
     */
    public LoyaltyAccountChange restore(Restoration restoration, LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        booking.restore(Cause.of(restoration, now), restoration);
        return booking.change();
    }

    /**
     * Decides that a member gets a reward for points.
     *
     * @param offer the offer that the request names
     * @param now the instant of the command, in whole milliseconds
     * @return one version on; its last entry is of {@link EntryKind#REDEEMED}, with the reward among its facts
     * @throws RewardUnavailableException if the offer gives this member none now
     * @throws InsufficientPointsException if fewer points are spendable than it costs
     */
    public LoyaltyAccountChange issue(RewardRequest request, RewardOffer offer, LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        booking.issue(request, offer);
        return booking.change();
    }

    /**
     * Decides that a member uses a reward.
     *
     * @param reward one that the member holds
     * @return one version on; its last entry is of {@link EntryKind#REDEEMED} and of 0 points
     * @throws IllegalRewardStateException if the reward has ended by {@code now}
     */
    public LoyaltyAccountChange use(Reward reward, LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        booking.use(reward.id());
        return booking.change();
    }

    /**
     * Decides that a reward is called off: its points go back to where they came from, as of a cancelled redemption.
     *
     * @param reward one that the member holds
     * @param redemption what it took
     * @return one version on, with an entry of {@link EntryKind#RESTORED}
     * @throws IllegalRewardStateException if the reward has ended by {@code now}
     */
    public LoyaltyAccountChange cancel(Reward reward, Restoration redemption, LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        booking.cancel(reward.id(), redemption);
        return booking.change();
    }

    /**
     * Decides what maintenance books: everything that has ended by {@code now}.
     *
     * @return one version on; empty if nothing has ended
     */
    public Optional<LoyaltyAccountChange> settle(LoyaltyProgram program, Instant now) {
        Booking booking = Booking.of(this, program, now);
        return booking.isEmpty() ? Optional.empty() : Optional.of(booking.change());
    }

    /**
     * Returns the instant that a read or a command at {@code now} looks at: never before the last entry, so that a clock
     * that steps back hides nothing.
     */
    public Instant effective(Instant now) {
        return now.isBefore(updatedAt) ? updatedAt : now;
    }

    /** Points left in lots less debt, as booked; what has expired since is still in it. */
    public long balance() {
        return Exact.minus(lots.stream().mapToLong(Lot::remaining).reduce(0, Exact::plus), debt);
    }

    /** Returns the points that can be spent at this instant, 0 or more. */
    public long spendableAt(Instant now) {
        return sum(Lot::remaining, now);
    }

    /**
     * Returns the points that count towards the tier at this instant, spent or not, 0 or more.
     *
     * @throws PointsCalculationException if they leave the range of {@code long}
     */
    public long qualifyingAt(Instant now) {
        return Exact.plus(carriedQualifying, sum(Lot::qualifying, now));
    }

    private long sum(ToLongFunction<Lot> points, Instant now) {
        return lots.stream()
                .filter(lot -> lot.isUsableAt(now))
                .mapToLong(points)
                .reduce(0, Exact::plus);
    }

    /** Returns the tier at this instant. */
    public Tier tierAt(LoyaltyProgram program, Instant now) {
        return program.tiers().tierFor(qualifyingAt(now));
    }

    /** Returns the first instant at which there is something to book; empty if there never will be. */
    public Optional<Instant> dueAt() {
        Optional<Instant> firstLot = lots.stream().findFirst().map(Lot::expiresAt);
        return Stream.concat(firstLot.stream(), rewards.dueAt().stream()).min(naturalOrder());
    }

    /** Returns the account with what {@code movement} left, and one entry more, recorded at {@code now}. */
    LoyaltyAccount after(Movement movement, Instant now) {
        return new LoyaltyAccount(
                customer,
                version,
                movement.lots(),
                movement.debt(),
                movement.carriedQualifying(),
                rewards,
                announcedTier,
                entries + 1,
                joinedAt,
                now);
    }

    /** Returns the account with these rewards instead of its own. */
    LoyaltyAccount holding(HeldRewards newRewards) {
        return new LoyaltyAccount(
                customer,
                version,
                lots,
                debt,
                carriedQualifying,
                newRewards,
                announcedTier,
                entries,
                joinedAt,
                updatedAt);
    }

    /** Returns the account as it is stored next. */
    LoyaltyAccount announced(String tier) {
        return new LoyaltyAccount(
                customer, version + 1, lots, debt, carriedQualifying, rewards, tier, entries, joinedAt, updatedAt);
    }
}
