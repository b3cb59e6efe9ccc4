package io.customerkit.examples.replay;

import io.customerkit.mongo.server.NoMongoException;
import io.customerkit.mongo.server.ReplicaSet;
import io.customerkit.storage.Storage;
import java.io.IOException;

/** A MongoDB server of the program's own, a replica set of one node whose data is deleted at the end. */
final class TemporaryReplicaSet implements ReplayStorage {

    private final ReplicaSet server;
    private final DocumentDatabase database;

    private TemporaryReplicaSet(ReplicaSet server) {
        this.server = server;
        this.database = DocumentDatabase.open(server.uri());
    }

    /**
     * Starts the server.
     *
     * @throws IOException if there is none to start
     */
    static TemporaryReplicaSet open() throws IOException {
        try {
            return new TemporaryReplicaSet(ReplicaSet.start(1));
        } catch (NoMongoException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    @Override
    public Storage storage() {
        return database.storage();
    }

    @Override
    public void close() {
        database.close();
        server.close();
    }
}
