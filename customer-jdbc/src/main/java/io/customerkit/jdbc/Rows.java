package io.customerkit.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads columns, and roots with their children out of one joined result. */
final class Rows {

    private Rows() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return instant(row, row.findColumn(column));
    }

    static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        return instantOrNull(row, row.findColumn(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, int column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static LocalDate date(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable LocalDate dateOrNull(ResultSet row, int column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static @Nullable Long longOrNull(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(value);
    }

    /**
     * Reads every root once, with its children, from rows in which those of one root follow each other.
     *
     * @param key tells one root from the next
     * @param root reads a root that still needs its children
     * @param child reads a child; empty if the root has none
     */
    static <C, R> List<R> joined(
            ResultSet rows, Reader<?> key, Reader<Function<List<C>, R>> root, Reader<Optional<C>> child)
            throws SQLException {
        var roots = new ArrayList<R>();
        boolean isRow = rows.next();
        while (isRow) {
            Object current = key.read(rows);
            Function<List<C>, R> open = root.read(rows);
            var children = new ArrayList<C>();
            do {
                child.read(rows).ifPresent(children::add);
                isRow = rows.next();
            } while (isRow && key.read(rows).equals(current));
            roots.add(open.apply(children));
        }
        return roots;
    }

    /** Reads something of the current row. */
    @FunctionalInterface
    interface Reader<T> {

        T read(ResultSet row) throws SQLException;
    }
}
