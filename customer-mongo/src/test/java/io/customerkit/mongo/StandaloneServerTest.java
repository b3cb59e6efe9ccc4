package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.customerkit.mongo.server.MongoNode;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.StorageException;
import java.nio.file.Path;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@OnMongo(startsServers = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class StandaloneServerTest {

    @Test
    void is_refused_with_the_way_to_make_it_a_replica_set_of_one_node() {
        try (MongoNode alone = MongoNode.standalone();
                MongoClient client = MongoClients.create("mongodb://" + alone.address())) {
            assertThatThrownBy(() -> MongoStorage.create(client, "shop"))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContainingAll("stands alone", "One server is enough", "--replSet rs0", "rs.initiate()");
        }
    }

    @Test
    void of_a_test_leaves_no_socket_behind() {
        String port;
        try (MongoNode alone = MongoNode.standalone();
                MongoClient client = MongoClients.create("mongodb://" + alone.address())) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            port = alone.address().split(":")[1];
        }
        assertThat(Path.of("/tmp", "mongodb-" + port + ".sock")).doesNotExist();
    }

    @Test
    void that_does_not_answer_is_a_failure_of_the_storage() {
        try (MongoClient nobody = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=100")) {
            assertThatThrownBy(() -> MongoStorage.create(nobody, "shop"))
                    .isInstanceOf(StorageException.class)
                    .hasMessage("The database failed: MongoTimeoutException, code -3");
        }
    }
}
