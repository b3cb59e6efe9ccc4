package io.customerkit.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.storage.Storage;
import java.util.UUID;
import java.util.function.Consumer;

/** Databases of H2 in memory, each a new one. */
final class H2 {

    private H2() {}

    /** Returns a storage in a new database with tables, behind a pool. */
    static Storage storage() {
        return storage(config -> {});
    }

    /** Returns a storage in a new database with tables, behind a pool of the test's choice. */
    static Storage storage(Consumer<HikariConfig> choice) {
        HikariDataSource pool = pool(choice);
        JdbcSchema.create(pool);
        return JdbcStorage.create(pool);
    }

    /** Returns a pool of a new, empty database. */
    static HikariDataSource pool() {
        return pool(config -> {});
    }

    static HikariDataSource pool(Consumer<HikariConfig> choice) {
        var config = new HikariConfig();
        config.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        choice.accept(config);
        return new HikariDataSource(config);
    }
}
