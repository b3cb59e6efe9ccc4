package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;

class H2HistoryTest extends HistoryContract {

    private static final Storage STORAGE = H2.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }

    @Override
    protected int histories() {
        return 200;
    }
}
