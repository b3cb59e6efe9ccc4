package io.customerkit.jdbc;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.Facts;
import io.customerkit.loyalty.Fingerprint;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.LoyaltyAccountStore.LedgerKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Entries in {@code ck_ledger_entry}, what they did to lots in {@code ck_allocation}. Rows are only ever added. */
final class JdbcLedger {

    private static final String COLUMNS = """
            SELECT e.customer_id, e.sequence, e.kind, e.reference, e.fingerprint, e.points, e.debt_change, e.at,
                   e.recorded_at, e.balance_after, e.tier_after, e.facts, e.author, e.reason,
                   a.lot_sequence, a.lot_number, a.points AS lot_points, a.qualifying AS lot_qualifying
            """;

    private static final String ALLOCATIONS = """
             LEFT JOIN ck_allocation a ON a.customer_id = e.customer_id AND a.sequence = e.sequence
            """;

    private final JdbcTransactions transactions;

    JdbcLedger(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference) {
        String sql = COLUMNS + " FROM ck_ledger_entry e" + ALLOCATIONS + """
                 WHERE e.customer_id = :customer AND e.reference = :reference
                 ORDER BY a.position""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("customer", customer.value())
                .bind("reference", reference.value())
                .scan(JdbcLedger::read)
                .stream()
                .findFirst());
    }

    List<LedgerEntry> entries(CustomerId customer, long before, int limit) {
        String sql = COLUMNS + """
                  FROM (SELECT *
                          FROM ck_ledger_entry
                         WHERE customer_id = :customer AND sequence < :before
                         ORDER BY sequence DESC
                         LIMIT :limit) e
                """ + ALLOCATIONS + " ORDER BY e.sequence DESC, a.position";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("customer", customer.value())
                .bind("before", before)
                .bind("limit", limit)
                .scan(JdbcLedger::read));
    }

    List<LedgerEntry> ledger(@Nullable LedgerKey after, int limit) {
        String sql = COLUMNS + """
                  FROM (SELECT *
                          FROM ck_ledger_entry
                         WHERE customer_id >= :customer
                           AND (customer_id > :customer OR sequence > :sequence)
                         ORDER BY customer_id, sequence
                         LIMIT :limit) e
                """ + ALLOCATIONS + " ORDER BY e.customer_id, e.sequence, a.position";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("customer", after == null ? "" : after.customer().value())
                .bind("sequence", after == null ? 0 : after.sequence())
                .bind("limit", limit)
                .scan(JdbcLedger::read));
    }

    List<LedgerEntry> touching(CustomerId customer, LotId lot, EntryKind kind) {
        String sql = COLUMNS + """
                  FROM ck_allocation t
                  JOIN ck_ledger_entry e ON e.customer_id = t.customer_id AND e.sequence = t.sequence
                """ + ALLOCATIONS + """
                 WHERE t.customer_id = :customer AND t.lot_sequence = :lotSequence AND t.lot_number = :lotNumber
                   AND e.kind = :kind
                 ORDER BY e.sequence, a.position""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("customer", customer.value())
                .bind("lotSequence", lot.sequence())
                .bind("lotNumber", lot.number())
                .bind("kind", kind.name())
                .scan(JdbcLedger::read));
    }

    private static List<LedgerEntry> read(ResultSet rows) throws SQLException {
        return Rows.joined(rows, JdbcLedger::key, JdbcLedger::entry, JdbcLedger::allocation);
    }

    private static LedgerKey key(ResultSet row) throws SQLException {
        return new LedgerKey(CustomerId.of(row.getString("customer_id")), row.getLong("sequence"));
    }

    private static Function<List<Allocation>, LedgerEntry> entry(ResultSet row) throws SQLException {
        LedgerKey key = key(row);
        var kind = EntryKind.valueOf(row.getString("kind"));
        var reference = new Reference(row.getString("reference"));
        var fingerprint = new Fingerprint(row.getString("fingerprint"));
        long points = row.getLong("points");
        long debtChange = row.getLong("debt_change");
        Instant at = Rows.instant(row, "at");
        Instant recordedAt = Rows.instant(row, "recorded_at");
        long balanceAfter = row.getLong("balance_after");
        String tierAfter = row.getString("tier_after");
        var facts = new Facts(JsonTexts.read(row.getString("facts")));
        String author = row.getString("author");
        String reason = row.getString("reason");
        return allocations -> new LedgerEntry(
                key.customer(),
                key.sequence(),
                kind,
                reference,
                fingerprint,
                points,
                debtChange,
                allocations,
                at,
                recordedAt,
                balanceAfter,
                tierAfter,
                facts,
                author,
                reason);
    }

    private static Optional<Allocation> allocation(ResultSet row) throws SQLException {
        long sequence = row.getLong("lot_sequence");
        if (row.wasNull()) {
            return Optional.empty();
        }
        var lot = new LotId(sequence, row.getInt("lot_number"));
        return Optional.of(new Allocation(lot, row.getLong("lot_points"), row.getLong("lot_qualifying")));
    }

    static void append(Updates updates, List<LedgerEntry> entries) {
        String sql = """
                INSERT INTO ck_ledger_entry (customer_id, sequence, kind, reference, fingerprint, points,
                                             debt_change, at, recorded_at, balance_after, tier_after, facts,
                                             author, reason)
                VALUES (:customer, :sequence, :kind, :reference, :fingerprint, :points,
                        :debtChange, :at, :recordedAt, :balanceAfter, :tierAfter, :facts,
                        :author, :reason)""";
        updates.insert(sql, entries, JdbcLedger::bind);
        appendAllocations(updates, entries);
    }

    private static void bind(NamedStatement row, LedgerEntry entry) {
        row.bind("customer", entry.customer().value())
                .bind("sequence", entry.sequence())
                .bind("kind", entry.kind().name())
                .bind("reference", entry.reference().value())
                .bind("fingerprint", entry.fingerprint().value())
                .bind("points", entry.points())
                .bind("debtChange", entry.debtChange())
                .bind("at", entry.at())
                .bind("recordedAt", entry.recordedAt())
                .bind("balanceAfter", entry.balanceAfter())
                .bind("tierAfter", entry.tierAfter())
                .bind("facts", JsonTexts.write(entry.facts().values()))
                .bind("author", entry.author())
                .bind("reason", entry.reason());
    }

    private static void appendAllocations(Updates updates, List<LedgerEntry> entries) {
        String sql = """
                INSERT INTO ck_allocation (customer_id, sequence, position, lot_sequence, lot_number, points,
                                           qualifying)
                VALUES (:customer, :sequence, :position, :lotSequence, :lotNumber, :points,
                        :qualifying)""";
        updates.insert(sql, allocations(entries), JdbcLedger::bind);
    }

    private static List<AllocationRow> allocations(List<LedgerEntry> entries) {
        var rows = new ArrayList<AllocationRow>();
        for (LedgerEntry entry : entries) {
            int position = 0;
            for (Allocation allocation : entry.allocations()) {
                rows.add(new AllocationRow(entry, position++, allocation));
            }
        }
        return rows;
    }

    private static void bind(NamedStatement row, AllocationRow allocated) {
        Allocation allocation = allocated.allocation();
        row.bind("customer", allocated.entry().customer().value())
                .bind("sequence", allocated.entry().sequence())
                .bind("position", allocated.position())
                .bind("lotSequence", allocation.lot().sequence())
                .bind("lotNumber", allocation.lot().number())
                .bind("points", allocation.points())
                .bind("qualifying", allocation.qualifying());
    }

    /** An allocation in its place among those of its entry. */
    private record AllocationRow(LedgerEntry entry, int position, Allocation allocation) {}
}
