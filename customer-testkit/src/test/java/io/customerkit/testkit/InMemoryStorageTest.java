package io.customerkit.testkit;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;

class InMemoryStorageTest extends StorageContract {

    private static final Storage STORAGE = InMemoryStorage.create();

    @Override
    protected Storage storage() {
        return STORAGE;
    }
}
