package io.customerkit.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Looks at the library's tables from outside. */
final class Tables {

    private static final List<String> OF_ACCOUNTS =
            List.of("ck_loyalty_account", "ck_lot", "ck_ledger_entry", "ck_allocation", "ck_outbox");

    private Tables() {}

    static long count(DataSource dataSource, String table) throws SQLException {
        return Long.parseLong(single(dataSource, "SELECT COUNT(*) FROM " + table));
    }

    /** Returns a text per table of accounts, which is another one if a row or a column of it is another one. */
    static List<String> fingerprints(DataSource dataSource) throws SQLException {
        List<String> fingerprints = new ArrayList<>();
        for (String table : OF_ACCOUNTS) {
            fingerprints.add(single(
                    dataSource,
                    "SELECT COUNT(*) || ':' || SUM(HASHTEXTEXTENDED(CAST(t AS TEXT), 0)) FROM " + table + " t"));
        }
        return fingerprints;
    }

    private static String single(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
