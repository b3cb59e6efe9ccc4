package io.customerkit.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.storage.Storage;
import java.util.function.Consumer;

/** A database product to test on. It starts when it is first used, and stops with the virtual machine. */
interface Server {

    /** Returns the address of a new, empty database. */
    String newDatabase();

    /** Returns what tells a session that it is in Auckland. */
    String setZoneOfAuckland();

    /** Returns what counts the transactions that other sessions of this database have open. */
    String countOpenTransactions();

    /** Returns what drops an index. */
    String dropIndex(String index, String table);

    /** Returns a pool of a new, empty database. */
    default HikariDataSource pool() {
        return pool(config -> {});
    }

    /** Returns a pool of the test's choice, of a new, empty database. */
    default HikariDataSource pool(Consumer<HikariConfig> choice) {
        return pool(newDatabase(), choice);
    }

    /** Returns a storage in a new database with tables, behind a pool. */
    default Storage storage() {
        return storage(config -> {});
    }

    /** Returns a storage in a new database with tables, behind a pool of the test's choice. */
    default Storage storage(Consumer<HikariConfig> choice) {
        HikariDataSource pool = pool(choice);
        JdbcSchema.create(pool);
        return JdbcStorage.create(pool);
    }

    /** Returns a pool on a database that is there. */
    static HikariDataSource pool(String url, Consumer<HikariConfig> choice) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(8);
        config.setMinimumIdle(1);
        choice.accept(config);
        return new HikariDataSource(config);
    }
}
