package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;

/** The contract on a pool that hands out connections without autocommit, at a strict isolation level. */
class H2WithoutAutocommitTest extends StorageContract {

    private static final Storage STORAGE = H2.storage(config -> {
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
    });

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
