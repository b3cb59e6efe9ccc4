package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HostileInputContract;

class MariaDbHostileInputTest extends HostileInputContract {

    private static final Storage STORAGE = MariaDb.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
