package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.Commit;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.SettableClock;
import java.util.Objects;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A document may have 16 MB. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoLargeAccountTest {

    private static final int REDEMPTIONS = Boolean.getBoolean("customerkit.soak") ? 10_000 : 200;

    private final MongoDatabase database = Databases.client().getDatabase(Databases.newName());
    private final Storage storage = Databases.storage(Databases.client(), database.getName());
    private final CustomerKit kit = Kits.over(storage)
            .clock(SettableClock.at("2024-03-01T10:15:30.123Z"))
            .build();
    private final CustomerId customer = Kits.customer(kit);

    @AfterEach
    void drop() {
        database.drop();
    }

    private int size() {
        RawBsonDocument account = database.getCollection("ck_loyalty_account", RawBsonDocument.class)
                .find(new Document("_id", customer.value()))
                .first();
        return Objects.requireNonNull(account).getByteBuffer().remaining();
    }

    @Test
    void an_account_of_ten_thousand_open_lots_works_and_stays_below_four_MiB() {
        storage.commit(Commit.nothing().with(Granting.lots(customer, 10_000)));
        int full = size();

        kit.loyalty().adjust(customer, 5, Reference.of("r-1"), "");
        kit.loyalty().redeem(customer, 100_000, Reference.of("r-2"));

        assertThat(kit.loyalty().membership(customer).points()).isEqualTo(5);
        assertThat(kit.loyalty()
                        .findEntry(customer, Reference.of("r-2"))
                        .orElseThrow()
                        .allocations())
                .hasSize(10_000);
        assertThat(full).isLessThan(4 * 1024 * 1024);
        assertThat(full / 10_000).as("bytes per lot").isLessThanOrEqualTo(200);
        System.err.println("MongoDB, an account of 10,000 open lots: " + full + " bytes");
    }

    @Test
    void an_account_does_not_grow_with_its_entries() {
        kit.loyalty().adjust(customer, 10_000, Reference.of("r"), "");
        int before = size();

        for (int i = 0; i < REDEMPTIONS; i++) {
            kit.loyalty().redeem(customer, 1, Reference.of("r-" + i));
        }

        assertThat(size()).isEqualTo(before);
    }
}
