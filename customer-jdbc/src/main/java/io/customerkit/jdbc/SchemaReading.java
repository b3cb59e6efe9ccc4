package io.customerkit.jdbc;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is in the schema of a connection; names in lower case, however the product keeps them. */
final class SchemaReading {

    private static final String COLUMNS = """
            SELECT table_name, column_name, collation_name
              FROM information_schema.columns
             WHERE table_schema = ? AND LOWER(table_name) LIKE 'ck!_%' ESCAPE '!'""";

    /** Every table with its columns and their collations; none where the product tells none. */
    private final Map<String, Map<String, Optional<String>>> tables = new HashMap<>();

    /** Every table with its indexes, those that are unique under both their names. */
    private final Map<String, Set<String>> indexes = new HashMap<>();

    private SchemaReading() {}

    static SchemaReading of(Connection connection) throws SQLException {
        var reading = new SchemaReading();
        reading.readColumns(connection);
        for (String table : reading.tables.keySet()) {
            reading.readIndexes(connection, table);
        }
        return reading;
    }

    private void readColumns(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(COLUMNS)) {
            query.setString(1, schema(connection));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.computeIfAbsent(lowerCase(rows.getString(1)), table -> new HashMap<>())
                            .put(lowerCase(rows.getString(2)), Optional.ofNullable(rows.getString(3)));
                }
            }
        }
    }

    /** MariaDB has catalogs only, and calls them schemas in its own tables. */
    private static @Nullable String schema(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        return schema == null ? connection.getCatalog() : schema;
    }

    private void readIndexes(Connection connection, String table) throws SQLException {
        DatabaseMetaData meta = connection.getMetaData();
        String name = meta.storesUpperCaseIdentifiers() ? table.toUpperCase(Locale.ROOT) : table;
        Set<String> found = indexes.computeIfAbsent(table, key -> new HashSet<>());
        try (ResultSet rows = meta.getIndexInfo(connection.getCatalog(), connection.getSchema(), name, false, true)) {
            while (rows.next()) {
                String index = "index " + lowerCase(String.valueOf(rows.getString("INDEX_NAME")));
                found.add(index);
                if (!rows.getBoolean("NON_UNIQUE")) {
                    found.add("unique " + index);
                }
            }
        }
    }

    private static String lowerCase(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    boolean hasTable(String table) {
        return tables.containsKey(table);
    }

    /** Returns what the script creates and is not here, in the order of the script. */
    List<String> missing(Script script) {
        var missing = new ArrayList<String>();
        script.tables().forEach((table, columns) -> {
            Map<String, Optional<String>> found = tables.get(table);
            if (found == null) {
                missing.add("table " + table);
            } else {
                columns.forEach(column -> column.missing(table, found).ifPresent(missing::add));
            }
        });
        script.indexes().forEach((index, table) -> {
            if (hasTable(table) && !indexes.getOrDefault(table, Set.of()).contains(index)) {
                missing.add(index + " on " + table);
            }
        });
        return missing;
    }
}
