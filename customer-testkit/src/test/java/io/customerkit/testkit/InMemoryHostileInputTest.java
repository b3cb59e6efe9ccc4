package io.customerkit.testkit;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;

class InMemoryHostileInputTest extends HostileInputContract {

    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }

    @Override
    protected int calls() {
        return Integer.MAX_VALUE;
    }
}
