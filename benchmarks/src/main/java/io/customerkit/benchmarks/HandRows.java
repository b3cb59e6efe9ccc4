package io.customerkit.benchmarks;

import io.customerkit.benchmarks.HandAccount.HandLot;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;

/** The statements of {@link JdbcByHand} on one connection, at one instant. */
final class HandRows {

    private final Connection connection;
    private final LocalDateTime now;

    HandRows(Connection connection, LocalDateTime now) {
        this.connection = connection;
        this.now = now;
    }

    HandAccount account(String customer) throws SQLException {
        try (PreparedStatement query = prepare("""
                        SELECT a.version, a.announced_tier, a.entries, l.lot_sequence, l.remaining, l.earned_at, l.expires_at
                          FROM ck_loyalty_account a
                          JOIN ck_lot l ON l.customer_id = a.customer_id
                         WHERE a.customer_id = ?""", customer);
                ResultSet row = query.executeQuery()) {
            require(row.next(), customer);
            long version = row.getLong(1);
            String tier = row.getString(2);
            long entries = row.getLong(3);
            var lots = new ArrayList<HandLot>();
            do {
                lots.add(new HandLot(row.getLong(4), row.getLong(5), time(row, 6), time(row, 7)));
            } while (row.next());
            return new HandAccount(customer, version, tier, entries, lots);
        }
    }

    HandOrder order(String id) throws SQLException {
        try (PreparedStatement query =
                        prepare("SELECT version, customer_id, currency, goods, status FROM ck_order WHERE id = ?", id);
                ResultSet row = query.executeQuery()) {
            require(row.next() && row.getString(5).equals("PLACED"), id);
            return new HandOrder(id, row.getLong(1), row.getString(2), row.getString(3), row.getBigDecimal(4));
        }
    }

    void requireCustomer(String id) throws SQLException {
        require(exists("SELECT 1 FROM ck_customer WHERE id = ?", id), id);
    }

    void requireNewOrder(String id) throws SQLException {
        require(!exists("SELECT 1 FROM ck_order WHERE id = ?", id), id);
    }

    void requireNew(String customer, String reference) throws SQLException {
        String sql = "SELECT 1 FROM ck_ledger_entry WHERE customer_id = ? AND reference = ?";
        require(!exists(sql, customer, reference), reference);
    }

    void insertOrder(String id, String customer, String total) throws SQLException {
        write("""
                INSERT INTO ck_order (id, version, customer_id, placed_at, currency, goods, shipping, tax, discount,
                                      paid_with_points, delivery, status, generation, created_at, updated_at)
                VALUES (?, 1, ?, ?, 'EUR', ?, 0, 0, 0, 0, FALSE, 'PLACED', 1, ?, ?)""", id, customer, now, new BigDecimal(total), now, now);
    }

    void completeOrder(HandOrder order) throws SQLException {
        write("""
                UPDATE ck_order
                   SET version = version + 1, status = 'COMPLETED', completed_at = ?, spent = ?, updated_at = ?
                 WHERE id = ? AND version = ?""", now, order.goods(), now, order.id(), order.version());
    }

    void credit(
            HandAccount account,
            String kind,
            String reference,
            String fingerprint,
            long points,
            Map<String, String> basis)
            throws SQLException {
        LocalDate lastDay = now.toLocalDate().plusYears(1);
        LocalDateTime expiresAt = lastDay.plusDays(1).atStartOfDay();
        var facts = new LinkedHashMap<>(basis);
        facts.put("lot.granted", Long.toString(points));
        facts.put("lot.qualifying", Long.toString(points));
        facts.put("lot.availableAt", instant(now));
        facts.put("lot.expiresAt", instant(expiresAt));
        facts.put("lot.lastDay", lastDay.toString());
        long sequence = account.entries() + 1;
        updateAccount(account, account.dueAt(expiresAt));
        write("""
                INSERT INTO ck_lot (customer_id, lot_sequence, lot_number, granted, remaining, qualifying, earned_at,
                                    available_at, expires_at, last_day)
                VALUES (?, ?, 1, ?, ?, ?, ?, ?, ?, ?)""", account.customer(), sequence, points, points, points, now, now, expiresAt, lastDay);
        insertEntry(account, kind, reference, fingerprint, points, json(facts));
        insertAllocation(account, sequence, points, points);
    }

    void debit(HandAccount account, String reference, long points) throws SQLException {
        HandLot lot = account.source(points);
        updateAccount(account, account.dueAt(lot.expiresAt()));
        write("""
                UPDATE ck_lot
                   SET remaining = ?
                 WHERE customer_id = ? AND lot_sequence = ? AND lot_number = 1""", lot.remaining() - points, account.customer(), lot.sequence());
        insertEntry(account, "REDEEMED", reference, "v1:REDEEMED:" + points, -points, "{}");
        insertAllocation(account, lot.sequence(), -points, 0);
    }

    private void updateAccount(HandAccount account, LocalDateTime dueAt) throws SQLException {
        write("""
                UPDATE ck_loyalty_account
                   SET version = version + 1, entries = entries + 1, due_at = ?, updated_at = ?
                 WHERE customer_id = ? AND version = ?""", dueAt, now, account.customer(), account.version());
    }

    private void insertEntry(
            HandAccount account, String kind, String reference, String fingerprint, long points, String facts)
            throws SQLException {
        write(
                """
                INSERT INTO ck_ledger_entry (customer_id, sequence, kind, reference, fingerprint, points, debt_change, at,
                                             recorded_at, balance_after, tier_after, facts, author)
                VALUES (?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, 'system')""",
                account.customer(),
                account.entries() + 1,
                kind,
                reference,
                fingerprint,
                points,
                now,
                now,
                account.balance() + points,
                account.tier(),
                facts);
    }

    private void insertAllocation(HandAccount account, long lot, long points, long qualifying) throws SQLException {
        write("""
                INSERT INTO ck_allocation (customer_id, sequence, position, lot_sequence, lot_number, points, qualifying)
                VALUES (?, ?, 0, ?, 1, ?, ?)""", account.customer(), account.entries() + 1, lot, points, qualifying);
    }

    private void write(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = prepare(sql, values)) {
            require(statement.executeUpdate() == 1, sql);
        }
    }

    private boolean exists(String sql, Object... values) throws SQLException {
        try (PreparedStatement query = prepare(sql, values);
                ResultSet rows = query.executeQuery()) {
            return rows.next();
        }
    }

    private PreparedStatement prepare(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("Not as expected: " + what);
        }
    }

    private static LocalDateTime time(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class);
    }

    private static String instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC).toString();
    }

    /** No text here needs an escape. */
    private static String json(Map<String, String> texts) {
        var json = new StringBuilder("{");
        texts.forEach((name, text) -> json.append(json.length() == 1 ? "\"" : ",\"")
                .append(name)
                .append("\":\"")
                .append(text)
                .append('"'));
        return json.append('}').toString();
    }
}
