package io.customerkit.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.jdbc.JdbcStorage;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;

/**
 * The library on PostgreSQL beside {@link JdbcByHand}, on the same pool, with eight threads and with one; then members with 366
 * lots beside members with ten. Eight threads come first, because they warm up both sides sooner.
 */
public final class JdbcComparison {

    private final BenchmarkPostgres server;
    private final int pairs;

    private JdbcComparison(BenchmarkPostgres server, int pairs) {
        this.server = server;
        this.pairs = pairs;
    }

    /**
     * Prints a line per command.
     *
     * @param args how many pairs of turns; 200 by default
     */
    public static void main(String[] args) throws IOException, SQLException {
        int pairs = args.length == 0 ? 200 : Integer.parseInt(args[0]);
        try (BenchmarkPostgres server = BenchmarkPostgres.start()) {
            var comparison = new JdbcComparison(server, pairs);
            comparison.besideHand(8);
            comparison.besideHand(1);
            comparison.manyLots();
        }
    }

    private void besideHand(int threads) throws SQLException {
        try (HikariDataSource pool = server.pool(threads);
                Turns turns = new Turns(threads, pairs)) {
            InstantSource clock = InstantSource.system();
            var library = new ByLibrary(JdbcStorage.create(pool), clock);
            new Comparison(library, new JdbcByHand(pool, clock), () -> settle(pool)).run(turns);
        }
    }

    private void manyLots() throws SQLException {
        try (HikariDataSource pool = server.pool(1);
                Turns turns = new Turns(1, pairs)) {
            var library = new ByLibrary(JdbcStorage.create(pool), InstantSource.system());
            new LotsComparison(library, () -> settle(pool)).run(turns);
        }
    }

    /**
     * Gives PostgreSQL what a database in use has: statistics of its tables, and connections that are younger than these. An
     * older one may remember what a plan cost while the tables were being filled, and so plan a statement at each call for good.
     */
    private static void settle(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        pool.getHikariPoolMXBean().softEvictConnections();
    }
}
