package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.loyalty.UpcomingExpirations;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import io.customerkit.tier.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Figures over all customers, recomputed from the ledgers. They stream: memory does not grow with the number of customers.
 * What others store meanwhile may or may not be counted. Thread-safe.
 *
 * <p><em>As of</em> an instant is what the accounts showed then: the entries recorded until then, that instant included, and
 * of the points those that had not ended, whether or not that is booked.
 *
 * <p><em>At the end of a day</em> of the programme's zone is what the accounts showed when it had passed: the entries recorded
 * before the next day began, and of the points those that still count on it. So what was recorded at midnight belongs to the
 * day that begins, and points end with their last day. It is what the accounts show as of the next day's first instant, before
 * anything is recorded at it.
 */
public final class Reports {

    private final Storage storage;
    private final LoyaltyProgram program;

    Reports(Storage storage, LoyaltyProgram program) {
        this.storage = storage;
        this.program = program;
    }

    /**
     * Returns the points of all accounts by kind, and what was outstanding.
     *
     * @param asOf in whole milliseconds, or cut to them
     * @throws PointsCalculationException if a sum leaves the range of {@code long}
     * @throws StorageException if the database fails
     */
    public PointsTotals points(Instant asOf) {
        var sums = new AccountSums(program.tiers());
        walk(Cut.asOf(requireNonNull(asOf))).overLedgers((cut, now, account) -> sums.addPoints(now, account));
        return sums.points();
    }

    /**
     * Returns how many orders had been completed, those worth no points included. Orders that are only placed have moved
     * nothing and do not count.
     *
     * @param asOf in whole milliseconds, or cut to them
     * @throws StorageException if the database fails
     */
    public long completedOrders(Instant asOf) {
        var sums = new AccountSums(program.tiers());
        walk(Cut.asOf(requireNonNull(asOf))).overLedgers((cut, now, account) -> sums.addOrders(account));
        return sums.completedOrders();
    }

    /**
     * Returns how many customers held each tier, those without any points included.
     *
     * @param asOf in whole milliseconds, or cut to them; only customers created until then count
     * @return every tier of the programme, lowest first
     * @throws StorageException if the database fails
     */
    public Map<Tier, Long> membersPerTier(Instant asOf) {
        var sums = new AccountSums(program.tiers());
        walk(Cut.asOf(requireNonNull(asOf))).overCustomers((cut, now, account) -> sums.addMember(now, account));
        return sums.members();
    }

    /**
     * Returns what all accounts came to at the end of each day, in one pass over customers and ledgers, however many days
     * there are: a month's points are those at the end of its last day less those at the end of the month before.
     *
     * @param days in any order; time, but not the number of reads, grows with their number
     * @return one value for each day, each day once, in the order of time
     * @throws PointsCalculationException if a sum leaves the range of {@code long}
     * @throws StorageException if the database fails
     */
    public List<EndOfDay> timeline(Collection<LocalDate> days) {
        List<LocalDate> inOrder = List.copyOf(new TreeSet<>(requireNonNull(days)));
        List<AccountSums> sums =
                inOrder.stream().map(day -> new AccountSums(program.tiers())).toList();
        walk(inOrder.stream().map(this::endOf).toArray(Cut[]::new))
                .overCustomers((cut, now, account) -> sums.get(cut).add(now, account));
        return IntStream.range(0, sums.size())
                .mapToObj(i -> sums.get(i).endOf(inOrder.get(i)))
                .toList();
    }

    /**
     * Returns when the points that are outstanding at the end of a day will end if nobody spends them.
     *
     * @throws PointsCalculationException if a sum leaves the range of {@code long}
     * @throws StorageException if the database fails
     */
    public UpcomingExpirations upcomingExpirations(LocalDate day) {
        var sums = new AccountSums(program.tiers());
        walk(endOf(requireNonNull(day))).overLedgers((cut, now, account) -> sums.addUpcoming(now, account));
        return sums.upcoming();
    }

    /**
     * Returns how balances, spendable points less debt, are distributed over the members at the end of a day, those without
     * any points included.
     *
     * @param bounds the lowest balance of each range but the first, in any order; {@code 0, 1} counts those in debt, those
     *     without points and those with points
     * @return the ranges, lowest first; together they hold every balance, and every member once
     * @throws StorageException if the database fails
     */
    public List<BalanceBand> balances(LocalDate day, Collection<Long> bounds) {
        var members = new TreeMap<Long, Long>();
        members.put(Long.MIN_VALUE, 0L);
        requireNonNull(bounds).forEach(least -> members.put(least, 0L));
        walk(endOf(requireNonNull(day)))
                .overCustomers((cut, now, account) ->
                        members.merge(members.floorKey(account.totals(now).balance()), 1L, Long::sum));
        var bands = new ArrayList<BalanceBand>();
        members.forEach((least, count) -> {
            Long next = members.higherKey(least);
            bands.add(new BalanceBand(least, next == null ? Long.MAX_VALUE : next - 1, count));
        });
        return List.copyOf(bands);
    }

    /**
     * Recomputes every account from its ledger and hands over each stored value that does not follow from it: lots, debt,
     * the carried total, the announced tier, rewards, sequences, balances and times. Accounts that cannot be read are handed
     * over too. Streams over all customers, one account and a page of its ledger in memory; what others store meanwhile is no
     * difference. Not checked is what follows from no ledger: how often an account was stored, when maintenance looks at it
     * next, and the stock of an offer, which the host may set as it likes.
     *
     * @param found called once per difference, by this thread
     * @throws StorageException if the customers cannot be read
     */
    public Verification verify(Consumer<Discrepancy> found) {
        return new Verifier(storage, requireNonNull(found)).run();
    }

    private AccountWalk walk(Cut... cuts) {
        return new AccountWalk(storage, List.of(cuts));
    }

    private Cut endOf(LocalDate day) {
        return Cut.endOf(day, program.zone());
    }
}
