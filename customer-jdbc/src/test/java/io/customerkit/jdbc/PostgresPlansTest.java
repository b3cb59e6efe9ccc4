package io.customerkit.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;

class PostgresPlansTest extends PlansContract {

    @Override
    Server server() {
        return Postgres.SERVER;
    }

    @Override
    String numbersTo(int last) {
        return "SELECT n FROM generate_series(1, " + last + ") AS series(n)";
    }

    @Override
    String analyze(String table) {
        return "ANALYZE " + table;
    }

    /** For all values there is one plan, which a prepared statement has from its sixth run on unless others look cheaper. */
    @Override
    PreparedStatement explainKept(Connection connection, StatementLog.Executed executed) throws SQLException {
        String[] texts = executed.sql().split("\\?", -1);
        var prepare = new StringBuilder("PREPARE kept AS ").append(texts[0]);
        for (int number = 1; number < texts.length; number++) {
            prepare.append('$').append(number).append(texts[number]);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("SET plan_cache_mode = force_generic_plan");
            statement.execute("DEALLOCATE ALL");
            statement.execute(prepare.toString());
        }
        String nulls = String.join(", ", Collections.nCopies(texts.length - 1, "NULL"));
        return connection.prepareStatement("EXPLAIN EXECUTE kept" + (nulls.isEmpty() ? "" : "(" + nulls + ")"));
    }

    @Override
    boolean isFullScan(String plan) {
        return plan.contains("Seq Scan");
    }
}
