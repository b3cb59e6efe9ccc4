package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;

/** The contract on a pool of one connection whose driver counts changed rows and batches in bulk. */
class MariaDbOneConnectionTest extends StorageContract {

    private static final Storage STORAGE = MariaDb.SERVER.storage(config -> {
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty("useBulkStmts", true);
        config.addDataSourceProperty("useAffectedRows", true);
        config.addDataSourceProperty("useServerPrepStmts", true);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    });

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
