package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Storage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Many threads, few accounts. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoContentionTest {

    private static final int THREADS = 32;
    private static final int COMMANDS = Boolean.getBoolean("customerkit.soak") ? 100 : 20;

    @Test
    void keeps_sums_and_sequences_exact_and_repeats_nothing_behind_the_command() throws Exception {
        var sent = new Sent();
        try (MongoClient client = sent.client(MongoServer.uri())) {
            Storage storage = Databases.storage(client, Databases.newName());
            var counting = new CountingStorage(storage);
            CustomerKit kit =
                    Kits.over(counting).retryLimit(Duration.ofMinutes(2)).build();
            List<CustomerId> customers =
                    Stream.generate(() -> Kits.customer(kit)).limit(8).toList();

            long moved = together(thread -> () -> movedBy(kit, customers, thread));

            assertThat(customers.stream()
                            .mapToLong(id -> kit.loyalty().membership(id).points())
                            .sum())
                    .isEqualTo(moved);
            customers.forEach(customer -> assertGapless(storage, customer));
            assertThat(counting.conflicts()).as("otherwise nothing was tested").isPositive();
            assertThat(began(sent)).isLessThanOrEqualTo(counting.commits());
            System.err.println("MongoDB, " + THREADS + " threads x " + COMMANDS + " commands over 8 accounts: "
                    + counting.commits() + " commits, " + counting.conflicts() + " too late");
        }
    }

    private static long together(IntFunction<Callable<Long>> task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            var tasks = new ArrayList<Callable<Long>>();
            for (int thread = 0; thread < THREADS; thread++) {
                tasks.add(task.apply(thread));
            }
            long sum = 0;
            for (Future<Long> future : threads.invokeAll(tasks)) {
                sum += future.get();
            }
            return sum;
        } finally {
            threads.shutdownNow();
        }
    }

    /** Returns the points that these calls have moved, by their receipts. */
    private static long movedBy(CustomerKit kit, List<CustomerId> customers, int thread) {
        long moved = 0;
        for (int i = 0; i < COMMANDS; i++) {
            CustomerId customer = customers.get((thread + i) % customers.size());
            String name = thread + "-" + i;
            moved += switch (i % 3) {
                case 0 ->
                    kit.loyalty()
                            .adjust(customer, 50, Reference.of("r-" + name), "")
                            .entry()
                            .points();
                case 1 -> redeemed(kit, customer, Reference.of("r-" + name));
                default -> completed(kit, customer, OrderId.of("o-" + name));
            };
        }
        return moved;
    }

    private static long redeemed(CustomerKit kit, CustomerId customer, Reference reference) {
        try {
            return kit.loyalty().redeem(customer, 30, reference).entry().points();
        } catch (InsufficientPointsException e) {
            return 0;
        }
    }

    private static long completed(CustomerKit kit, CustomerId customer, OrderId order) {
        kit.orders().place(NewOrder.of(order.value(), customer, Money.of("19.90", "EUR")));
        return kit.orders().complete(order).entry().points();
    }

    private static void assertGapless(Storage storage, CustomerId customer) {
        List<Long> sequences = storage.accounts().entries(customer, Long.MAX_VALUE, 1_000_000).stream()
                .map(LedgerEntry::sequence)
                .toList();
        assertThat(sequences)
                .isEqualTo(LongStream.iterate(sequences.size(), i -> i > 0, i -> i - 1)
                        .boxed()
                        .toList());
    }

    /** Returns how many transactions the driver began. */
    private static long began(Sent sent) {
        return sent.commands().stream()
                .filter(command -> command.containsKey("startTransaction"))
                .count();
    }
}
