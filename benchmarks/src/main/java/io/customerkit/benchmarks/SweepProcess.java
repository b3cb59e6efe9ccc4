package io.customerkit.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.MaintenanceReport;
import io.customerkit.jdbc.JdbcStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import javax.sql.DataSource;

/** One sweep in a process of its own, with 128 MB, which can be killed. */
public final class SweepProcess {

    private static final Duration BUDGET = Duration.ofHours(1);

    private final Process process;

    private SweepProcess(Process process) {
        this.process = process;
    }

    /** Starts a sweep over this database. */
    static SweepProcess start(String url) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                java, "-Xmx128m", "-cp", System.getProperty("java.class.path"), SweepProcess.class.getName(), url);
        return new SweepProcess(
                builder.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Waits for its end. */
    Result result() throws IOException {
        try (var output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("The sweep has failed");
            }
            String[] numbers = line.split(" ", -1);
            return new Result(Long.parseLong(numbers[0]), Long.parseLong(numbers[1]), Long.parseLong(numbers[2]));
        }
    }

    /** Ends it at once, as a power cut would. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Sweeps and prints a {@link Result}.
     *
     * @param args the URL of the database
     */
    public static void main(String[] args) {
        var config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setMaximumPoolSize(1);
        try (var pool = new HikariDataSource(config)) {
            long start = System.nanoTime();
            MaintenanceReport report = sweep(pool);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            if (!report.finished() || report.failedAccounts() > 0) {
                throw new IllegalStateException(report.toString());
            }
            System.out.println(report.accounts() + " " + millis + " " + peakMegabytes());
        }
    }

    /** Books what is due in a {@link Population}. */
    static MaintenanceReport sweep(DataSource pool) {
        return CustomerKit.builder()
                .storage(new SweepingStorage(JdbcStorage.create(pool)))
                .clock(InstantSource.fixed(Population.NOW))
                .dispatch(Dispatch.BY_MAINTENANCE)
                .build()
                .maintenance()
                .run(BUDGET);
    }

    private static long peakMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .map(MemoryPoolMXBean::getPeakUsage)
                        .mapToLong(usage -> usage.getUsed())
                        .sum()
                >> 20;
    }

    /**
     * What a sweep tells of itself.
     *
     * @param accounts that it booked
     * @param millis how long it took, without the start of the process
     * @param megabytes the sum over the parts of the heap of the most that each held at any time, garbage included
     */
    record Result(long accounts, long millis, long megabytes) {

        @Override
        public String toString() {
            return accounts + " accounts in " + millis + " ms, heap at most " + megabytes + " MB";
        }
    }
}
