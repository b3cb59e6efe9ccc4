package io.customerkit.jdbc;

import io.customerkit.storage.Storage;

/** What could go wrong on a pool of one connection. */
class H2OneConnectionTest extends DataSourceContract {

    private static final Storage STORAGE = H2.SERVER.storage(config -> {
        config.setMaximumPoolSize(1);
    });

    @Override
    Storage storage() {
        return STORAGE;
    }
}
