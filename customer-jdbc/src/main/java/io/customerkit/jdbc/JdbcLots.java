package io.customerkit.jdbc;

import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccountChange;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lots in {@code ck_lot}. Of a change only the differences are written, however many lots there are besides. */
final class JdbcLots {

    /**
     * What {@link #reader} needs, of {@code ck_lot l}. The second time is null where it equals the first, as it nearly always does:
     * times take longest to read.
     */
    static final String COLUMNS = """
            l.lot_sequence, l.lot_number, l.granted, l.remaining, l.qualifying,
            l.earned_at, NULLIF(l.available_at, l.earned_at), l.expires_at, l.last_day""";

    private final List<LotRow> granted = new ArrayList<>();
    private final List<LotRow> changed = new ArrayList<>();
    private final List<LotRow> gone = new ArrayList<>();

    private JdbcLots() {}

    /** Returns what reads the lot of a row, empty if there is none; by position, because names are looked up for each value. */
    static Rows.Reader<Optional<Lot>> reader(ResultSet rows) throws SQLException {
        int first = rows.findColumn("lot_sequence");
        return row -> read(row, first);
    }

    private static Optional<Lot> read(ResultSet row, int first) throws SQLException {
        long sequence = row.getLong(first);
        if (row.wasNull()) {
            return Optional.empty();
        }
        Instant earnedAt = Rows.instant(row, first + 5);
        return Optional.of(new Lot(
                new LotId(sequence, row.getInt(first + 1)),
                row.getLong(first + 2),
                row.getLong(first + 3),
                row.getLong(first + 4),
                earnedAt,
                Objects.requireNonNullElse(Rows.instantOrNull(row, first + 6), earnedAt),
                Rows.instantOrNull(row, first + 7),
                Rows.dateOrNull(row, first + 8)));
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
