package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many threads over few accounts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ContentionContract {

    private static final int THREADS = 32;
    private static final int COMMANDS = 100;
    private static final int ACCOUNTS = 8;

    private final AtomicInteger retries = new AtomicInteger();

    abstract Server server();

    @Test
    void over_eight_accounts_add_up_exactly_and_no_deadlock_reaches_a_caller() throws Exception {
        try (HikariDataSource pool = server().pool()) {
            JdbcSchema.create(pool);
            CustomerKit kit =
                    Kits.over(countingRetries(JdbcStorage.create(pool))).build();
            List<CustomerId> customers = IntStream.range(0, ACCOUNTS)
                    .mapToObj(number -> kit.customers()
                            .create(Kits.newCustomer("c-" + number))
                            .id())
                    .toList();

            long moved = movedByAll(kit, customers);

            assertThat(customers.stream()
                            .mapToLong(customer ->
                                    kit.loyalty().membership(customer).points())
                            .sum())
                    .isEqualTo(moved);
            customers.forEach(customer -> assertLedgerAddsUp(kit, customer));
            assertThat(retries).as("otherwise nothing was tested").hasPositiveValue();
        }
        System.out.printf(
                "%s: %d threads, %d commands over %d accounts, %d retries%n",
                server().getClass().getSimpleName(), THREADS, THREADS * COMMANDS, ACCOUNTS, retries.get());
    }

    private Storage countingRetries(Storage storage) {
        return Passing.on(Storage.class, storage, call -> {
            try {
                return call.pass();
            } catch (ConcurrentChangeException e) {
                retries.incrementAndGet();
                throw e;
            }
        });
    }

    private static long movedByAll(CustomerKit kit, List<CustomerId> customers) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Long>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                tasks.add(() -> movedByOne(kit, customers, number));
            }
            long moved = 0;
            for (Future<Long> future : threads.invokeAll(tasks)) {
                moved += future.get();
            }
            return moved;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Adjusts, redeems, places and completes; returns the points that the receipts tell. */
    private static long movedByOne(CustomerKit kit, List<CustomerId> customers, int thread) {
        long moved = 0;
        OrderId placed = OrderId.of("none");
        for (int i = 0; i < COMMANDS; i++) {
            CustomerId customer = customers.get((thread + i / 4) % customers.size());
            String name = "t-" + thread + "-" + i;
            switch (i % 4) {
                case 0 ->
                    moved += kit.loyalty()
                            .adjust(customer, 50, Reference.of(name), "")
                            .entry()
                            .points();
                case 1 ->
                    placed = kit.orders()
                            .place(NewOrder.of(name, customer, Money.of("19.90", "EUR")))
                            .id();
                case 2 -> moved += kit.orders().complete(placed).entry().points();
                default -> moved += redeemed(kit, customer, Reference.of(name));
            }
        }
        return moved;
    }

    private static long redeemed(CustomerKit kit, CustomerId customer, Reference reference) {
        try {
            return kit.loyalty().redeem(customer, 60, reference).entry().points();
        } catch (InsufficientPointsException e) {
            return 0;
        }
    }

    private static void assertLedgerAddsUp(CustomerKit kit, CustomerId customer) {
        List<LedgerEntry> ledger =
                kit.loyalty().ledger(customer, PageRequest.first(1_000)).items();
        assertThat(ledger)
                .extracting(LedgerEntry::sequence)
                .isEqualTo(LongStream.range(0, ledger.size())
                        .mapToObj(before -> ledger.size() - before)
                        .toList());
        assertThat(ledger.stream().mapToLong(LedgerEntry::points).sum())
                .isEqualTo(kit.loyalty().membership(customer).points());
    }
}
