package io.customerkit.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is in the schema of a connection; names in lower case, however the product keeps them. */
final class SchemaReading {

    private static final String OURS = "ck_%";

    private final Map<String, Set<String>> columns = new HashMap<>();
    private final Map<String, Set<String>> indexes = new HashMap<>();

    private SchemaReading() {}

    static SchemaReading of(Connection connection) throws SQLException {
        var reading = new SchemaReading();
        DatabaseMetaData meta = connection.getMetaData();
        String pattern = meta.storesUpperCaseIdentifiers() ? OURS.toUpperCase(Locale.ROOT) : OURS;
        try (ResultSet rows = meta.getColumns(connection.getCatalog(), connection.getSchema(), pattern, "%")) {
            while (rows.next()) {
                add(reading.columns, rows.getString("TABLE_NAME"), rows.getString("COLUMN_NAME"));
            }
        }
        for (String table : Set.copyOf(reading.columns.keySet())) {
            reading.readIndexes(connection, meta, table);
        }
        return reading;
    }

    private void readIndexes(Connection connection, DatabaseMetaData meta, String table) throws SQLException {
        String name = meta.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        try (ResultSet rows = meta.getIndexInfo(connection.getCatalog(), connection.getSchema(), name, false, true)) {
            while (rows.next()) {
                add(indexes, table, String.valueOf(rows.getString("INDEX_NAME")));
            }
        }
    }

    private static void add(Map<String, Set<String>> map, String table, String name) {
        map.computeIfAbsent(table.toLowerCase(Locale.ROOT), key -> new HashSet<>())
                .add(name.toLowerCase(Locale.ROOT));
    }

    boolean hasTable(String table) {
        return columns.containsKey(table);
    }

    /** Returns what the script creates and is not here, in the order of the script. */
    List<String> missing(Script script) {
        var missing = new ArrayList<String>();
        script.tables().forEach((table, names) -> {
            Set<String> found = columns.get(table);
            if (found == null) {
                missing.add("table " + table);
            } else {
                names.stream()
                        .filter(column -> !found.contains(column))
                        .forEach(column -> missing.add("column " + table + "." + column));
            }
        });
        script.indexes().forEach((index, table) -> {
            if (hasTable(table) && !indexes.getOrDefault(table, Set.of()).contains(index)) {
                missing.add("index " + index + " on " + table);
            }
        });
        return missing;
    }
}
