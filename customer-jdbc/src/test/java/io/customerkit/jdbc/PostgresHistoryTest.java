package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;

class PostgresHistoryTest extends HistoryContract {

    private static final Storage STORAGE = Postgres.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }

    @Override
    protected int histories() {
        return 30;
    }
}
