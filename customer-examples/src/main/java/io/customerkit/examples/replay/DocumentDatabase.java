package io.customerkit.examples.replay;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.customerkit.mongo.MongoIndexes;
import io.customerkit.mongo.MongoStorage;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;

/** A database of MongoDB, with the library's collections. It stays when the program ends. */
final class DocumentDatabase implements ReplayStorage {

    private static final String DEFAULT_NAME = "customerkit";

    private final MongoClient client;
    private final Storage storage;

    private DocumentDatabase(MongoClient client, Storage storage) {
        this.client = client;
        this.storage = storage;
    }

    /**
     * Opens the database that the URI names, {@code customerkit} if it names none, and creates what is missing in it.
     *
     * @throws StorageException if it cannot be opened
     */
    static DocumentDatabase open(String uri) {
        var connection = new ConnectionString(uri);
        String name = connection.getDatabase() == null ? DEFAULT_NAME : connection.getDatabase();
        MongoClient client = MongoClients.create(connection);
        try {
            Storage storage = MongoStorage.create(client, name);
            MongoIndexes.create(client.getDatabase(name));
            return new DocumentDatabase(client, storage);
        } catch (StorageException e) {
            client.close();
            throw e;
        }
    }

    @Override
    public Storage storage() {
        return storage;
    }

    @Override
    public void close() {
        client.close();
    }
}
