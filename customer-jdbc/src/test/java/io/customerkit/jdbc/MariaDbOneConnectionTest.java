package io.customerkit.jdbc;

import io.customerkit.storage.Storage;
import io.customerkit.testkit.BatchContract;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** What could go wrong on a pool of one connection whose driver counts changed rows and batches in bulk. */
class MariaDbOneConnectionTest extends DataSourceContract {

    private static final Storage STORAGE = MariaDb.SERVER.storage(config -> {
        config.setMaximumPoolSize(1);
        config.addDataSourceProperty("useBulkStmts", true);
        config.addDataSourceProperty("useAffectedRows", true);
        config.addDataSourceProperty("useServerPrepStmts", true);
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
    });

    @Override
    Storage storage() {
        return STORAGE;
    }

    @Nested
    @DisplayName("commits many at once")
    class Batches extends BatchContract {

        @Override
        protected Storage storage() {
            return STORAGE;
        }
    }
}
