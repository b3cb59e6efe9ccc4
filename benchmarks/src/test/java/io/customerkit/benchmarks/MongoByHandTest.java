package io.customerkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.customerkit.mongo.MongoIndexes;
import io.customerkit.mongo.MongoStorage;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoByHandTest {

    @Test
    void stores_documents_of_the_same_shape_as_the_library() {
        try (MongoClient client = MongoClients.create(MongoServer.uri())) {
            MongoDatabase database = client.getDatabase("customerkit-" + UUID.randomUUID());
            MongoIndexes.create(database);
            var library = new ByLibrary(MongoStorage.create(client, database.getName()), InstantSource.system());
            run(library, library, "library");
            run(library, new MongoByHand(client, database), "hand");

            assertThat(shapes(database, "hand")).isEqualTo(shapes(database, "library"));
            assertThat(library.points("hand")).isEqualTo(1_000_019);

            database.drop();
        }
    }

    private static void run(ByLibrary library, FourCommands commands, String customer) {
        library.create(customer);
        commands.adjust(customer, 10, "r-1");
        commands.redeem(customer, 1, "r-2");
        commands.place("o-" + customer, customer, "10.00");
        commands.complete("o-" + customer);
    }

    /** Returns names and types of the fields of every document of a customer, by collection and sequence. */
    private static Map<String, Object> shapes(MongoDatabase database, String customer) {
        var shapes = new TreeMap<String, Object>();
        for (Document account : database.getCollection("ck_loyalty_account").find(new Document("_id", customer))) {
            shapes.put("account", shape(account));
        }
        for (Document order : database.getCollection("ck_order").find(new Document("customer", customer))) {
            shapes.put("order", shape(order));
        }
        for (Document entry : database.getCollection("ck_ledger_entry").find(new Document("customer", customer))) {
            shapes.put("entry " + entry.getLong("sequence"), shape(entry));
        }
        return shapes;
    }

    private static Object shape(Object value) {
        if (value instanceof Document document) {
            return document.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, field -> shape(field.getValue()), (one, two) -> one, TreeMap::new));
        }
        return value instanceof List<?> list
                ? list.stream().map(MongoByHandTest::shape).toList()
                : value.getClass().getSimpleName();
    }
}
