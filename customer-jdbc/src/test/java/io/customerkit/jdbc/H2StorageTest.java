package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;

class H2StorageTest extends StorageContract {

    private static final Storage STORAGE = H2.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
