package io.customerkit.testkit;

import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import org.junit.jupiter.api.Order;

@Order(1)
class InMemoryHistoryTest extends HistoryContract {

    @Override
    protected Storage storage() {
        return InMemoryStorage.create();
    }

    @Override
    protected int histories() {
        return SOAK ? 20_000 : 2_000;
    }

    @Override
    protected int historiesPerStorage() {
        return 1;
    }
}
