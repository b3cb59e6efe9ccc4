package io.customerkit.jdbc;

import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccountChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lots in {@code ck_lot}. Of a change only the differences are written, however many lots there are besides. */
final class JdbcLots {

    private final List<LotRow> granted = new ArrayList<>();
    private final List<LotRow> changed = new ArrayList<>();
    private final List<LotRow> gone = new ArrayList<>();

    private JdbcLots() {}

    /** Reads the lot of a row of an {@link AccountQuery}; empty if the account has none. */
    static Optional<Lot> read(ResultSet row) throws SQLException {
        long sequence = row.getLong("lot_sequence");
        if (row.wasNull()) {
            return Optional.empty();
        }
        return Optional.of(new Lot(
                new LotId(sequence, row.getInt("lot_number")),
                row.getLong("granted"),
                row.getLong("remaining"),
                row.getLong("qualifying"),
                Rows.instant(row, "earned_at"),
                Rows.instant(row, "available_at"),
                Rows.instantOrNull(row, "expires_at"),
                Rows.dateOrNull(row, "last_day")));
    }

    static void write(Updates updates, List<LoyaltyAccountChange> changes) {
        var lots = new JdbcLots();
        changes.forEach(change -> lots.compare(
                change.customer().value(),
                change.before().lots(),
                change.after().lots()));
        lots.insert(updates);
        lots.update(updates);
        lots.delete(updates);
    }

    /** Both lists are in debit order, and nothing that orders a lot ever changes. */
    private void compare(String customer, List<Lot> before, List<Lot> after) {
        int old = 0;
        for (Lot lot : after) {
            while (old < before.size() && Lot.DEBIT_ORDER.compare(before.get(old), lot) < 0) {
                gone.add(new LotRow(customer, before.get(old++)));
            }
            if (old == before.size() || !before.get(old).id().equals(lot.id())) {
                granted.add(new LotRow(customer, lot));
            } else if (!before.get(old++).equals(lot)) {
                changed.add(new LotRow(customer, lot));
            }
        }
        before.subList(old, before.size()).forEach(lot -> gone.add(new LotRow(customer, lot)));
    }

    private void insert(Updates updates) {
        String sql = """
                INSERT INTO ck_lot (customer_id, lot_sequence, lot_number, granted, remaining, qualifying,
                                    earned_at, available_at, expires_at, last_day)
                VALUES (:customer, :sequence, :number, :granted, :remaining, :qualifying,
                        :earnedAt, :availableAt, :expiresAt, :lastDay)""";
        updates.insert(
                sql,
                granted,
                (statement, row) -> row.bindId(statement)
                        .bind("granted", row.lot.granted())
                        .bind("remaining", row.lot.remaining())
                        .bind("qualifying", row.lot.qualifying())
                        .bind("earnedAt", row.lot.earnedAt())
                        .bind("availableAt", row.lot.availableAt())
                        .bind("expiresAt", row.lot.expiresAt())
                        .bind("lastDay", row.lot.lastDay()));
    }

    private void update(Updates updates) {
        String sql = """
                UPDATE ck_lot
                   SET remaining = :remaining, qualifying = :qualifying
                 WHERE customer_id = :customer AND lot_sequence = :sequence AND lot_number = :number""";
        updates.update(
                sql,
                changed,
                (statement, row) -> row.bindId(statement)
                        .bind("remaining", row.lot.remaining())
                        .bind("qualifying", row.lot.qualifying()));
    }

    private void delete(Updates updates) {
        String sql = """
                DELETE FROM ck_lot
                 WHERE customer_id = :customer AND lot_sequence = :sequence AND lot_number = :number""";
        updates.update(sql, gone, (statement, row) -> row.bindId(statement));
    }

    /** A lot and whose it is. */
    private record LotRow(String customer, Lot lot) {

        NamedStatement bindId(NamedStatement statement) {
            return statement
                    .bind("customer", customer)
                    .bind("sequence", lot.id().sequence())
                    .bind("number", lot.id().number());
        }
    }
}
