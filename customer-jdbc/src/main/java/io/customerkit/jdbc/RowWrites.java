package io.customerkit.jdbc;

import java.util.List;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;

/** Writes rows with one trip to the database; a single row, the usual case, without the cost of a batch. */
final class RowWrites {

    private RowWrites() {}

    /**
     * Runs a statement once for every row, and not at all for none.
     *
     * @param binder gives the statement the values of a row
     */
    static <T> void execute(Handle handle, String sql, List<T> rows, BiConsumer<SqlStatement<?>, T> binder) {
        if (rows.size() == 1) {
            Update update = handle.createUpdate(sql);
            binder.accept(update, rows.get(0));
            update.execute();
        } else if (!rows.isEmpty()) {
            executeBatch(handle.prepareBatch(sql), rows, binder);
        }
    }

    private static <T> void executeBatch(PreparedBatch batch, List<T> rows, BiConsumer<SqlStatement<?>, T> binder) {
        for (T row : rows) {
            binder.accept(batch, row);
            batch.add();
        }
        batch.execute();
    }
}
