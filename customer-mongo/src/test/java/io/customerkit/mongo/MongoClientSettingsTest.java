package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.ServerApi;
import com.mongodb.ServerApiVersion;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.UuidRepresentation;
import org.bson.codecs.BsonValueCodecProvider;
import org.bson.codecs.configuration.CodecRegistries;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whatever a host tells its client, the storage keeps its promises. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoClientSettingsTest {

    private static final Set<String> READS = Set.of("find", "aggregate");

    private static final BsonDocument DURABLE = BsonDocument.parse("{w: 'majority', wtimeout: 5000, j: true}");

    @Test
    void read_preference_secondary_changes_nothing() {
        assertPromisesHold(settings -> settings.readPreference(ReadPreference.secondary()));
    }

    @Test
    void no_or_weak_write_concern_changes_nothing() {
        assertPromisesHold(settings -> settings.writeConcern(WriteConcern.UNACKNOWLEDGED));
        assertPromisesHold(settings -> settings.writeConcern(WriteConcern.W1.withJournal(false)));
    }

    @Test
    void read_concern_local_or_available_changes_nothing() {
        assertPromisesHold(settings -> settings.readConcern(ReadConcern.LOCAL));
        assertPromisesHold(settings -> settings.readConcern(ReadConcern.AVAILABLE));
    }

    @Test
    void a_codec_registry_without_documents_and_instants_changes_nothing() {
        assertPromisesHold(
                settings -> settings.codecRegistry(CodecRegistries.fromProviders(new BsonValueCodecProvider())));
    }

    @Test
    void a_representation_of_UUIDs_changes_nothing() {
        for (UuidRepresentation representation : UuidRepresentation.values()) {
            assertPromisesHold(settings -> settings.uuidRepresentation(representation));
        }
    }

    @Test
    void switched_off_retries_change_nothing() {
        assertPromisesHold(settings -> settings.retryReads(false).retryWrites(false));
    }

    @Test
    void a_strict_version_of_the_server_s_interface_changes_nothing() {
        assertPromisesHold(settings -> settings.serverApi(
                ServerApi.builder().version(ServerApiVersion.V1).strict(true).build()));
    }

    /** A set of one node has no secondary, so a read that asks for one fails in a second. */
    private static void assertPromisesHold(Consumer<MongoClientSettings.Builder> host) {
        var sent = new Sent();
        try (MongoClient client = sent.client(
                MongoServer.uri(),
                settings -> host.accept(settings.applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(1, TimeUnit.SECONDS))))) {
            String database = Databases.newName();
            MongoIndexes.create(client.getDatabase(database));
            MongoIndexes.validate(client.getDatabase(database));
            CustomerKit kit = Kits.over(MongoStorage.create(client, database)).build();
            sent.forget();
            assertReadsItsWrites(kit);
            assertConcerns(sent.commands());
            assertBeginsAfterTheLastWrite(sent.commands());
            client.getDatabase(database).withWriteConcern(WriteConcern.MAJORITY).drop();
        }
    }

    private static void assertReadsItsWrites(CustomerKit kit) {
        CustomerId customer = Kits.customer(kit);
        OrderId order = OrderId.of("o-" + UUID.randomUUID());
        kit.orders().place(NewOrder.of(order.value(), customer, Money.of("742.10", "EUR")));
        kit.orders().complete(order);
        kit.loyalty().redeem(customer, 42, Reference.of("r-1"));

        assertThat(kit.loyalty().membership(customer).points()).isEqualTo(700);
    }

    private static void assertConcerns(List<BsonDocument> commands) {
        for (BsonDocument command : commands) {
            assertThat(command.getDocument("$readPreference", BsonDocument.parse("{mode: 'primary'}"))
                            .getString("mode")
                            .getValue())
                    .isIn("primary", "primaryPreferred");
            if (command.containsKey("startTransaction")) {
                assertThat(level(command)).isEqualTo("snapshot");
            } else if (READS.contains(command.getFirstKey())) {
                assertThat(level(command)).isEqualTo("majority");
            } else if (!command.containsKey("autocommit") || command.containsKey("commitTransaction")) {
                assertThat(command.getDocument("writeConcern")).isEqualTo(DURABLE);
            }
        }
    }

    /** So that a new primary, too, shows what the old one acknowledged. */
    private static void assertBeginsAfterTheLastWrite(List<BsonDocument> commands) {
        List<BsonDocument> reads = commands.stream()
                .dropWhile(command -> !command.containsKey("commitTransaction"))
                .filter(command -> command.containsKey("readConcern"))
                .toList();
        assertThat(reads)
                .isNotEmpty()
                .allSatisfy(read -> assertThat(read.getDocument("readConcern")).containsKey("afterClusterTime"));
    }

    private static String level(BsonDocument command) {
        return command.getDocument("readConcern").getString("level").getValue();
    }
}
