package io.customerkit.jdbc;

class PostgresTest extends ProductContract {

    @Override
    Server server() {
        return Postgres.SERVER;
    }
}
