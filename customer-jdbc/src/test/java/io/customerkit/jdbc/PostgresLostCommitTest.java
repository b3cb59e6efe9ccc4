package io.customerkit.jdbc;

class PostgresLostCommitTest extends LostCommitContract {

    @Override
    Server server() {
        return Postgres.SERVER;
    }
}
