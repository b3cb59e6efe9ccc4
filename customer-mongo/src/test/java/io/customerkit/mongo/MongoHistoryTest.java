package io.customerkit.mongo;

import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;
import org.junit.jupiter.api.Order;

@OnMongo
@Order(2)
class MongoHistoryTest extends HistoryContract {

    @Override
    protected Storage storage() {
        return Databases.storage();
    }
}
