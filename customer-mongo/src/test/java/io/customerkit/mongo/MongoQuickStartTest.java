package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.customerkit.CustomerKit;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the page of storages shows. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoQuickStartTest {

    @Test
    void a_client_and_the_name_of_a_database_make_a_storage() {
        String uri = MongoServer.uri();
        String shop = Databases.newName();
        // spotless:off
        // region on-mongodb
        MongoClient client = MongoClients.create(uri);       // the one that your application has
        MongoIndexes.create(client.getDatabase(shop));       // once, or at every start
        MongoIndexes.validate(client.getDatabase(shop));     // fails early if something is missing

        CustomerKit kit = CustomerKit.builder().storage(MongoStorage.create(client, shop)).build();
        // endregion
        // spotless:on

        assertThat(kit.customers().findByEmail("ada@example.org")).isEmpty();
        client.getDatabase(shop).drop();
        client.close();
    }
}
