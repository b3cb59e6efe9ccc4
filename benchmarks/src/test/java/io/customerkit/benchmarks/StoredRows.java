package io.customerkit.benchmarks;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Everything that is in the library's tables of customers, orders, points and notifications, as text. */
final class StoredRows {

    private static final List<String> TABLES = List.of(
            "ck_customer",
            "ck_address",
            "ck_customer_history",
            "ck_order",
            "ck_loyalty_account",
            "ck_lot",
            "ck_ledger_entry",
            "ck_allocation",
            "ck_outbox");

    private StoredRows() {}

    static List<String> of(DataSource dataSource) throws SQLException {
        var rows = new ArrayList<String>();
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("SELECT CAST(t AS TEXT) FROM " + table + " t ORDER BY 1")) {
                    while (row.next()) {
                        rows.add(table + row.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
