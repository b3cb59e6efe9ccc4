package io.customerkit.mongo;

import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.StorageContract;
import org.junit.jupiter.api.Order;

@OnMongo
@Order(1)
class MongoStorageTest extends StorageContract {

    private static final class Held {

        static final Storage STORAGE = Databases.storage();
    }

    @Override
    protected Storage storage() {
        return Held.STORAGE;
    }
}
