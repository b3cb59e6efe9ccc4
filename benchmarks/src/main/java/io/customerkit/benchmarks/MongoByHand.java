package io.customerkit.benchmarks;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.TransactionOptions;
import com.mongodb.WriteConcern;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;

/**
 * The four commands as an application would write them with the driver alone, for one programme and one currency: read what
 * the step depends on and whether it was done before, then make the same documents durable as the library does, in one
 * transaction with a majority.
 */
final class MongoByHand implements FourCommands {

    private static final WriteConcern DURABLE = WriteConcern.MAJORITY.withJournal(true);
    private static final TransactionOptions OPTIONS = TransactionOptions.builder()
            .readPreference(ReadPreference.primary())
            .readConcern(ReadConcern.SNAPSHOT)
            .writeConcern(DURABLE)
            .build();
    private static final Instant END = Instant.parse("2030-01-01T00:00:00Z");

    private final MongoClient client;
    private final MongoCollection<Document> customers;
    private final MongoCollection<Document> orders;
    private final MongoCollection<Document> accounts;
    private final MongoCollection<Document> ledger;

    MongoByHand(MongoClient client, MongoDatabase database) {
        this.client = client;
        MongoDatabase majority = database.withReadConcern(ReadConcern.MAJORITY).withWriteConcern(DURABLE);
        customers = majority.getCollection("ck_customer");
        orders = majority.getCollection("ck_order");
        accounts = majority.getCollection("ck_loyalty_account");
        ledger = majority.getCollection("ck_ledger_entry");
    }

    @Override
    public void adjust(String customer, long points, String reference) {
        Document account = account(customer);
        requireNew(customer, reference);
        Document entry = credit(account, points, Instant.now());
        complete(entry, "ADJUSTED", reference, grant(points), account);
        inTransaction(session -> store(session, account, entry));
    }

    @Override
    public void redeem(String customer, long points, String reference) {
        Document account = account(customer);
        requireNew(customer, reference);
        Document lot = account.getList("lots", Document.class).get(0);
        lot.put("remaining", lot.getLong("remaining") - points);
        Document entry = next(account, -points, Instant.now(), allocation(lot, -points, 0));
        complete(entry, "REDEEMED", reference, List.of(), account);
        inTransaction(session -> store(session, account, entry));
    }

    @Override
    public void place(String id, String customer, String total) {
        Objects.requireNonNull(
                customers.find(eq("_id", customer)).projection(include("_id")).first());
        requireNone(orders, eq("_id", id));
        Instant now = Instant.now();
        var zero = Decimal128.parse("0.00");
        orders.insertOne(new Document("_id", id)
                .append("version", 1L)
                .append("customer", customer)
                .append("placedAt", now)
                .append("currency", "EUR")
                .append("goods", Decimal128.parse(total))
                .append("shipping", zero)
                .append("tax", zero)
                .append("discount", zero)
                .append("paidWithPoints", zero)
                .append("lines", List.of())
                .append("delivery", false)
                .append("status", "PLACED")
                .append("generation", 1)
                .append("refunds", List.of())
                .append("createdAt", now)
                .append("updatedAt", now));
    }

    @Override
    public void complete(String id) {
        Document order = Objects.requireNonNull(orders.find(eq("_id", id)).first());
        Document account = account(order.getString("customer"));
        Instant now = Instant.now();
        Decimal128 goods = order.get("goods", Decimal128.class);
        long points = goods.bigDecimalValue().longValue();
        order.append("version", order.getLong("version") + 1)
                .append("status", "COMPLETED")
                .append("completedAt", now)
                .append("spent", goods)
                .append("updatedAt", now);
        Document entry = credit(account, points, now);
        complete(entry, "EARNED", "ck:order:" + id + ":1", award(id, goods, points), account);
        inTransaction(session -> {
            replace(session, orders, order);
            store(session, account, entry);
        });
    }

    private Document account(String customer) {
        return Objects.requireNonNull(accounts.find(eq("_id", customer)).first());
    }

    private void requireNew(String customer, String reference) {
        requireNone(ledger, and(eq("customer", customer), eq("reference", reference)));
    }

    private static void requireNone(MongoCollection<Document> collection, Bson condition) {
        if (collection.find(condition).first() != null) {
            throw new IllegalStateException("It was done before");
        }
    }

    private static Document credit(Document account, long points, Instant now) {
        Document lot = new Document("sequence", account.getLong("entries") + 1)
                .append("number", 1)
                .append("granted", points)
                .append("remaining", points)
                .append("qualifying", points)
                .append("earnedAt", now)
                .append("availableAt", now)
                .append("expiresAt", END)
                .append("lastDay", "2029-12-31");
        var lots = new ArrayList<>(account.getList("lots", Document.class));
        lots.add(lot);
        account.put("lots", lots);
        return next(account, points, now, allocation(lot, points, points));
    }

    private static Document allocation(Document lot, long points, long qualifying) {
        return new Document("sequence", lot.getLong("sequence"))
                .append("number", lot.getInteger("number"))
                .append("points", points)
                .append("qualifying", qualifying);
    }

    private static Document next(Document account, long points, Instant now, Document allocation) {
        account.append("version", account.getLong("version") + 1)
                .append("entries", account.getLong("entries") + 1)
                .append("updatedAt", now);
        return new Document("customer", account.getString("_id"))
                .append("sequence", account.getLong("entries"))
                .append("points", points)
                .append("debtChange", 0L)
                .append("allocations", List.of(allocation))
                .append("at", now)
                .append("recordedAt", now);
    }

    /** What the library records about a lot. */
    private static List<Document> grant(long points) {
        return List.of(
                fact("lot.granted", points),
                fact("lot.qualifying", points),
                fact("lot.availableAt", END),
                fact("lot.expiresAt", END),
                fact("lot.lastDay", "2029-12-31"));
    }

    /** What the library records about an award. */
    private static List<Document> award(String order, Decimal128 goods, long points) {
        var facts = new ArrayList<>(List.of(
                fact("programme", "1"),
                fact("order", order),
                fact("base", goods + " EUR"),
                fact("rate", "1"),
                fact("tier", "GOLD"),
                fact("rule.per-amount", points),
                fact("multiplier", "1"),
                fact("rounding", "FLOOR")));
        facts.addAll(grant(points));
        return facts;
    }

    private static Document fact(String name, Object value) {
        return new Document("name", name).append("value", value.toString());
    }

    private static void complete(
            Document entry, String kind, String reference, List<Document> facts, Document account) {
        long balance = account.getList("lots", Document.class).stream()
                .mapToLong(lot -> lot.getLong("remaining"))
                .sum();
        entry.append("kind", kind)
                .append("reference", reference)
                .append("fingerprint", "v1:" + kind + ":" + reference)
                .append("balanceAfter", balance)
                .append("tierAfter", account.getString("announcedTier"))
                .append("facts", facts)
                .append("author", "system");
    }

    private void store(ClientSession session, Document account, Document entry) {
        replace(session, accounts, account);
        ledger.insertOne(session, entry);
    }

    private static void replace(ClientSession session, MongoCollection<Document> collection, Document document) {
        var expected = and(eq("_id", document.get("_id")), eq("version", document.getLong("version") - 1));
        if (collection.replaceOne(session, expected, document).getMatchedCount() == 0) {
            throw new IllegalStateException("Somebody else was faster");
        }
    }

    private void inTransaction(Consumer<ClientSession> statements) {
        try (ClientSession session = client.startSession()) {
            session.startTransaction(OPTIONS);
            statements.accept(session);
            session.commitTransaction();
        }
    }
}
