package io.customerkit.jdbc;

class MariaDbLostCommitTest extends LostCommitContract {

    @Override
    Server server() {
        return MariaDb.SERVER;
    }
}
