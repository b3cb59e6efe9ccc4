package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Collation;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.StorageException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoIndexesTest {

    private final MongoDatabase database = Databases.client().getDatabase(Databases.newName());

    @AfterEach
    void drop() {
        database.drop();
    }

    @Test
    void accept_what_they_created_however_often() {
        MongoIndexes.create(database);
        List<Document> created = indexes();
        MongoIndexes.create(database);

        assertThat(indexes()).isEqualTo(created).hasSize(21);
        assertThatCode(() -> MongoIndexes.validate(database)).doesNotThrowAnyException();
    }

    private List<Document> indexes() {
        var indexes = new ArrayList<Document>();
        for (Layout layout : Layout.ALL) {
            database.getCollection(layout.collection()).listIndexes().into(indexes);
        }
        return indexes;
    }

    @Test
    void may_be_created_by_several_nodes_at_once() {
        IntStream.range(0, 4).parallel().forEach(node -> MongoIndexes.create(database));

        assertThatCode(() -> MongoIndexes.validate(database)).doesNotThrowAnyException();
    }

    @Test
    void are_all_missing_in_an_empty_database() {
        assertThatThrownBy(() -> MongoIndexes.validate(database))
                .isInstanceOf(StorageException.class)
                .hasMessage("The database lacks collection ck_customer, collection ck_customer_history,"
                        + " collection ck_order, collection ck_loyalty_account, collection ck_ledger_entry,"
                        + " collection ck_reward_offer, collection ck_feedback, collection ck_outbox");
    }

    @Test
    void name_everything_that_is_missing_or_different_at_once() {
        MongoIndexes.create(database);
        database.getCollection("ck_outbox").drop();
        database.getCollection("ck_order").dropIndex("ck_order_history");
        database.getCollection("ck_customer").dropIndex("ck_customer_email");
        database.getCollection("ck_customer")
                .createIndex(Indexes.ascending("emailKey"), new IndexOptions().name("ck_customer_email"));

        assertThatThrownBy(() -> MongoIndexes.validate(database))
                .isInstanceOf(StorageException.class)
                .hasMessage("The database lacks index ck_customer_email on ck_customer,"
                        + " index ck_order_history on ck_order, collection ck_outbox");
    }

    @Test
    void refuse_a_collection_that_compares_by_a_language() {
        var french = Collation.builder().locale("fr").build();
        database.createCollection("ck_customer", new CreateCollectionOptions().collation(french));
        MongoIndexes.create(database);

        assertThatThrownBy(() -> MongoIndexes.validate(database))
                .isInstanceOf(StorageException.class)
                .hasMessage("The database lacks plain comparison in ck_customer");
    }

    @Test
    void accept_what_the_host_adds() {
        MongoIndexes.create(database);
        database.getCollection("ck_order").createIndex(Indexes.ascending("status"));

        assertThatCode(() -> MongoIndexes.validate(database)).doesNotThrowAnyException();
    }

    @Test
    void refuse_to_replace_an_index_of_the_same_name() {
        database.getCollection("ck_order")
                .createIndex(Indexes.ascending("status"), new IndexOptions().name("ck_order_history"));

        assertThatThrownBy(() -> MongoIndexes.create(database))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("The indexes could not be created: MongoCommandException, code 8");
    }
}
