package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.AccountAsOf;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import io.customerkit.tier.Tier;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Figures over all customers, recomputed from the ledgers. They stream: memory does not grow with the number of customers.
 * What others store meanwhile may or may not be counted. Thread-safe.
 *
 * <p><em>As of</em> an instant is what the accounts showed then: the entries recorded until then, that instant included, and
 * of the points those that had not ended, whether or not that is booked.
 */
public final class Reports {

    private static final int PAGE = 1_000;

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
        Instant instant = requireNonNull(asOf).truncatedTo(ChronoUnit.MILLIS);
        var ledger = new LedgerReader(storage.accounts());
        PointsTotals sum = PointsTotals.none();
        for (LedgerEntry next = ledger.peek(); next != null; next = ledger.peek()) {
            sum = sum.plus(read(ledger, next.customer(), instant).totals());
        }
        return sum;
    }

    /**
     * Returns how many orders had been completed, those worth no points included. Orders that are only placed have moved
     * nothing and do not count.
     *
     * @param asOf in whole milliseconds, or cut to them
     * @throws StorageException if the database fails
     */
    public long completedOrders(Instant asOf) {
        Instant instant = requireNonNull(asOf).truncatedTo(ChronoUnit.MILLIS);
        var ledger = new LedgerReader(storage.accounts());
        long orders = 0;
        for (LedgerEntry next = ledger.peek(); next != null; next = ledger.peek()) {
            orders += read(ledger, next.customer(), instant).completedOrders();
        }
        return orders;
    }

    /**
     * Returns how many customers held each tier, those without any points included.
     *
     * @param asOf in whole milliseconds, or cut to them; only customers created until then count
     * @return every tier of the programme, lowest first
     * @throws StorageException if the database fails
     */
    public Map<Tier, Long> membersPerTier(Instant asOf) {
        Instant instant = requireNonNull(asOf).truncatedTo(ChronoUnit.MILLIS);
        var members = new LinkedHashMap<Tier, Long>();
        program.tiers().tiers().forEach(tier -> members.put(tier, 0L));
        var ledger = new LedgerReader(storage.accounts());
        CustomerId last = null;
        List<Customer> page;
        do {
            page = storage.customers().all(last, PAGE);
            for (Customer customer : page) {
                last = customer.id();
                AccountAsOf account = read(ledger, last, instant);
                if (!customer.createdAt().isAfter(instant)) {
                    members.merge(program.tiers().tierFor(account.qualifying()), 1L, Long::sum);
                }
            }
        } while (page.size() == PAGE);
        return Collections.unmodifiableMap(members);
    }

    /**
     * Recomputes every account from its ledger and hands over each stored value that does not follow from it: lots, debt,
     * the carried total, the announced tier, rewards, sequences, balances and times. Accounts that cannot be read are handed
     * over too. Streams over all customers, one account in memory; what others store meanwhile is no difference. Not checked
     * is what follows from nothing: how often an account was stored.
     *
     * @param found called once per difference, by this thread
     * @throws StorageException if the customers cannot be read
     */
    public Verification verify(Consumer<Discrepancy> found) {
        return new Verifier(storage, requireNonNull(found)).run();
    }

    private static AccountAsOf read(LedgerReader ledger, CustomerId customer, Instant asOf) {
        var account = new AccountAsOf(asOf);
        ledger.read(customer, account::add);
        return account;
    }
}
