/** Keeps CustomerKit's data in MongoDB. */
module io.customerkit.mongo {
    requires org.mongodb.bson;
    requires org.mongodb.driver.core;
    requires transitive io.customerkit;
    requires transitive org.mongodb.driver.sync.client;
    requires static transitive org.jspecify;

    exports io.customerkit.mongo;
}
