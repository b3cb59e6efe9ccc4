package io.customerkit.mongo;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

/** The collections, with the library's own concerns and codecs whatever the host's client was told. */
final class MongoCollections {

    static final String CUSTOMERS = "ck_customer";
    static final String HISTORY = "ck_customer_history";
    static final String ORDERS = "ck_order";
    static final String ACCOUNTS = "ck_loyalty_account";
    static final String LEDGER = "ck_ledger_entry";
    static final String OFFERS = "ck_reward_offer";
    static final String FEEDBACK = "ck_feedback";
    static final String OUTBOX = "ck_outbox";

    private final MongoDatabase database;

    private MongoCollections(MongoDatabase database) {
        this.database = database;
    }

    static MongoCollections of(MongoDatabase database) {
        return new MongoCollections(database.withCodecRegistry(MongoClientSettings.getDefaultCodecRegistry())
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(Sessions.DURABLE));
    }

    MongoDatabase database() {
        return database;
    }

    MongoCollection<Document> get(String name) {
        return database.getCollection(name);
    }
}
