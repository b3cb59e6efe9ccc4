package io.customerkit.jdbc;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/**
 * Updates of one transaction that need no answer: they follow a claim, which says whether anybody was faster. PostgreSQL's
 * driver sends those that wait in one trip to the database; with any other driver each of them is a trip.
 */
final class Updates {

    private static final String SENDS_TOGETHER = "PostgreSQL JDBC Driver";

    private final Handle handle;
    private final List<NamedStatement> waiting = new ArrayList<>();

    private Updates(Handle handle) {
        this.handle = handle;
    }

    /** Returns none yet, for the transaction that is open on this connection. */
    static Updates on(Handle handle) {
        return new Updates(handle);
    }

    /**
     * Adds an insert for every row. One waits for {@link #run}; more go at once, as a batch, or two if they are more than fifty.
     *
     * @param binder gives the statement, whose values come last, those of a row
     */
    <T> void insert(String sql, List<T> rows, BiConsumer<NamedStatement, T> binder) {
        if (rows.size() > 1) {
            batch(sql).insertAll(rows, binder);
        } else {
            add(sql, rows, binder);
        }
    }

    /**
     * Adds an update for every row. One waits for {@link #run}; more go at once, as a batch.
     *
     * @param binder gives the statement the values of a row
     */
    <T> void update(String sql, List<T> rows, BiConsumer<NamedStatement, T> binder) {
        if (rows.size() > 1) {
            batch(sql).executeAll(rows, binder);
        } else {
            add(sql, rows, binder);
        }
    }

    /** Begins a batch, after those that wait. */
    private NamedStatement batch(String sql) {
        run();
        return NamedStatement.of(handle, sql);
    }

    private <T> void add(String sql, List<T> rows, BiConsumer<NamedStatement, T> binder) {
        for (T row : rows) {
            NamedStatement update = NamedStatement.of(handle, sql);
            binder.accept(update, row);
            waiting.add(update);
        }
    }

    /** Runs what waits, in the order in which it was added. */
    void run() {
        if (waiting.size() > 1 && sendsTogether()) {
            NamedStatement.executeTogether(waiting);
        } else {
            waiting.forEach(NamedStatement::execute);
        }
        waiting.clear();
    }

    private boolean sendsTogether() {
        try {
            return handle.getConnection().getMetaData().getDriverName().equals(SENDS_TOGETHER);
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        }
    }
}
