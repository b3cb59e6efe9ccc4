package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;

class MariaDbHistoryTest extends HistoryContract {

    private static final Storage STORAGE = MariaDb.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }

    @Override
    protected int histories() {
        return 30;
    }
}
