package io.customerkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.jdbc.JdbcStorage;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcByHandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-02-29T10:15:30.123Z"));

    private static final List<String> TABLES = List.of(
            "ck_customer", "ck_order", "ck_loyalty_account", "ck_lot", "ck_ledger_entry", "ck_allocation", "ck_outbox");

    @Test
    void leaves_the_same_rows_as_the_library() throws Exception {
        try (BenchmarkPostgres server = BenchmarkPostgres.start();
                HikariDataSource one = server.pool(1);
                HikariDataSource other = server.pool(1)) {
            ByLibrary library = withAda(one);
            run(library);
            withAda(other);
            run(new JdbcByHand(other, CLOCK));

            assertThat(rows(other)).isEqualTo(rows(one)).hasSize(16);
            assertThat(library.points("ada")).isEqualTo(1_000_019);
        }
    }

    private static ByLibrary withAda(HikariDataSource pool) {
        var library = new ByLibrary(JdbcStorage.create(pool), CLOCK);
        library.create("ada");
        return library;
    }

    private static void run(FourCommands commands) {
        commands.adjust("ada", 10, "r-1");
        commands.redeem("ada", 1, "r-2");
        commands.place("o-1", "ada", "10.00");
        commands.complete("o-1");
    }

    private static List<String> rows(HikariDataSource pool) throws SQLException {
        var rows = new ArrayList<String>();
        try (Connection connection = pool.getConnection();
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
