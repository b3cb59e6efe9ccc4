package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.Page;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.storage.CustomerStore.HistoryKey;
import io.customerkit.storage.FeedbackStore.FeedbackKey;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import io.customerkit.storage.LoyaltyAccountStore.LedgerKey;
import io.customerkit.storage.OrderStore.OrderKey;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** How a database with many rows finds the few that a statement wants. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class PlansContract {

    private static final int CUSTOMERS = Integer.getInteger("customerkit.plans.customers", 20_000);
    private static final CustomerId ADA = CustomerId.of("c-5000");
    private static final Instant PLACED = Instant.parse("2024-01-01T12:00:00Z");
    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");

    abstract Server server();

    /** Returns a query of one column {@code n} with the numbers from 1 to this one. */
    abstract String numbersTo(int last);

    /** Returns what measures a table, so that the database knows how many rows it has. */
    abstract String analyze(String table);

    /** Returns whether this line of a plan reads a whole table of ours. */
    abstract boolean isFullScan(String plan);

    /** Prepares what shows the plan that is kept for a statement; unless a product keeps one for all values, that for these. */
    PreparedStatement explainKept(Connection connection, StatementLog.Executed executed) throws SQLException {
        return explain(connection, executed);
    }

    private static PreparedStatement explain(Connection connection, StatementLog.Executed executed)
            throws SQLException {
        return executed.prepare(connection, "EXPLAIN " + executed.sql());
    }

    /**
     * The statements of commands are explained on new tables, too, because a plan may be kept that was made then. Not those of pages:
     * of a small table, a page is much.
     */
    @Test
    void read_no_whole_table_and_pages_of_equal_times_neither_skip_nor_repeat() throws SQLException {
        try (HikariDataSource pool = server().pool();
                HikariDataSource ofNewTables = server().pool()) {
            JdbcSchema.create(pool);
            JdbcSchema.create(ofNewTables);
            load(pool);
            var log = new StatementLog();
            Storage storage = JdbcStorage.create(log.watch(pool));
            CustomerKit kit = Kits.over(storage).clock(() -> NOW).build();

            command(kit);
            List<StatementLog.Executed> commands = log.take();
            kit.maintenance().run(Duration.ofMinutes(1));
            page(storage);
            assertPagesAreWhole(kit);
            List<StatementLog.Executed> all = new ArrayList<>(commands);
            all.addAll(log.take());

            assertCoversAllKindsAndTables(pool, all);
            assertThat(fullScans(pool, all, PlansContract::explain)).isEmpty();
            assertThat(fullScans(ofNewTables, commands, this::explainKept)).isEmpty();
        }
    }

    private void load(HikariDataSource pool) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String insert : inserts()) {
                statement.execute(insert + " FROM (" + numbersTo(CUSTOMERS) + ") numbers");
            }
            for (String table : Product.of(connection).script().tables().keySet()) {
                statement.execute(analyze(table));
            }
        }
    }

    /** Every customer has an address, an order, an account with a lot that ends in the far future, and an offer and a letter. */
    private static List<String> inserts() {
        String id = "CONCAT('c-', n)";
        String then = "TIMESTAMP '2024-01-01 12:00:00'";
        String due = "TIMESTAMP '2031-01-01 00:00:00'";
        return List.of(
                "INSERT INTO ck_customer (id, version, name, email, email_key, default_address_id, created_at, updated_at)"
                        + " SELECT " + id
                        + ", 1, 'Ada', CONCAT(n, '@example.org'), CONCAT(n, '@example.org'), 'home', " + then + ", "
                        + then,
                "INSERT INTO ck_address (customer_id, id, position, street, city, state, zip_code, created_at, updated_at)"
                        + " SELECT " + id + ", 'home', 0, 'street', 'city', 'state', '12345', " + then + ", " + then,
                "INSERT INTO ck_customer_history (customer_id, version, field, at, author)" + " SELECT " + id
                        + ", 1, 'name', " + then + ", 'system'",
                "INSERT INTO ck_order (id, version, customer_id, placed_at, currency, goods, shipping, tax, discount,"
                        + " paid_with_points, delivery, status, generation, created_at, updated_at)"
                        + " SELECT CONCAT('o-', n), 1, " + id + ", " + then
                        + ", 'EUR', 1, 0, 0, 0, 0, FALSE, 'PLACED', 1, " + then + ", " + then,
                "INSERT INTO ck_loyalty_account (customer_id, version, debt, carried_qualifying, announced_tier,"
                        + " entries, due_at, joined_at, updated_at) SELECT " + id + ", 1, 0, 0, 'BRONZE', 1, " + due
                        + ", " + then + ", " + then,
                "INSERT INTO ck_lot (customer_id, lot_sequence, lot_number, granted, remaining, qualifying, earned_at,"
                        + " available_at, expires_at, last_day) SELECT " + id + ", 1, 0, 5, 5, 5, " + then + ", " + then
                        + ", " + due + ", DATE '2030-12-31'",
                "INSERT INTO ck_ledger_entry (customer_id, sequence, kind, reference, fingerprint, points, debt_change,"
                        + " at, recorded_at, balance_after, tier_after, facts, author) SELECT " + id
                        + ", 1, 'ADJUSTED', 'first', 'v1:loaded', 5, 0, " + then + ", " + then
                        + ", 5, 'BRONZE', '{}', 'system'",
                "INSERT INTO ck_allocation (customer_id, sequence, position, lot_sequence, lot_number, points,"
                        + " qualifying) SELECT " + id + ", 1, 0, 1, 0, 5, 5",
                "INSERT INTO ck_feedback (id, customer_id, order_id, version, rating, status, slot_day, slot_number, steps,"
                        + " created_at, updated_at) SELECT CONCAT('f-', n), " + id
                        + ", CONCAT('o-', n), 1, 5, 'PENDING', DATE '2024-01-01', 1, '[]', " + then + ", " + then,
                "INSERT INTO ck_reward_offer (id, version, name, cost, retired, created_at, updated_at) SELECT"
                        + " CONCAT('mug-', n), 1, 'Mug', 5, FALSE, " + then + ", " + then,
                "INSERT INTO ck_outbox (message_key, kind, customer_id, at, attributes, due_at, attempts) SELECT"
                        + " CONCAT('welcome:', n), 'welcome', " + id + ", " + then + ", '{}', " + due + ", 0");
    }

    private static void command(CustomerKit kit) {
        kit.customers().create(Kits.newCustomer("new"));
        kit.customers().update(ADA, moving());
        for (int i = 0; i < 5; i++) {
            kit.orders().place(NewOrder.of("n-" + i, ADA, Money.of("742.10", "EUR")));
        }
        kit.orders().complete(OrderId.of("n-0"));
        kit.loyalty().adjust(ADA, 10, Reference.of("gift"), "");
        kit.loyalty().redeem(ADA, 12, Reference.of("spent"));
        kit.loyalty().membership(ADA);
        Feedback feedback = kit.feedback().submit(ADA, OrderId.of("n-0"), NewFeedback.of(5));
        kit.feedback().publish(feedback.id(), NewModeration.by("clerk"));
        kit.feedback().ratings(NOW, NOW.plusSeconds(1));
        kit.orders().refund(OrderId.of("n-0"), NewRefund.of(Money.of("42.10", "EUR"), "return"));
        kit.orders().cancel(OrderId.of("n-0"));
        kit.loyalty().cancelRedemption(ADA, Reference.of("spent"));
        reward(kit);
        kit.customers().overview(ADA);
    }

    private static CustomerUpdate moving() {
        NewAddress address = NewAddress.of("12 rue de la Paix", "Paris", "\u00CEle-de-France", "75002", "FR");
        return CustomerUpdate.builder().name("Ada King").addAddress(address).build();
    }

    private static void reward(CustomerKit kit) {
        kit.rewards().create(OfferId.of("cup"), NewOffer.of("Cup", 1).withStock(2));
        RewardId used = kit.rewards()
                .redeem(ADA, OfferId.of("cup"), Reference.of("cup-1"))
                .reward()
                .id();
        RewardId cancelled = kit.rewards()
                .redeem(ADA, OfferId.of("cup"), Reference.of("cup-2"))
                .reward()
                .id();
        kit.rewards().use(ADA, used);
        kit.rewards().cancel(ADA, cancelled);
    }

    private static void page(Storage storage) {
        storage.customers().exists(ADA);
        storage.customers().findByEmail("77@example.org");
        storage.customers().findByUniquePhone(new PhoneNumber("+33142685300"));
        storage.customers().all(ADA, 50);
        storage.customers().history(ADA, new HistoryKey(9, "name"), 50);
        storage.orders().history(ADA, new OrderKey(NOW, OrderId.of("n-3")), 50);
        storage.accounts().entries(ADA, 3, 50);
        storage.accounts().ledger(new LedgerKey(ADA, 1), 50);
        storage.accounts().touching(ADA, LotId.of(1), EntryKind.EXPIRED);
        storage.accounts().findAll(List.of(ADA, CustomerId.of("c-77"), CustomerId.of("c-49999")));
        storage.accounts().due(NOW, null, 50);
        storage.accounts().due(NOW, new DueAccount(PLACED, ADA), 50);
        storage.feedback().history(ADA, new FeedbackKey(NOW, FeedbackId.of("f")), 50);
        storage.feedback().withStatus(FeedbackStatus.PENDING, NOW, new FeedbackKey(NOW, FeedbackId.of("f")), 50);
        storage.offers().all(OfferId.of("mug-5000"), 50);
        storage.outbox().due(NOW, 50);
        storage.outbox().deadLetters("welcome:5", 50);
        giveUpAndRevive(storage.outbox());
    }

    private static void giveUpAndRevive(Outbox outbox) {
        OutboxMessage waiting = outbox.find("welcome:77").orElseThrow();
        OutboxMessage dead = new OutboxMessage(
                waiting.key(), waiting.kind(), waiting.customer(), waiting.at(), Map.of(), null, 10, "Failure");
        assertThat(outbox.replace(waiting, dead)).isTrue();
        assertThat(outbox.replace(dead, waiting)).isTrue();
    }

    /** Five orders have one time. */
    private static void assertPagesAreWhole(CustomerKit kit) {
        List<Order> read = new ArrayList<>();
        Page<Order> page = kit.orders().history(ADA, PageRequest.first(2));
        read.addAll(page.items());
        for (String next = page.next(); next != null; next = page.next()) {
            page = kit.orders().history(ADA, PageRequest.after(next, 2));
            read.addAll(page.items());
        }
        assertThat(read)
                .extracting(order -> order.id().value())
                .containsExactly("n-4", "n-3", "n-2", "n-1", "n-0", "o-5000");
    }

    private static void assertCoversAllKindsAndTables(HikariDataSource pool, List<StatementLog.Executed> executed)
            throws SQLException {
        Collection<StatementLog.Executed> statements = distinct(executed);
        assertThat(statements)
                .extracting(statement -> statement.sql().split(" ", 2)[0])
                .containsOnly("SELECT", "WITH", "UPDATE", "DELETE");
        try (Connection connection = pool.getConnection()) {
            assertThat(Product.of(connection).script().tables().keySet())
                    .allSatisfy(table -> assertThat(statements)
                            .filteredOn(StatementLog.Executed::isQuery)
                            .anyMatch(query -> query.sql().contains(" " + table)));
        }
    }

    /** An insert looks for nothing. */
    private static Collection<StatementLog.Executed> distinct(List<StatementLog.Executed> executed) {
        Map<String, StatementLog.Executed> bySql = new LinkedHashMap<>();
        executed.stream()
                .filter(statement -> !statement.sql().startsWith("INSERT"))
                .forEach(statement -> bySql.put(statement.sql(), statement));
        return bySql.values();
    }

    private List<String> fullScans(HikariDataSource pool, List<StatementLog.Executed> executed, Explanation explanation)
            throws SQLException {
        List<String> scans = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            for (StatementLog.Executed statement : distinct(executed)) {
                try (PreparedStatement explain = explanation.prepare(connection, statement);
                        ResultSet plan = explain.executeQuery()) {
                    lines(plan).filter(this::isFullScan).forEach(line -> scans.add(line + " in " + statement.sql()));
                }
            }
        }
        return scans;
    }

    private static Stream<String> lines(ResultSet plan) throws SQLException {
        List<String> lines = new ArrayList<>();
        while (plan.next()) {
            lines.add(line(plan));
        }
        return lines.stream();
    }

    private static String line(ResultSet plan) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int column = 1; column <= plan.getMetaData().getColumnCount(); column++) {
            columns.add(plan.getMetaData().getColumnLabel(column) + "=" + plan.getString(column));
        }
        return String.join(" ", columns);
    }

    /** Prepares what shows the plan of a statement. */
    private interface Explanation {

        PreparedStatement prepare(Connection connection, StatementLog.Executed executed) throws SQLException;
    }
}
