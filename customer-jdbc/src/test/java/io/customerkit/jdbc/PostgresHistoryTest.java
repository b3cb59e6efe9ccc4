package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;

class PostgresHistoryTest extends HistoryContract {

    @Override
    protected Storage storage() {
        return Postgres.SERVER.storage();
    }
}
