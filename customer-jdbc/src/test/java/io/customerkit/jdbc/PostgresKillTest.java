package io.customerkit.jdbc;

import java.io.IOException;

class PostgresKillTest extends KillContract {

    @Override
    KillableServer server() throws IOException {
        return new KillablePostgres();
    }

    @Override
    int kills() {
        return Integer.getInteger("customerkit.kills.postgres", 2);
    }
}
