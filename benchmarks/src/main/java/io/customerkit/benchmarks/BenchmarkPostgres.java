package io.customerkit.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.jdbc.JdbcSchema;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL that has every commit on disk before it answers, which embedded ones otherwise do not. */
final class BenchmarkPostgres implements AutoCloseable {

    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final AtomicInteger databases = new AtomicInteger();
    private final EmbeddedPostgres server;

    private BenchmarkPostgres(EmbeddedPostgres server) {
        this.server = server;
    }

    static BenchmarkPostgres start() throws IOException {
        return start(Map.of());
    }

    /** Starts one with settings of the caller's, by their names. */
    static BenchmarkPostgres start(Map<String, String> settings) throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        DURABLE.forEach(setting -> builder.setServerConfig(setting, "on"));
        settings.forEach(builder::setServerConfig);
        return new BenchmarkPostgres(builder.start());
    }

    /** Returns a pool of a new database with CustomerKit's tables. */
    HikariDataSource pool(int connections) throws SQLException {
        HikariDataSource pool = pool(newDatabase(), connections);
        JdbcSchema.create(pool);
        return pool;
    }

    /** Returns the name of a new database, in which there is nothing. */
    String newDatabase() throws SQLException {
        String name = newName();
        execute("CREATE DATABASE " + name);
        return name;
    }

    /** Returns the name of a new database with what this one has, to which nobody may be connected. */
    String copyOf(String name) throws SQLException {
        String copy = newName();
        execute("CREATE DATABASE " + copy + " TEMPLATE " + name + " STRATEGY FILE_COPY");
        execute("CHECKPOINT");
        return copy;
    }

    void drop(String name) throws SQLException {
        execute("DROP DATABASE " + name + " WITH (FORCE)");
    }

    private String newName() {
        return "benchmark" + databases.incrementAndGet();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns a pool of this database. */
    HikariDataSource pool(String name, int connections) throws SQLException {
        var config = new HikariConfig();
        config.setJdbcUrl(url(name));
        config.setMaximumPoolSize(connections);
        var pool = new HikariDataSource(config);
        requireDurable(pool);
        return pool;
    }

    String url(String name) {
        return server.getJdbcUrl("postgres", name);
    }

    private static void requireDurable(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String setting : DURABLE) {
                try (ResultSet shown = statement.executeQuery("SHOW " + setting)) {
                    if (!shown.next() || !shown.getString(1).equals("on")) {
                        throw new IllegalStateException(setting + " is off");
                    }
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
