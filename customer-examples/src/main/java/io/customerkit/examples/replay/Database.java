package io.customerkit.examples.replay;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import io.customerkit.jdbc.JdbcSchema;
import io.customerkit.jdbc.JdbcStorage;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;

/** A database behind a pool, with the library's tables. It stays when the program ends. */
final class Database implements ReplayStorage {

    private final HikariDataSource pool;

    private Database(HikariDataSource pool) {
        this.pool = pool;
    }

    /**
     * Opens a database, and creates the tables if there are none.
     *
     * @throws StorageException if it cannot be opened, or has other tables of these names
     */
    static Database open(String url) {
        var database = new Database(pool(url));
        try {
            database.prepare();
            return database;
        } catch (StorageException e) {
            database.close();
            throw e;
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(1); // the program has one thread
        try {
            return new HikariDataSource(config);
        } catch (PoolInitializationException e) {
            throw new StorageException("The database cannot be opened", e);
        }
    }

    private void prepare() {
        if (JdbcSchema.exists(pool)) {
            JdbcSchema.validate(pool);
        } else {
            JdbcSchema.create(pool);
        }
    }

    @Override
    public Storage storage() {
        return JdbcStorage.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
