package io.customerkit.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL of this virtual machine, in which databases sort texts as a language does unless a column says otherwise. */
final class Postgres implements Server {

    static final Server SERVER = new Postgres();

    private final AtomicInteger databases = new AtomicInteger();
    private final EmbeddedPostgres server;

    private Postgres() {
        try {
            server = EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String newDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name + " TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    @Override
    public String setZoneOfAuckland() {
        return "SET TIME ZONE 'Pacific/Auckland'";
    }

    @Override
    public String countOpenTransactions() {
        return """
                SELECT COUNT(*)
                  FROM pg_stat_activity
                 WHERE datname = current_database() AND pid <> pg_backend_pid() AND xact_start IS NOT NULL""";
    }

    @Override
    public String dropIndex(String index, String table) {
        return "DROP INDEX " + index;
    }
}
