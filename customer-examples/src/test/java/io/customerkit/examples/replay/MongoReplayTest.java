package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.customerkit.mongo.server.MongoNode;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.mongo.server.ReplicaSet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnMongo(startsServers = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoReplayTest {

    private static final String ORDERS = """
            customer,date,amount
            ada,2023-01-10,250.00
            bob,2023-02-01,499.99
            ada,2023-02-02,80.00
            ada,2023-02-02,80.00
            """;

    @TempDir
    private Path folder;

    private Run replay(String storage) {
        return Run.replay("--orders", Run.file(folder, ORDERS), "--redeem", "100", "--storage", storage);
    }

    @Test
    void prints_on_a_server_of_its_own_what_it_prints_in_memory() {
        assertThat(replay("mongo").figures()).isEqualTo(replay("memory").figures());
    }

    @Test
    void leaves_a_kept_database_as_it_is_by_the_same_run_again() {
        try (ReplicaSet server = ReplicaSet.start(1);
                MongoClient client = MongoClients.create(server.uri())) {
            Run first = replay(server.uri());
            List<String> stored = dump(client.getDatabase("customerkit"));

            Run second = replay(server.uri());

            assertThat(first.figures())
                    .startsWith(
                            "customers 2", "orders 4", "earned 909", "redeemed 800", "expired 0", "outstanding 109");
            assertThat(second.figures()).isEqualTo(first.figures());
            assertThat(dump(client.getDatabase("customerkit")))
                    .isEqualTo(stored)
                    .isNotEmpty();
        }
    }

    private static List<String> dump(MongoDatabase database) {
        var collections = new TreeMap<String, String>();
        for (String name : database.listCollectionNames()) {
            collections.put(
                    name,
                    database.getCollection(name).find().into(new ArrayList<>()).toString());
        }
        return List.copyOf(collections.values());
    }

    @Test
    void says_what_to_do_about_a_server_that_stands_alone() {
        try (MongoNode alone = MongoNode.standalone()) {
            Run run = replay("mongodb://" + alone.address() + "/shop");

            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("stands alone", "rs.initiate()").doesNotContain("\tat ");
        }
    }
}
