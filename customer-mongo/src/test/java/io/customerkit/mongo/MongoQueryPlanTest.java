package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoDatabase;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.Facts;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.order.OrderId;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.OfferTerms;
import io.customerkit.reward.RewardOffer;
import io.customerkit.storage.CustomerStore.HistoryKey;
import io.customerkit.storage.FeedbackStore.FeedbackKey;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import io.customerkit.storage.LoyaltyAccountStore.LedgerKey;
import io.customerkit.storage.OrderStore.OrderKey;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How the server finds what the storage asks for, among 2,000 customers; among 100,000 with {@code -Psoak}. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoQueryPlanTest {

    private static final int CUSTOMERS = Boolean.getBoolean("customerkit.soak") ? 100_000 : 2_000;
    private static final int BATCH = 1_000;
    private static final Instant NOW = Granting.NOW;
    private static final CustomerId MIDDLE = CustomerId.of(id(CUSTOMERS / 2));

    private static final LotId RARE = new LotId(1, 1);
    private static final LotId OFTEN = new LotId(1, 2);

    private static final Sent SENT = new Sent();

    private static MongoClient client;
    private static MongoDatabase database;
    private static Storage storage;

    @BeforeAll
    static void fill() {
        client = SENT.client(MongoServer.uri());
        database = client.getDatabase(Databases.newName());
        storage = Databases.storage(client, database.getName());
        fill("ck_customer", MongoQueryPlanTest::customer);
        fill(
                "ck_customer_history",
                number -> new Document("customer", id(number))
                        .append("version", 2L)
                        .append("field", "name")
                        .append("at", NOW)
                        .append("author", "system"));
        fill("ck_order", MongoQueryPlanTest::order);
        fill(
                "ck_loyalty_account",
                number -> AccountDocument.write(
                                Granting.lots(CustomerId.of(id(number)), 1).after())
                        .append("dueAt", NOW.plusSeconds(number)));
        fill(
                "ck_ledger_entry",
                number -> EntryDocument.write(
                        Granting.lots(CustomerId.of(id(number)), 1).entries().get(0)));
        fill("ck_ledger_entry", MongoQueryPlanTest::redemption);
        fill("ck_reward_offer", number -> OfferDocument.write(offer(number)));
        fill("ck_feedback", MongoQueryPlanTest::feedback);
        fill("ck_outbox", number -> MessageDocument.write(message(number)));
    }

    @AfterAll
    static void drop() {
        database.drop();
        client.close();
    }

    private static void fill(String collection, IntFunction<Document> document) {
        for (int first = 0; first < CUSTOMERS; first += BATCH) {
            database.getCollection(collection)
                    .insertMany(IntStream.range(first, first + BATCH)
                            .mapToObj(document)
                            .toList());
        }
    }

    private static String id(int number) {
        return "c-" + (1_000_000 + number);
    }

    private static Document customer(int number) {
        return new Document("_id", id(number))
                .append("version", 1L)
                .append("name", "Ada")
                .append("email", id(number) + "@example.org")
                .append("emailKey", id(number) + "@example.org")
                .append("uniquePhone", "+" + number)
                .append("addresses", List.of())
                .append("createdAt", NOW)
                .append("updatedAt", NOW);
    }

    /** Ten customers have all the orders, so that the order of one customer matters. */
    private static Document order(int number) {
        return new Document("_id", "o-" + number)
                .append("customer", id(CUSTOMERS / 2 + number % 10))
                .append("placedAt", NOW.plusSeconds(number / 40))
                .append("currency", "EUR")
                .append("status", "COMPLETED")
                .append("spent", Decimal128.parse("19.90"));
    }

    /** One customer has them all; every tenth takes from another lot. */
    private static Document redemption(int number) {
        LedgerEntry granting = Granting.lots(MIDDLE, 1).entries().get(0);
        return EntryDocument.write(new LedgerEntry(
                MIDDLE,
                2 + number,
                number % 2 == 0 ? EntryKind.REDEEMED : EntryKind.EXPIRED,
                Reference.of("taking-" + number),
                granting.fingerprint(),
                -1,
                0,
                List.of(new Allocation(number % 10 == 0 ? RARE : OFTEN, -1, 0)),
                NOW,
                NOW,
                0,
                "BRONZE",
                Facts.none(),
                "system",
                null));
    }

    private static RewardOffer offer(int number) {
        var terms = new OfferTerms("A mug", 50, null, null, null, null, null);
        return new RewardOffer(OfferId.of("mug-" + (1_000_000 + number)), 1, terms, null, false, NOW, NOW);
    }

    /** Ten customers have given all of it, one a minute. */
    private static Document feedback(int number) {
        return new Document("_id", "f-" + number)
                .append("customer", id(CUSTOMERS / 2 + number % 10))
                .append("order", "o-" + number)
                .append("rating", 1 + number % 5)
                .append("status", number % 2 == 0 ? "PENDING" : "PUBLISHED")
                .append("slotDay", "2024-03-01")
                .append("slotNumber", number)
                .append("createdAt", NOW.plusSeconds(60L * number));
    }

    /** Every second one is a dead letter. */
    private static OutboxMessage message(int number) {
        return new OutboxMessage(
                "welcome:" + id(number),
                "welcome",
                CustomerId.of(id(number)),
                NOW,
                Map.of(),
                number % 2 == 0 ? null : NOW.plusSeconds(number),
                0,
                null);
    }

    /** Runs a query whose documents may be of a kind that cannot be read; only what was asked counts. */
    private static BsonDocument asked(Runnable query) {
        SENT.forget();
        try {
            query.run();
        } catch (RuntimeException unreadable) {
            assertThat(SENT.names()).containsExactly("find");
        }
        return SENT.commands().get(0);
    }

    private static void assertCheap(Runnable query) {
        BsonDocument asked = asked(query);
        BsonDocument find = new BsonDocument("find", asked.get("find")).append("filter", asked.get("filter"));
        Set.of("sort", "limit", "singleBatch").stream()
                .filter(asked::containsKey)
                .forEach(option -> find.append(option, asked.get(option)));
        BsonDocument explained = database.runCommand(
                        new BsonDocument("explain", find).append("verbosity", new BsonString("executionStats")))
                .toBsonDocument();
        BsonDocument statistics = explained.getDocument("executionStats");

        assertThat(stages(explained.getDocument("queryPlanner").getDocument("winningPlan"), new ArrayList<>()))
                .as(find.toJson())
                .doesNotContain("COLLSCAN", "SORT");
        assertThat(statistics.getNumber("totalKeysExamined").longValue())
                .as(find.toJson())
                .isLessThanOrEqualTo(statistics.getNumber("nReturned").longValue() + 10);
    }

    private static List<String> stages(BsonValue plan, List<String> found) {
        if (plan.isDocument()) {
            BsonDocument document = plan.asDocument();
            if (document.containsKey("stage")) {
                found.add(document.getString("stage").getValue());
            }
            document.values().forEach(value -> stages(value, found));
        } else if (plan.isArray()) {
            plan.asArray().forEach(value -> stages(value, found));
        }
        return found;
    }

    @Test
    void a_customer_is_found_by_id_email_or_phone() {
        assertCheap(() -> storage.customers().find(MIDDLE));
        assertCheap(() -> storage.customers().exists(MIDDLE));
        assertCheap(() -> storage.customers().findByEmail(MIDDLE + "@example.org"));
        assertCheap(() -> storage.customers().findByUniquePhone(new PhoneNumber("+500")));
    }

    @Test
    void customers_are_paged() {
        assertCheap(() -> storage.customers().all(null, 100));
        assertCheap(() -> storage.customers().all(MIDDLE, 100));
    }

    @Test
    void a_history_is_paged() {
        assertCheap(() -> storage.customers().history(MIDDLE, null, 100));
        assertCheap(() -> storage.customers().history(MIDDLE, new HistoryKey(3, "name"), 100));
    }

    @Test
    void feedback_is_found_and_paged() {
        Instant middle = NOW.plusSeconds(30L * CUSTOMERS);
        var key = new FeedbackKey(middle, FeedbackId.of("f-9"));
        assertCheap(() -> storage.feedback().find(FeedbackId.of("f-7")));
        assertCheap(() -> storage.feedback().findByOrder(OrderId.of("o-7")));
        assertCheap(() -> storage.feedback().lastSlot(MIDDLE, LocalDate.of(2024, 3, 1)));
        assertCheap(() -> storage.feedback().history(MIDDLE, null, 100));
        assertCheap(() -> storage.feedback().history(MIDDLE, key, 100));
        assertCheap(() -> storage.feedback().withStatus(FeedbackStatus.PENDING, middle, null, 100));
        assertCheap(() -> storage.feedback().withStatus(FeedbackStatus.PENDING, middle, key, 100));
    }

    @Test
    void ratings_are_counted_from_the_index_alone() {
        BsonDocument explained =
                explainedPipeline(() -> storage.feedback().ratings(NOW, NOW.plusSeconds(30L * CUSTOMERS)));

        assertThat(stages(explained, new ArrayList<>())).contains("IXSCAN").doesNotContain("COLLSCAN", "FETCH");
    }

    @Test
    void orders_are_added_up_without_a_look_at_those_of_others() {
        BsonDocument explained = explainedPipeline(() -> storage.orders().totals(MIDDLE));

        assertThat(stages(explained, new ArrayList<>())).contains("IXSCAN").doesNotContain("COLLSCAN");
        assertThat(explained.toJson()).contains("\"totalDocsExamined\": " + CUSTOMERS / 10 + ",");
    }

    private static BsonDocument explainedPipeline(Runnable query) {
        SENT.forget();
        query.run();
        BsonDocument asked = SENT.commands().get(0);
        BsonDocument aggregate = new BsonDocument("aggregate", asked.get("aggregate"))
                .append("pipeline", asked.get("pipeline"))
                .append("cursor", new BsonDocument());
        return database.runCommand(
                        new BsonDocument("explain", aggregate).append("verbosity", new BsonString("executionStats")))
                .toBsonDocument();
    }

    @Test
    void an_order_is_found_and_orders_are_paged() {
        assertCheap(() -> storage.orders().find(OrderId.of("o-7")));
        assertCheap(() -> storage.orders().history(MIDDLE, null, 100));
        assertCheap(
                () -> storage.orders().history(MIDDLE, new OrderKey(NOW.plusSeconds(20), OrderId.of("o-810")), 100));
    }

    @Test
    void an_account_is_found_and_accounts_are_swept() {
        assertCheap(() -> storage.accounts().find(MIDDLE));
        assertCheap(() -> storage.accounts().findAll(List.of(CustomerId.of(id(10)), CustomerId.of(id(20)))));
        assertCheap(() -> storage.accounts().due(NOW.plusSeconds(CUSTOMERS / 2), null, 100));
        assertCheap(() -> storage.accounts()
                .due(NOW.plusSeconds(CUSTOMERS / 2), new DueAccount(NOW.plusSeconds(10), CustomerId.of(id(10))), 100));
    }

    @Test
    void an_entry_is_found_beside_its_account() {
        BsonDocument explained = explainedPipeline(() -> storage.accounts().find(MIDDLE, Reference.of("r-" + MIDDLE)));
        BsonDocument lookup = explained
                .getArray("stages")
                .get(explained.getArray("stages").size() - 1)
                .asDocument();

        assertThat(stages(explained, new ArrayList<>())).doesNotContain("COLLSCAN");
        assertThat(lookup.keySet()).contains("$lookup");
        assertThat(lookup.getNumber("collectionScans").longValue()).isZero();
        assertThat(lookup.getNumber("totalKeysExamined").longValue()).isOne();
    }

    @Test
    void an_entry_is_found_and_ledgers_are_paged() {
        assertCheap(() -> storage.accounts().findEntry(MIDDLE, Reference.of("r-" + MIDDLE)));
        assertCheap(() -> storage.accounts().entries(MIDDLE, Long.MAX_VALUE, 100));
        assertCheap(() -> storage.accounts().ledger(null, 100));
        assertCheap(() -> storage.accounts().ledger(new LedgerKey(MIDDLE, 1), 100));
    }

    @Test
    void entries_that_touched_a_lot_are_found() {
        assertCheap(() -> storage.accounts().touching(MIDDLE, RARE, EntryKind.REDEEMED));
        assertCheap(() -> storage.accounts().touching(MIDDLE, OFTEN, EntryKind.EXPIRED));
        assertCheap(() -> storage.accounts().touching(MIDDLE, RARE, EntryKind.EXPIRED));
    }

    @Test
    void an_offer_is_found_and_offers_are_paged() {
        OfferId middle = OfferId.of("mug-1000500");

        assertCheap(() -> storage.offers().find(middle));
        assertCheap(() -> storage.offers().all(null, 100));
        assertCheap(() -> storage.offers().all(middle, 100));
    }

    @Test
    void messages_are_found_handed_out_and_paged() {
        assertCheap(() -> storage.outbox().find("welcome:" + MIDDLE));
        assertCheap(() -> storage.outbox().due(NOW.plusSeconds(CUSTOMERS / 2), 100));
        assertCheap(() -> storage.outbox().deadLetters(null, 100));
        assertCheap(() -> storage.outbox().deadLetters("welcome:" + MIDDLE, 100));
    }
}
