package io.customerkit.mongo;

import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.HostileInputContract;
import org.junit.jupiter.api.Order;

@OnMongo
@Order(3)
class MongoHostileInputTest extends HostileInputContract {

    @Override
    protected Storage storage() {
        return Databases.storage();
    }
}
