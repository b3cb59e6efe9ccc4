package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.server.MongoNode;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.mongo.server.ReplicaSet;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of the errors of a server: who is told what, and how often it is tried. */
@OnMongo(startsServers = true)
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoServerErrorTest {

    private static final Document WRITE_CONFLICT =
            new Document("errorCode", 112).append("errorLabels", List.of("TransientTransactionError"));
    private static final Document UNAUTHORIZED = new Document("errorCode", 13);
    private static final Document CUT = new Document("closeConnection", true);
    private static final Document NO_MAJORITY = new Document(
            "writeConcernError", new Document("code", 64).append("errmsg", "waiting for replication timed out"));

    private static ReplicaSet servers;
    private static MongoNode node;

    private final Sent sent = new Sent();
    private MongoClient client;
    private Storage storage;
    private CustomerKit kit;
    private CustomerId customer;

    @BeforeAll
    static void start() {
        servers = ReplicaSet.start(1);
        node = servers.primary();
    }

    @AfterAll
    static void stop() {
        servers.close();
    }

    @BeforeEach
    void prepare() {
        client = sent.client(servers.uri());
        String database = Databases.newName();
        MongoIndexes.create(client.getDatabase(database));
        storage = MongoStorage.create(client, database);
        kit = Kits.over(storage).build();
        customer = Kits.customer(kit);
        sent.forget();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    private int tried(String command) {
        return (int) sent.names().stream().filter(command::equals).count();
    }

    @Test
    void a_conflict_is_tried_once_by_the_storage() {
        new FailPoint("insert", "alwaysOn", WRITE_CONFLICT).during(node, () -> {
            assertThatThrownBy(() -> storage.commit(Commit.nothing().with(Granting.lots(customer, 1))))
                    .isInstanceOf(ConcurrentChangeException.class)
                    .hasNoCause();
        });

        assertThat(tried("commitTransaction")).isZero();
        assertThat(sent.commands())
                .filteredOn(command -> command.containsKey("startTransaction"))
                .hasSize(1);
    }

    @Test
    void conflicts_without_end_are_over_after_the_five_seconds_of_the_command() {
        long start = System.nanoTime();
        new FailPoint("insert", "alwaysOn", WRITE_CONFLICT).during(node, () -> {
            assertThatThrownBy(() -> kit.loyalty().adjust(customer, 10, Reference.of("r-1"), ""))
                    .isInstanceOf(ConcurrentChangeException.class);
        });

        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(4_500), Duration.ofSeconds(7));
        assertThat(tried("insert")).isGreaterThan(10);
        assertThat(kit.loyalty().membership(customer).points()).isZero();
    }

    @Test
    void a_few_conflicts_cost_the_caller_nothing() {
        new FailPoint("insert", new Document("times", 3), WRITE_CONFLICT)
                .during(node, () -> kit.loyalty().adjust(customer, 10, Reference.of("r-1"), ""));

        assertThat(kit.loyalty().membership(customer).points()).isEqualTo(10);
        assertThat(kit.loyalty().ledger(customer, PageRequest.first(9)).items()).hasSize(1);
    }

    @Test
    void a_missing_right_is_a_failure_at_once() {
        new FailPoint("insert", "alwaysOn", UNAUTHORIZED).during(node, () -> {
            assertThatThrownBy(() -> kit.loyalty().adjust(customer, 10, Reference.of("r-1"), ""))
                    .isInstanceOf(StorageException.class)
                    .hasMessageContaining("code 13");
        });

        assertThat(tried("insert")).isEqualTo(1);
    }

    @Test
    void a_document_that_is_too_large_is_a_failure_at_once() {
        assertThatThrownBy(() -> storage.commit(Commit.nothing().with(Granting.lots(customer, 100_000))))
                .isInstanceOf(StorageException.class);

        assertThat(tried("commitTransaction")).isZero();
        assertThat(storage.accounts().find(customer)).isEmpty();
    }

    @Test
    void a_query_that_fails_is_a_failure_of_the_storage() {
        new FailPoint("find", "alwaysOn", UNAUTHORIZED).during(node, () -> {
            assertThatThrownBy(() -> kit.loyalty().membership(customer)).isInstanceOf(StorageException.class);
        });
    }

    @Test
    void a_commit_whose_answer_was_lost_is_asked_for_again() {
        new FailPoint("commitTransaction", new Document("times", 3), CUT)
                .during(node, () -> kit.loyalty().adjust(customer, 10, Reference.of("r-1"), ""));

        assertThat(kit.loyalty().membership(customer).points()).isEqualTo(10);
        assertThat(kit.loyalty().ledger(customer, PageRequest.first(9)).items()).hasSize(1);
    }

    /** Nobody told the server to end that transaction, so it keeps the account until its own limit is over. */
    @Test
    void a_commit_that_never_answers_is_a_failure_and_the_command_may_be_repeated() {
        ReplicaSet.runOn(node, new Document("setParameter", 1).append("transactionLifetimeLimitSeconds", 1));
        new FailPoint("commitTransaction", "alwaysOn", CUT).during(node, () -> {
            assertThatThrownBy(() -> kit.loyalty().adjust(customer, 10, Reference.of("r-1"), ""))
                    .isInstanceOf(StorageException.class);
        });

        kit.loyalty().adjust(customer, 10, Reference.of("r-1"), "");

        assertThat(kit.loyalty().membership(customer).points()).isEqualTo(10);
        assertThat(kit.loyalty().ledger(customer, PageRequest.first(9)).items()).hasSize(1);
    }

    @Test
    void a_commit_without_its_majority_is_a_failure_and_the_command_may_be_repeated() {
        new FailPoint("commitTransaction", "alwaysOn", NO_MAJORITY).during(node, () -> {
            assertThatThrownBy(() -> kit.loyalty().adjust(customer, 10, Reference.of("r-1"), ""))
                    .isInstanceOf(StorageException.class);
        });

        assertThat(kit.loyalty().adjust(customer, 10, Reference.of("r-1"), "").replayed())
                .as("it was stored all the same")
                .isTrue();
        assertThat(kit.loyalty().membership(customer).points()).isEqualTo(10);
    }
}
