package io.customerkit.jdbc;

import static java.util.stream.Collectors.joining;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.HeldRewards;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Reads accounts with their lots in one statement, so that both are as of the same instant. */
final class AccountQuery {

    private static final String COLUMNS = """
            a.customer_id, a.version, a.debt, a.carried_qualifying, a.rewards, a.reward_claims, a.announced_tier, a.entries,
            a.joined_at, a.updated_at,
            """ + JdbcLots.COLUMNS;

    /**
     * One account in two parts, itself and each of its lots, so that it does not come again with every lot. A join, because H2
     * parses a {@code UNION} anew each time. Two phrases are there for PostgreSQL:
     *
     * <ul>
     *   <li>{@code part.number > 0} is always true, but PostgreSQL guesses that one row in three passes, and so expects one part.
     *       With two it would make a plan that reads everybody's lots while the tables are new, and keep that;
     *   <li>{@code CASE} hides whose lots are asked for. PostgreSQL would estimate how many this customer has, and often plan the
     *       statement anew.
     * </ul>
     */
    private static final String ONE_ACCOUNT = """
            WITH part (number) AS (VALUES (1), (2))
            SELECT %s, %s AS entry_sequence
              FROM part
              LEFT JOIN ck_loyalty_account a ON part.number = 1 AND a.customer_id = :customer
              %s
              LEFT JOIN ck_lot l ON l.customer_id = CASE WHEN part.number = 2 THEN :customer END
             WHERE part.number > 0""";

    private static final String ENTRY =
            "LEFT JOIN ck_ledger_entry e ON e.customer_id = a.customer_id AND e.reference = :reference";

    private static final String ACCOUNT = ONE_ACCOUNT.formatted(COLUMNS, "NULL", "");
    private static final String ACCOUNT_AND_ENTRY = ONE_ACCOUNT.formatted(COLUMNS, "e.sequence", ENTRY);

    /** Each account beside each of its lots, so that one order keeps together what belongs together. */
    private static final String MANY_ACCOUNTS = """
            SELECT %s, NULL AS entry_sequence
              FROM ck_loyalty_account a
              LEFT JOIN ck_lot l ON l.customer_id = a.customer_id
             WHERE a.customer_id IN (%s)
             ORDER BY a.customer_id""";

    private AccountQuery() {}

    static Optional<LoyaltyAccount> find(Handle handle, CustomerId customer) {
        NamedStatement query = NamedStatement.of(handle, ACCOUNT).bind("customer", customer.value());
        return query.scan(AccountQuery::readOne).map(Found::account);
    }

    static Optional<Found> find(Handle handle, CustomerId customer, Reference reference) {
        NamedStatement query = NamedStatement.of(handle, ACCOUNT_AND_ENTRY)
                .bind("customer", customer.value())
                .bind("reference", reference.value());
        return query.scan(AccountQuery::readOne);
    }

    private static Optional<Found> readOne(ResultSet rows) throws SQLException {
        int customer = rows.findColumn("customer_id");
        Rows.Reader<Optional<Lot>> lot = JdbcLots.reader(rows);
        @Nullable Function<List<Lot>, Found> account = null;
        var lots = new ArrayList<Lot>();
        while (rows.next()) {
            if (rows.getString(customer) != null) {
                account = account(rows);
            }
            lot.read(rows).ifPresent(lots::add);
        }
        return account == null ? Optional.empty() : Optional.of(account.apply(lots));
    }

    /** Asks for the last one again until they are a power of two: what is parsed and prepared is kept, and so it is little. */
    static List<LoyaltyAccount> findAll(Handle handle, List<CustomerId> customers) {
        int count = Integer.highestOneBit(2 * customers.size() - 1);
        NamedStatement query = NamedStatement.of(handle, many(count));
        for (int i = 0; i < count; i++) {
            CustomerId customer = customers.get(Math.min(i, customers.size() - 1));
            query.bind("customer" + i, customer.value());
        }
        return query.scan(AccountQuery::readMany).stream().map(Found::account).toList();
    }

    private static String many(int customers) {
        String names =
                IntStream.range(0, customers).mapToObj(i -> ":customer" + i).collect(joining(", "));
        return MANY_ACCOUNTS.formatted(COLUMNS, names);
    }

    private static List<Found> readMany(ResultSet rows) throws SQLException {
        int customer = rows.findColumn("customer_id");
        return Rows.joined(rows, row -> row.getString(customer), AccountQuery::account, JdbcLots.reader(rows));
    }

    private static Function<List<Lot>, Found> account(ResultSet row) throws SQLException {
        CustomerId customer = CustomerId.of(row.getString("customer_id"));
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
