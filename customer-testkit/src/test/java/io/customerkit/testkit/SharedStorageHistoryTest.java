package io.customerkit.testkit;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;

/** As on a database: no history finds an empty storage, or empties it. */
class SharedStorageHistoryTest extends HistoryContract {

    private static final Storage STORAGE = InMemoryStorage.create();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
