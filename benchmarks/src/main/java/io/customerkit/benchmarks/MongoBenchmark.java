package io.customerkit.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.MongoIndexes;
import io.customerkit.mongo.MongoStorage;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What does the library cost on MongoDB? Four commands beside {@link MongoByHand}, on one thread, each on the accounts of a
 * thousand customers in turn. Notifications are left to maintenance, and none arises.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
@State(Scope.Thread)
public class MongoBenchmark {

    private static final int CUSTOMERS = 1_000;

    private MongoClient client;
    private CustomerKit kit;
    private MongoByHand byHand;
    private long number;

    /** Begins with golden members who have points to spend, in a new database. */
    @Setup
    public void setUp() {
        client = MongoClients.create(MongoServer.uri());
        var database = client.getDatabase("benchmark-" + UUID.randomUUID());
        MongoIndexes.create(database);
        kit = CustomerKit.builder()
                .storage(MongoStorage.create(client, database.getName()))
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .dispatch(Dispatch.BY_MAINTENANCE)
                .build();
        byHand = new MongoByHand(client, database);
        for (int i = 0; i < CUSTOMERS; i++) {
            kit.customers()
                    .create(NewCustomer.builder()
                            .id("c-" + i)
                            .name("Ada Lovelace")
                            .email("c-" + i + "@example.org")
                            .build());
            kit.loyalty().adjust(CustomerId.of("c-" + i), 1_000_000, Reference.of("r"), "");
        }
    }

    @TearDown
    public void tearDown() {
        client.close();
    }

    private String customer() {
        number++;
        return "c-" + number % CUSTOMERS;
    }

    @Benchmark
    public void adjustByLibrary() {
        kit.loyalty().adjust(CustomerId.of(customer()), 10, Reference.of("r-" + number), "");
    }

    @Benchmark
    public void adjustByHand() {
        byHand.adjust(customer(), 10, "r-" + number);
    }

    @Benchmark
    public void redeemByLibrary() {
        kit.loyalty().redeem(CustomerId.of(customer()), 1, Reference.of("r-" + number));
    }

    @Benchmark
    public void redeemByHand() {
        byHand.redeem(customer(), 1, "r-" + number);
    }

    @Benchmark
    public void placeByLibrary() {
        kit.orders().place(NewOrder.of("o-" + number, CustomerId.of(customer()), Money.of("10.00", "EUR")));
    }

    @Benchmark
    public void placeByHand() {
        byHand.place("o-" + number, customer(), "10.00");
    }

    /** An order can be completed once, so this places it, too. */
    @Benchmark
    public void placeAndCompleteByLibrary() {
        String order = "o-" + number;
        placeByLibrary();
        kit.orders().complete(OrderId.of(order));
    }

    @Benchmark
    public void placeAndCompleteByHand() {
        String order = "o-" + number;
        placeByHand();
        byHand.complete(order);
    }
}
