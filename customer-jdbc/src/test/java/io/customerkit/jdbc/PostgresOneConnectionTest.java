package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;

/** The contract on a pool of one connection whose driver rewrites batches. */
class PostgresOneConnectionTest extends StorageContract {

    private static final Storage STORAGE = Postgres.SERVER.storage(config -> {
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty("reWriteBatchedInserts", true);
        config.addDataSourceProperty("prepareThreshold", 1);
    });

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
