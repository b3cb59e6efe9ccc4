package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
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
import io.customerkit.storage.Storage;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The primary is lost with what it has not passed on. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MajorityTest {

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
            careless.insertOne(new Document("_id", "acknowledged"));
            CompletableFuture<Throwable> answer =
                    CompletableFuture.supplyAsync(() -> catchThrowable(() -> storage.commit(commit())));
            answer.completeOnTimeout(null, 1, TimeUnit.SECONDS).join();
            primary.kill();
            secondaries.forEach(MongoNode::thaw);
            servers.primary();

            assertThat(careless.find(new Document("_id", "acknowledged")).first())
                    .isNull();
        }
    }

    private static Commit commit() {
        return Commit.nothing().with(Granting.lots(CUSTOMER, 1));
    }
}
