package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HostileInputContract;

class H2HostileInputTest extends HostileInputContract {

    private static final Storage STORAGE = H2.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
