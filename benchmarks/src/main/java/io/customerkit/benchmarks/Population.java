package io.customerkit.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.jdbc.JdbcSchema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import javax.sql.DataSource;

/** Many members who are in a database without the library's doing, but with the library's rows. */
final class Population {

    /** When the first points of every fifth member are due, and nobody else's. */
    static final Instant NOW = Instant.parse("2024-03-01T03:00:00Z");

    private Population() {}

    /** Returns the name of a new database with so many members. */
    static String database(BenchmarkPostgres server, int members) throws SQLException {
        String name = server.newDatabase();
        try (HikariDataSource pool = server.pool(name, 1)) {
            JdbcSchema.create(pool);
            load(pool, members);
        }
        return name;
    }

    /** Loads so many members into empty tables, and lets the database measure them. */
    static void load(DataSource dataSource, int members) throws SQLException {
        SqlScript.of("population.sql")
                .with(Map.of("members", Integer.toString(members)))
                .run(dataSource);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        }
    }

    /** Returns the id of a member, from 1 to the number of them. */
    static String member(int number) {
        return "m-" + digits(number);
    }

    /** Returns the id of the order that a member has placed, and nobody completed. */
    static String order(int number) {
        return "o-" + digits(number);
    }

    private static String digits(int number) {
        String digits = Integer.toString(number);
        return "0".repeat(8 - digits.length()) + digits;
    }

    /** Returns the script that does by hand what a sweep at {@link #NOW} does. */
    static SqlScript maintenance() {
        String now = "TIMESTAMP '" + LocalDateTime.ofInstant(NOW, ZoneOffset.UTC) + "'";
        return SqlScript.of("maintenance.sql").with(Map.of("now", now));
    }
}
