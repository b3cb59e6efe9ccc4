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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;

/**
 * Reads accounts with their lots in one statement, so that both are as of the same instant. A join, because H2 parses a
 * {@code UNION} anew each time.
 */
final class AccountQuery {

    private static final String ACCOUNTS = """
            SELECT a.customer_id, a.version, a.debt, a.carried_qualifying, a.rewards, a.reward_claims, a.announced_tier,
                   a.entries, a.joined_at, a.updated_at, %s AS entry_sequence, %s
              FROM ck_loyalty_account a
              %s
              LEFT JOIN ck_lot l ON l.customer_id = %s
             WHERE a.customer_id IN (%s)
             ORDER BY a.customer_id""";

    private static final String ENTRY =
            "LEFT JOIN ck_ledger_entry e ON e.customer_id = a.customer_id AND e.reference = :reference";

    /**
     * Whose lots are read with a single account. PostgreSQL cannot tell that they are those of the very customer: it would
     * estimate how many these are, and often plan the statement anew for each call.
     */
    private static final String OF_ANY = "COALESCE(a.customer_id, '')";

    private static final String ONE = accounts("NULL", "", OF_ANY, 1);
    private static final String ONE_WITH_ENTRY = accounts("e.sequence", ENTRY, OF_ANY, 1);

    private AccountQuery() {}

    private static String accounts(String entrySequence, String entry, String ofLots, int customers) {
        String names =
                IntStream.range(0, customers).mapToObj(i -> ":customer" + i).collect(joining(", "));
        return ACCOUNTS.formatted(entrySequence, JdbcLots.COLUMNS, entry, ofLots, names);
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
        NamedStatement query = NamedStatement.of(handle, accounts("NULL", "", "a.customer_id", count));
        for (int i = 0; i < count; i++) {
            CustomerId customer = customers.get(Math.min(i, customers.size() - 1));
            query.bind("customer" + i, customer.value());
        }
        return query.scan(AccountQuery::read).stream().map(Found::account).toList();
    }

    private static List<Found> read(ResultSet rows) throws SQLException {
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
