package io.customerkit.jdbc;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.HeldRewards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Reads accounts with their lots in one statement, so that both are as of the same instant. A row is an account or a lot; in a
 * join every lot would bring the columns of its account along.
 */
final class AccountQuery {

    private static final String ROWS = """
            SELECT a.customer_id, a.version, a.debt, a.carried_qualifying, a.rewards, a.reward_claims, a.announced_tier,
                   a.entries, a.joined_at, a.updated_at, %s AS entry_sequence,
                   NULL AS lot_sequence, NULL AS lot_number, NULL AS granted, NULL AS remaining, NULL AS qualifying,
                   NULL AS earned_at, NULL AS available_at, NULL AS expires_at, NULL AS last_day
              FROM ck_loyalty_account a
             WHERE a.customer_id IN (%s)
             UNION ALL
            SELECT l.customer_id, NULL, NULL, NULL, NULL, NULL, NULL,
                   NULL, NULL, NULL, NULL,
                   l.lot_sequence, l.lot_number, l.granted, l.remaining, l.qualifying,
                   l.earned_at, l.available_at, l.expires_at, l.last_day
              FROM ck_lot l
             WHERE l.customer_id IN (%s)""";

    private static final String ENTRY = """
            (SELECT e.sequence
                      FROM ck_ledger_entry e
                     WHERE e.customer_id = a.customer_id AND e.reference = :reference)""";

    private static final String ONE = sql("NULL", 1);
    private static final String ONE_WITH_ENTRY = sql(ENTRY, 1);

    private AccountQuery() {}

    private static String sql(String entry, int customers) {
        String names = String.join(
                ", ",
                IntStream.range(0, customers).mapToObj(i -> ":customer" + i).toList());
        return ROWS.formatted(entry, names, names);
    }

    static Optional<LoyaltyAccount> find(Handle handle, CustomerId customer) {
        NamedStatement query = NamedStatement.of(handle, ONE).bind("customer0", customer.value());
        return query.scan(AccountQuery::read).stream().map(Found::account).findFirst();
    }

    static Optional<Found> find(Handle handle, CustomerId customer, Reference reference) {
        NamedStatement query = NamedStatement.of(handle, ONE_WITH_ENTRY)
                .bind("customer0", customer.value())
                .bind("reference", reference.value());
        return query.scan(AccountQuery::read).stream().findFirst();
    }

    /** Asks for the last one again until they are a power of two: what is parsed and prepared is kept, and so it is little. */
    static List<LoyaltyAccount> findAll(Handle handle, List<CustomerId> customers) {
        int count = Integer.highestOneBit(2 * customers.size() - 1);
        NamedStatement query = NamedStatement.of(handle, sql("NULL", count));
        for (int i = 0; i < count; i++) {
            CustomerId customer = customers.get(Math.min(i, customers.size() - 1));
            query.bind("customer" + i, customer.value());
        }
        return query.scan(AccountQuery::read).stream().map(Found::account).toList();
    }

    private static List<Found> read(ResultSet rows) throws SQLException {
        var accounts = new HashMap<String, Function<List<Lot>, Found>>();
        var lots = new HashMap<String, List<Lot>>();
        while (rows.next()) {
            String customer = rows.getString("customer_id");
            Optional<Lot> lot = JdbcLots.read(rows);
            if (lot.isPresent()) {
                lots.computeIfAbsent(customer, owner -> new ArrayList<>()).add(lot.get());
            } else {
                accounts.put(customer, account(CustomerId.of(customer), rows));
            }
        }
        return accounts.entrySet().stream()
                .map(account -> account.getValue().apply(lots.getOrDefault(account.getKey(), List.of())))
                .toList();
    }

    private static Function<List<Lot>, Found> account(CustomerId customer, ResultSet row) throws SQLException {
        long version = row.getLong("version");
        long debt = row.getLong("debt");
        long carriedQualifying = row.getLong("carried_qualifying");
        HeldRewards rewards = RewardTexts.read(row.getString("rewards"), row.getString("reward_claims"));
        String announcedTier = row.getString("announced_tier");
        long entries = row.getLong("entries");
        Instant joinedAt = Rows.instant(row, "joined_at");
        Instant updatedAt = Rows.instant(row, "updated_at");
        boolean hasEntry = Rows.longOrNull(row, "entry_sequence") != null;
        return lots -> new Found(
                new LoyaltyAccount(
                        customer,
                        version,
                        lots.stream().sorted(Lot.DEBIT_ORDER).toList(),
                        debt,
                        carriedQualifying,
                        rewards,
                        announcedTier,
                        entries,
                        joinedAt,
                        updatedAt),
                hasEntry);
    }

    /** An account, and whether the reference that was asked for is taken. */
    record Found(LoyaltyAccount account, boolean hasEntry) {}
}
