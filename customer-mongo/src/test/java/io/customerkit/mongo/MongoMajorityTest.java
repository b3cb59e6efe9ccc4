package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import io.customerkit.customer.CustomerId;
import io.customerkit.mongo.server.MongoNode;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.mongo.server.ReplicaSet;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The primary is lost with what it has not passed on. */
@OnMongo(startsServers = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(4)
class MongoMajorityTest {

    private static final CustomerId CUSTOMER = CustomerId.of("c-1");

    @Test
    void never_says_yes_to_what_is_gone_when_the_primary_is_although_the_server_would() throws Exception {
        try (ReplicaSet servers = ReplicaSet.start(3);
                MongoClient client = MongoClients.create(servers.uri())) {
            servers.awaitAll();
            MongoIndexes.create(client.getDatabase("shop"));
            Storage storage = MongoStorage.create(client, "shop");
            MongoCollection<Document> careless =
                    client.getDatabase("shop").getCollection("careless").withWriteConcern(WriteConcern.W1);
            MongoNode primary = servers.primary();
            List<MongoNode> secondaries = servers.secondaries();

            secondaries.forEach(MongoNode::freeze);
            careless.insertOne(new Document("_id", "on its way already"));
            awaitNobodyAsks(client);
            careless.insertOne(new Document("_id", "acknowledged"));
            CompletableFuture<@Nullable Throwable> answer =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> storage.commit(commit())));
            assertThatThrownBy(() -> answer.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            primary.kill();
            secondaries.forEach(MongoNode::thaw);

            assertThat(answer.get(1, TimeUnit.MINUTES))
                    .isInstanceOfAny(ConcurrentChangeException.class, StorageException.class);
            assertThat(storage.accounts().find(CUSTOMER)).isEmpty();
            assertThat(careless.find(new Document("_id", "acknowledged")).first())
                    .as("otherwise nothing was tested")
                    .isNull();
        }
    }

    /** The first insert answers whoever had asked for more before being frozen; what comes later has to be asked for again. */
    private static void awaitNobodyAsks(MongoClient client) {
        var asking = new Document("currentOp", 1).append("op", "getmore").append("ns", "local.oplog.rs");
        List<Document> pending;
        do {
            pending = client.getDatabase("admin").runCommand(asking).getList("inprog", Document.class);
        } while (!pending.isEmpty());
    }

    private static Commit commit() {
        return Commit.nothing().with(Granting.lots(CUSTOMER, 1));
    }
}
