package io.customerkit.mongo;

import com.mongodb.MongoException;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoDatabase;
import io.customerkit.storage.StorageException;
import org.bson.Document;

/** What kind of deployment a client talks to. */
final class Topology {

    private Topology() {}

    /**
     * Refuses a server that cannot run transactions.
     *
     * @throws StorageException if it stands alone, or does not answer
     */
    static void requireTransactions(MongoDatabase database) {
        Document hello;
        try {
            hello = database.runCommand(new Document("hello", 1), ReadPreference.primary());
        } catch (MongoException e) {
            throw new StorageException("The database failed: " + Conflicts.describe(e), e);
        }
        if (!hello.containsKey("setName") && !"isdbgrid".equals(hello.getString("msg"))) {
            throw new StorageException(
                    "This MongoDB server stands alone, and transactions need a replica set. One server is enough:"
                            + " start mongod with --replSet rs0, or set replication.replSetName in its configuration file,"
                            + " then run rs.initiate() once in the shell",
                    null);
        }
    }
}
