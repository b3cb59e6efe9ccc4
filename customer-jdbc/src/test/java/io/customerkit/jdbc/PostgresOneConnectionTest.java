package io.customerkit.jdbc;

import io.customerkit.storage.Storage;

/** What could go wrong on a pool of one connection whose driver rewrites batches. */
class PostgresOneConnectionTest extends DataSourceContract {

    private static final Storage STORAGE = Postgres.SERVER.storage(config -> {
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        config.addDataSourceProperty("prepareThreshold", 1);
    });

    @Override
    Storage storage() {
        return STORAGE;
    }
}
