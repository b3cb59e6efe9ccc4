package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;

/** The contract on a pool of one connection. */
class H2OneConnectionTest extends StorageContract {

    private static final Storage STORAGE = H2.SERVER.storage(config -> {
        config.setMaximumPoolSize(1);
    });

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
