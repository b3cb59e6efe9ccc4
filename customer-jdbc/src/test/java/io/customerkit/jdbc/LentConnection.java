package io.customerkit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A data source with one connection and no pool around it: what a borrower leaves behind stays visible. */
final class LentConnection {

    private final Connection connection;
    private final AtomicInteger lent = new AtomicInteger();

    LentConnection(Connection connection) {
        this.connection = connection;
    }

    /** Returns what lends the connection of this pool's. */
    DataSource dataSource(DataSource pool) {
        return Passing.on(DataSource.class, pool, call -> call.name().equals("getConnection") ? lend() : call.pass());
    }

    private Connection lend() throws SQLException {
        if (lent.getAndIncrement() > 0) {
            throw new SQLException("The only connection is lent already");
        }
        return Passing.on(
                Connection.class,
                connection,
                call -> call.name().equals("close") ? lent.decrementAndGet() : call.pass());
    }

    boolean isBack() {
        return lent.get() == 0;
    }
}
