package io.customerkit.jdbc;

class MariaDbTest extends ProductContract {

    @Override
    Server server() {
        return MariaDb.SERVER;
    }
}
