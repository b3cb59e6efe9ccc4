package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;
import org.junit.jupiter.api.Order;

@Order(3)
class MariaDbHistoryTest extends HistoryContract {

    @Override
    protected Storage storage() {
        return MariaDb.SERVER.storage();
    }
}
