package io.customerkit.mongo;

import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.HistoryContract;

@OnMongo
class MongoHistoryTest extends HistoryContract {

    @Override
    protected Storage storage() {
        return Databases.storage();
    }
}
