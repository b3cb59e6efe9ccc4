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
            new Comparison(library, new JdbcByHand(pool, clock), () -> analyze(pool)).run(turns);
        }
    }

    private void manyLots() throws SQLException {
        try (HikariDataSource pool = server.pool(1);
                Turns turns = new Turns(1, pairs)) {
            var library = new ByLibrary(JdbcStorage.create(pool), InstantSource.system());
            new LotsComparison(library, () -> analyze(pool)).run(turns);
        }
    }

    /** Statements that were planned while the tables were empty are planned anew, as they are on a database in use. */
    private static void analyze(HikariDataSource pool) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("VACUUM ANALYZE");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
