package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;

class MariaDbStorageTest extends StorageContract {

    private static final Storage STORAGE = MariaDb.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
