package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;

class MariaDbHistoryTest extends HistoryContract {

    @Override
    protected Storage storage() {
        return MariaDb.SERVER.storage();
    }
}
