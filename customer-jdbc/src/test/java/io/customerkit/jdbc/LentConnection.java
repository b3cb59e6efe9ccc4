package io.customerkit.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A data source with one connection and no pool around it: what a borrower leaves behind stays visible. */
final class LentConnection {

    private final Connection connection;
    private final AtomicInteger lent = new AtomicInteger();
    private @Nullable SQLException nextCommit;

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
        return Passing.on(Connection.class, connection, call -> switch (call.name()) {
            case "close" -> lent.decrementAndGet();
            case "commit" -> commit(call);
            default -> call.pass();
        });
    }

    private @Nullable Object commit(Passing.Call call) throws Throwable {
        SQLException failure = nextCommit;
        nextCommit = null;
        if (failure != null) {
            throw failure;
        }
        return call.pass();
    }

    /** Lets the next commit fail, once. */
    void failNextCommit(SQLException failure) {
        nextCommit = failure;
    }

    boolean isBack() {
        return lent.get() == 0;
    }
}
