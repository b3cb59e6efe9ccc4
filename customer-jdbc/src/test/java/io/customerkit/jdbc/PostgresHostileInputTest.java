package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.HostileInputContract;

class PostgresHostileInputTest extends HostileInputContract {

    private static final Storage STORAGE = Postgres.SERVER.storage();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
