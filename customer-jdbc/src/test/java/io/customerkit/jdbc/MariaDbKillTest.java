package io.customerkit.jdbc;

import java.io.IOException;

class MariaDbKillTest extends KillContract {

    @Override
    KillableServer server() throws IOException {
        return new KillableMariaDb();
    }

    @Override
    int kills() {
        return Integer.getInteger("customerkit.kills.mariadb", 2);
    }
}
