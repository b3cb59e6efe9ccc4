package io.customerkit.jdbc;

import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** Borrows connections, ends every transaction that it began, and tells conflicts from failures. */
final class JdbcTransactions {

    private static final int ATTEMPTS = 10;

    private final Jdbi jdbi;

    private JdbcTransactions(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static JdbcTransactions on(DataSource dataSource) {
        return new JdbcTransactions(Jdbi.create(dataSource));
    }

    /** Runs one query. At a strict isolation level a database may ask to repeat even that. */
    <T> T read(Function<Handle, T> query) {
        return repeated(() -> translated(() -> readOnce(query)));
    }

    /** Runs one update that says itself which state it expects, so that it may be repeated; returns how many rows it hit. */
    int update(Function<Handle, Integer> statement) {
        return repeated(() -> writeOne(statement));
    }

    private static <T> T repeated(Supplier<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return work.get();
            } catch (ConcurrentChangeException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private <T> T readOnce(Function<Handle, T> query) throws SQLException {
        try (Handle handle = jdbi.open()) {
            try {
                return query.apply(handle);
            } finally {
                endRead(handle.getConnection());
            }
        }
    }

    /** Without this a connection that came without autocommit would keep looking at an old state. */
    private static void endRead(Connection connection) throws SQLException {
        if (!connection.getAutoCommit()) {
            connection.rollback();
        }
    }

    /** Runs statements in one transaction: all of them or none. */
    <T> T write(Function<Handle, T> statements) {
        return translated(() -> {
            try (Handle handle = jdbi.open()) {
                return inTransaction(handle.getConnection(), () -> statements.apply(handle));
            }
        });
    }

    /** Runs one statement, which is a transaction by itself: three trips to the database less where autocommit is on. */
    <T> T writeOne(Function<Handle, T> statement) {
        return translated(() -> {
            try (Handle handle = jdbi.open()) {
                Connection connection = handle.getConnection();
                return connection.getAutoCommit()
                        ? statement.apply(handle)
                        : inTransaction(connection, () -> statement.apply(handle));
            }
        });
    }

    /** Not Jdbi's: on a connection that comes without autocommit, that leaves the commit to somebody else. */
    private static <T> T inTransaction(Connection connection, Supplier<T> statements) throws SQLException {
        boolean autocommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        T result;
        try {
            result = statements.get();
            connection.commit();
        } catch (RuntimeException | SQLException | Error e) {
            undo(connection, autocommit, e);
            throw e;
        }
        connection.setAutoCommit(autocommit);
        return result;
    }

    /** Switching autocommit on would commit what could not be rolled back, so that comes second. */
    private static void undo(Connection connection, boolean autocommit, Throwable failure) {
        try {
            connection.rollback();
            connection.setAutoCommit(autocommit);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private static <T> T translated(Work<T> work) {
        try {
            return work.run();
        } catch (ConcurrentChangeException | StorageException e) {
            throw e;
        } catch (RuntimeException | SQLException e) {
            Optional<SQLException> cause = Conflicts.sqlException(e);
            if (cause.filter(Conflicts::isConflict).isPresent()) {
                throw new ConcurrentChangeException("database", Conflicts.describe(cause.get()));
            }
            throw new StorageException(
                    "The database failed: " + cause.map(Conflicts::describe).orElse("unexpected"), e);
        }
    }

    /** Work that may fail in either way. */
    private interface Work<T> {

        T run() throws SQLException;
    }
}
