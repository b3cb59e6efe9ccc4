package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** A database that is killed under load and started again; every caller repeats what it got no answer to. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class KillContract {

    private static final int THREADS = 4;
    private static final int COMMANDS_BETWEEN_KILLS = 60;

    private final Semaphore acknowledged = new Semaphore(0);
    private final AtomicInteger unanswered = new AtomicInteger();
    private final AtomicBoolean isOver = new AtomicBoolean();

    /** Returns a new server, started. */
    abstract KillableServer server() throws IOException;

    /** How often to kill it. */
    abstract int kills();

    @Test
    void loses_nothing_acknowledged_and_does_nothing_twice() throws Exception {
        try (KillableServer server = server();
                HikariDataSource pool = pool(server)) {
            assertThatCommitsAreDurable(server, pool);
            JdbcSchema.create(pool);
            Storage storage = JdbcStorage.create(pool);
            CustomerKit kit = Kits.over(storage).build();

            List<List<LedgerEntry>> receipts = underLoad(kit, () -> killAgainAndAgain(server));

            for (int thread = 0; thread < THREADS; thread++) {
                assertHappenedOnce(storage, customer(thread), receipts.get(thread));
            }
            System.out.printf(
                    "%s: %d kills, %d points entries acknowledged, %d calls without an answer repeated%n",
                    getClass().getSimpleName(),
                    kills(),
                    receipts.stream().mapToInt(List::size).sum(),
                    unanswered.get());
        }
    }

    private static HikariDataSource pool(KillableServer server) {
        return Server.pool(server.url(), config -> {
            config.setConnectionTimeout(TimeUnit.SECONDS.toMillis(1));
            config.setInitializationFailTimeout(TimeUnit.SECONDS.toMillis(60));
        });
    }

    private static void assertThatCommitsAreDurable(KillableServer server, HikariDataSource pool) {
        server.durability()
                .forEach((setting, value) ->
                        assertThat(show(pool, setting)).as(setting).isEqualTo(value));
    }

    private static String show(HikariDataSource pool, String setting) {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            boolean isPostgres = Product.of(connection) == Product.POSTGRESQL;
            String sql = isPostgres ? "SHOW " + setting : "SELECT '', @@GLOBAL." + setting;
            try (ResultSet row = statement.executeQuery(sql)) {
                row.next();
                return row.getString(isPostgres ? 1 : 2);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<List<LedgerEntry>> underLoad(CustomerKit kit, Disturbance disturbance) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Future<List<LedgerEntry>>> loads = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                loads.add(threads.submit(() -> load(kit, number)));
            }
            disturbance.run();
            isOver.set(true);
            List<List<LedgerEntry>> receipts = new ArrayList<>();
            for (Future<List<LedgerEntry>> load : loads) {
                receipts.add(load.get());
            }
            return receipts;
        } finally {
            isOver.set(true);
            threads.shutdownNow();
        }
    }

    private void killAgainAndAgain(KillableServer server) throws Exception {
        for (int kill = 0; kill < kills(); kill++) {
            awaitAcknowledgements();
            server.kill();
            server.start();
        }
        awaitAcknowledgements();
    }

    private void awaitAcknowledgements() throws InterruptedException {
        assertThat(acknowledged.tryAcquire(COMMANDS_BETWEEN_KILLS, 2, TimeUnit.MINUTES))
                .isTrue();
    }

    /** Adjusts, places and completes; returns what the library said it had booked. */
    private List<LedgerEntry> load(CustomerKit kit, int thread) {
        CustomerId customer = customer(thread);
        answered(() -> kit.customers().create(Kits.newCustomer(customer.value())));
        List<LedgerEntry> receipts = new ArrayList<>();
        for (int i = 0; !isOver.get(); i++) {
            Reference reference = Reference.of("r-" + i);
            OrderId order = OrderId.of(customer + "-" + i);
            receipts.add(answered(() -> kit.loyalty().adjust(customer, 1, reference, ""))
                    .entry());
            answered(() -> kit.orders().place(NewOrder.of(order.value(), customer, Money.of("2.00", "EUR"))));
            receipts.add(answered(() -> kit.orders().complete(order)).entry());
        }
        return receipts;
    }

    private static CustomerId customer(int thread) {
        return CustomerId.of("c-" + thread);
    }

    private <T> T answered(Supplier<T> command) {
        while (true) {
            try {
                T answer = command.get();
                acknowledged.release();
                return answer;
            } catch (StorageException e) {
                unanswered.incrementAndGet();
            }
        }
    }

    private static void assertHappenedOnce(Storage storage, CustomerId customer, List<LedgerEntry> receipts) {
        List<LedgerEntry> ledger = new ArrayList<>(storage.accounts().entries(customer, Long.MAX_VALUE, 1_000_000));
        assertThat(ledger).containsExactlyInAnyOrderElementsOf(receipts);
        assertThat(receipts)
                .extracting(LedgerEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, receipts.size()).boxed().toList());
        assertThat(storage.accounts().find(customer).orElseThrow().balance())
                .isEqualTo(receipts.stream().mapToLong(LedgerEntry::points).sum());
    }

    /** Happens while commands run. */
    private interface Disturbance {

        void run() throws Exception;
    }
}
