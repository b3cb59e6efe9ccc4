package io.customerkit.jdbc;

import io.customerkit.storage.Storage;

/** What could go wrong on two connections without autocommit, at the strictest isolation level, in another time zone. */
class MariaDbStrictStorageTest extends DataSourceContract {

    private static final Storage STORAGE = MariaDb.SERVER.storage(config -> {
        config.setMaximumPoolSize(2);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        config.setConnectionInitSql(MariaDb.SERVER.setZoneOfAuckland());
        config.setIsolateInternalQueries(true); // otherwise what it sets is never committed
    });

    @Override
    Storage storage() {
        return STORAGE;
    }
}
