package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.customerkit.mongo.server.MongoNode;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.mongo.server.ReplicaSet;
import io.customerkit.storage.Storage;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A replica set of three loses its primary under load; twice, and twenty times with {@code -Psoak}. */
@OnMongo(startsServers = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoFailoverTest {

    private static final int TIMES = Boolean.getBoolean("customerkit.soak") ? 20 : 2;

    /** As long as the driver looks for a server by default. */
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private static ReplicaSet servers;
    private static MongoClient client;

    @BeforeAll
    static void start() {
        servers = ReplicaSet.start(3);
        servers.awaitAll();
        client = MongoClients.create(servers.uri());
    }

    @AfterAll
    static void stop() {
        client.close();
        servers.close();
    }

    private static Storage storage() {
        String database = Databases.newName();
        MongoIndexes.create(client.getDatabase(database));
        return MongoStorage.create(client, database);
    }

    @Test
    void a_primary_that_is_killed_costs_no_acknowledged_command() throws Exception {
        try (var load = new Load(storage())) {
            for (int i = 0; i < TIMES; i++) {
                load.awaitSteps(50);
                MongoNode primary = servers.primary();
                primary.kill();
                load.awaitSteps(50);
                primary.restart();
                servers.awaitAll();
            }

            load.assertNothingIsLostAndNothingTwice();

            System.err.println("MongoDB, primary killed " + TIMES + " times: " + load.figures());
            assertThat(load.longestPause()).isLessThan(LONGEST);
        }
    }

    @Test
    void a_primary_that_steps_down_costs_no_acknowledged_command() throws Exception {
        try (var load = new Load(storage())) {
            for (int i = 0; i < TIMES; i++) {
                load.awaitSteps(50);
                servers.stepDown();
                load.awaitSteps(50);
                servers.awaitAll();
            }

            load.assertNothingIsLostAndNothingTwice();

            System.err.println("MongoDB, primary stepped down " + TIMES + " times: " + load.figures());
            assertThat(load.longestPause()).isLessThan(LONGEST);
        }
    }
}
