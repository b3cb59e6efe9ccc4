package io.customerkit.jdbc;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.LoyaltyAccountStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Accounts in {@code ck_loyalty_account}. {@link AccountQuery} reads them with their lots, {@link JdbcLots} writes the lots; the
 * ledger is {@link JdbcLedger}'s.
 */
final class JdbcAccounts implements LoyaltyAccountStore {

    private static final String UPDATE = """
            UPDATE ck_loyalty_account
               SET version = :version, debt = :debt, carried_qualifying = :carriedQualifying,
                   rewards = :rewards, reward_claims = :rewardClaims, announced_tier = :announcedTier,
                   entries = :entries, due_at = :dueAt, updated_at = :updatedAt
             WHERE customer_id = :customer AND version = :expected""";

    private final JdbcTransactions transactions;
    private final JdbcLedger ledger;

    JdbcAccounts(JdbcTransactions transactions) {
        this.transactions = transactions;
        this.ledger = new JdbcLedger(transactions);
    }

    @Override
    public Optional<LoyaltyAccount> find(CustomerId customer) {
        return transactions.read(handle -> AccountQuery.find(handle, customer));
    }

    @Override
    public List<LoyaltyAccount> findAll(Collection<CustomerId> customers) {
        return transactions.read(handle -> AccountQuery.findAll(handle, List.copyOf(customers)));
    }

    /** Whether the entry exists is read with the account; what it says never changes, so that may be read later. */
    @Override
    public Optional<AccountAndEntry> find(CustomerId customer, Reference reference) {
        return transactions
                .read(handle -> AccountQuery.find(handle, customer, reference))
                .map(found -> new AccountAndEntry(
                        found.account(),
                        found.hasEntry() ? ledger.findEntry(customer, reference).orElseThrow() : null));
    }

    @Override
    public Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference) {
        return ledger.findEntry(customer, reference);
    }

    @Override
    public List<LedgerEntry> entries(CustomerId customer, long before, int limit) {
        return ledger.entries(customer, before, limit);
    }

    @Override
    public List<LedgerEntry> ledger(@Nullable LedgerKey after, int limit) {
        return ledger.ledger(after, limit);
    }

    @Override
    public List<LedgerEntry> touching(CustomerId customer, LotId lot, EntryKind kind) {
        return ledger.touching(customer, lot, kind);
    }

    @Override
    public List<DueAccount> due(Instant now, @Nullable DueAccount after, int limit) {
        return transactions.read(handle -> NamedStatement.of(handle, """
                        SELECT due_at, customer_id
                          FROM ck_loyalty_account
                         WHERE due_at <= :now
                           AND due_at >= :dueAt
                           AND (due_at > :dueAt OR customer_id > :customer)
                         ORDER BY due_at, customer_id
                         LIMIT :limit""")
                .bind("now", now)
                .bind("dueAt", after == null ? BusinessTime.FIRST : after.dueAt())
                .bind("customer", after == null ? "" : after.customer().value())
                .bind("limit", limit)
                .list(row -> new DueAccount(Rows.instant(row, "due_at"), CustomerId.of(row.getString("customer_id")))));
    }

    /** Claims before it writes: whoever moves the version first leaves every rival with a count of 0. */
    static void write(Handle handle, Updates updates, LoyaltyAccountChange change) {
        int claimed = change.expectedVersion() == 0 ? insert(handle, change.after()) : update(handle, change);
        if (claimed == 0) {
            throw new ConcurrentChangeException("account", change.customer().value());
        }
        JdbcLots.write(updates, List.of(change));
        JdbcLedger.append(updates, change.entries());
    }

    private static int insert(Handle handle, LoyaltyAccount account) {
        return NamedStatement.of(handle, """
                        INSERT INTO ck_loyalty_account (customer_id, version, debt, carried_qualifying, rewards,
                                                        reward_claims, announced_tier, entries, due_at, joined_at,
                                                        updated_at)
                        VALUES (:customer, :version, :debt, :carriedQualifying, :rewards,
                                :rewardClaims, :announcedTier, :entries, :dueAt, :joinedAt,
                                :updatedAt)""")
                .bind("customer", account.customer().value())
                .bind("version", account.version())
                .bind("debt", account.debt())
                .bind("carriedQualifying", account.carriedQualifying())
                .bind("rewards", RewardTexts.issued(account.rewards()))
                .bind("rewardClaims", RewardTexts.claims(account.rewards()))
                .bind("announcedTier", account.announcedTier())
                .bind("entries", account.entries())
                .bind("dueAt", account.dueAt().orElse(null))
                .bind("joinedAt", account.joinedAt())
                .bind("updatedAt", account.updatedAt())
                .execute();
    }

    private static int update(Handle handle, LoyaltyAccountChange change) {
        NamedStatement update = NamedStatement.of(handle, UPDATE);
        bind(update, change);
        return update.execute();
    }

    /** Claims stored accounts; returns how many rows each claim hit, in this order. */
    static int[] update(Handle handle, List<LoyaltyAccountChange> changes) {
        return NamedStatement.of(handle, UPDATE).executeAll(changes, JdbcAccounts::bind);
    }

    private static void bind(NamedStatement row, LoyaltyAccountChange change) {
        LoyaltyAccount after = change.after();
        row.bind("customer", after.customer().value())
                .bind("version", after.version())
                .bind("expected", change.expectedVersion())
                .bind("debt", after.debt())
                .bind("carriedQualifying", after.carriedQualifying())
                .bind("rewards", RewardTexts.issued(after.rewards()))
                .bind("rewardClaims", RewardTexts.claims(after.rewards()))
                .bind("announcedTier", after.announcedTier())
                .bind("entries", after.entries())
                .bind("dueAt", after.dueAt().orElse(null))
                .bind("updatedAt", after.updatedAt());
    }
}
