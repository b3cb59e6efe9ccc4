package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;
import org.junit.jupiter.api.Order;

@Order(2)
class MariaDbStorageTest extends StorageContract {

    private static final Storage STORAGE = MariaDb.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
