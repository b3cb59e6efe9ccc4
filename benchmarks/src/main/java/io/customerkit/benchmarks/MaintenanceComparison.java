package io.customerkit.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What does it cost to book ends account by account? The sweep, in a process with 128 MB, in turn with a script of set-based SQL
 * that leaves the same rows; then a sweep that is killed and taken up.
 */
public final class MaintenanceComparison {

    private final BenchmarkPostgres server;
    private final String loaded;

    private MaintenanceComparison(BenchmarkPostgres server, String loaded) {
        this.server = server;
        this.loaded = loaded;
    }

    /**
     * Prints a line per turn and the ratio, then what a killed sweep has left to the next.
     *
     * @param args how many accounts, 1,000,000 by default, and how many pairs of turns, 3 by default
     */
    public static void main(String[] args) throws IOException, SQLException {
        int accounts = args.length > 0 ? Integer.parseInt(args[0]) : 1_000_000;
        int pairs = args.length > 1 ? Integer.parseInt(args[1]) : 3;
        try (BenchmarkPostgres server = BenchmarkPostgres.start()) {
            var comparison = new MaintenanceComparison(server, Population.database(server, accounts));
            comparison.compare(pairs);
            comparison.kill();
        }
    }

    private void compare(int pairs) throws SQLException, IOException {
        List<Double> ratios = new ArrayList<>();
        for (int pair = 1; pair <= pairs; pair++) {
            double script = script();
            double sweep = sweep();
            ratios.add(script / sweep);
        }
        ratios.sort(null);
        System.out.printf(
                Locale.ROOT,
                "throughput of the sweep, script = 1: %.2f (%.2f to %.2f)%n",
                ratios.get(pairs / 2),
                ratios.get(0),
                ratios.get(pairs - 1));
    }

    /** Returns how many milliseconds it took. */
    private double script() throws SQLException {
        String database = server.copyOf(loaded);
        try (HikariDataSource pool = server.pool(database, 1)) {
            long start = System.nanoTime();
            Population.maintenance().run(pool);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            System.out.println("script " + millis + " ms");
            return millis;
        } finally {
            server.drop(database);
        }
    }

    /** Returns how many milliseconds it took. */
    private double sweep() throws SQLException, IOException {
        String database = server.copyOf(loaded);
        try {
            SweepProcess.Result result =
                    SweepProcess.start(server.url(database)).result();
            System.out.println("sweep " + result);
            return result.millis();
        } finally {
            server.drop(database);
        }
    }

    /** Kills a sweep when a third is done; the next one must leave what the script leaves. */
    private void kill() throws SQLException, IOException {
        String swept = server.copyOf(loaded);
        String scripted = server.copyOf(loaded);
        try (HikariDataSource pool = server.pool(swept, 1);
                HikariDataSource other = server.pool(scripted, 1)) {
            Population.maintenance().run(other);
            long all = Tables.count(other, "ck_outbox");
            SweepProcess sweep = SweepProcess.start(server.url(swept));
            while (Tables.count(pool, "ck_outbox") < all / 3) {
                Thread.onSpinWait();
            }
            sweep.kill();
            long left = all - Tables.count(pool, "ck_outbox");
            SweepProcess.Result rest = SweepProcess.start(server.url(swept)).result();
            boolean isSame = Tables.fingerprints(pool).equals(Tables.fingerprints(other));
            System.out.println("killed with " + left + " of " + all + " messages to come; the next sweep: " + rest
                    + "; the tables are " + (isSame ? "those of the script" : "NOT those of the script"));
        }
    }
}
