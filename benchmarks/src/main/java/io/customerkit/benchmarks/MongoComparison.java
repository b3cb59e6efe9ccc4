package io.customerkit.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.customerkit.mongo.MongoIndexes;
import io.customerkit.mongo.MongoStorage;
import io.customerkit.mongo.server.MongoServer;
import java.time.InstantSource;
import java.util.UUID;

/** The library on MongoDB beside {@link MongoByHand}: one thread. */
public final class MongoComparison {

    private MongoComparison() {}

    /**
     * Prints a line per command.
     *
     * @param args how many pairs of turns; 200 by default
     */
    public static void main(String[] args) {
        int pairs = args.length == 0 ? 200 : Integer.parseInt(args[0]);
        try (MongoClient client = MongoClients.create(MongoServer.uri());
                Turns turns = new Turns(1, pairs)) {
            var database = client.getDatabase("benchmark-" + UUID.randomUUID());
            MongoIndexes.create(database);
            var library = new ByLibrary(MongoStorage.create(client, database.getName()), InstantSource.system());
            new Comparison(library, new MongoByHand(client, database), () -> {}).run(turns);
        }
    }
}
