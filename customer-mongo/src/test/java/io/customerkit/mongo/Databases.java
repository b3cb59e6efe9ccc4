package io.customerkit.mongo;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.storage.Storage;
import java.util.UUID;

/** Databases of the server that the build found, each a new one. */
final class Databases {

    private static final MongoClient CLIENT = MongoClients.create(MongoServer.uri());

    private Databases() {}

    /** Returns the client of all tests that need no other. */
    static MongoClient client() {
        return CLIENT;
    }

    static String newName() {
        return "customerkit-" + UUID.randomUUID();
    }

    /** Returns a storage in a new database with collections and indexes. */
    static Storage storage() {
        return storage(CLIENT, newName());
    }

    /** Returns a storage that uses another client, in a database that gets its collections and indexes. */
    static Storage storage(MongoClient client, String database) {
        MongoIndexes.create(CLIENT.getDatabase(database));
        return MongoStorage.create(client, database);
    }
}
