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
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/**
 * What does the library cost on MongoDB? Each command runs in turn by the library and by {@link MongoByHand}, so that both
 * meet the same disk and the same neighbours; the medians are compared. One thread, a hundred customers, no notifications.
 */
public final class MongoComparison {

    private static final int CUSTOMERS = 100;

    private final CustomerKit kit;
    private final MongoByHand byHand;
    private final int rounds;

    private MongoComparison(MongoClient client, int rounds) {
        var database = client.getDatabase("benchmark-" + UUID.randomUUID());
        MongoIndexes.create(database);
        this.kit = CustomerKit.builder()
                .storage(MongoStorage.create(client, database.getName()))
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .dispatch(Dispatch.BY_MAINTENANCE)
                .build();
        this.byHand = new MongoByHand(client, database);
        this.rounds = rounds;
    }

    /**
     * Prints a line per command.
     *
     * @param args how many rounds, half of them to warm up; 2,000 by default
     */
    public static void main(String[] args) {
        int rounds = args.length == 0 ? 2_000 : Integer.parseInt(args[0]);
        try (MongoClient client = MongoClients.create(MongoServer.uri())) {
            new MongoComparison(client, rounds).run();
        }
    }

    /** Golden members who have points to spend, so that no tier changes. */
    private void run() {
        for (int i = 0; i < CUSTOMERS; i++) {
            kit.customers()
                    .create(NewCustomer.builder()
                            .id("c-" + i)
                            .name("Ada Lovelace")
                            .email("c-" + i + "@example.org")
                            .build());
            kit.loyalty().adjust(CustomerId.of("c-" + i), 1_000_000, Reference.of("r"), "");
        }
        compare("redeem", this::redeem, name -> byHand.redeem(customer(name), 1, name));
        compare("place", this::place, name -> byHand.place(name, customer(name), "10.00"));
        compare("complete", name -> kit.orders().complete(OrderId.of(name)), byHand::complete);
        compare("adjust", this::adjust, name -> byHand.adjust(customer(name), 10, "a-" + name));
    }

    private void redeem(String name) {
        kit.loyalty().redeem(CustomerId.of(customer(name)), 1, Reference.of(name));
    }

    private void place(String name) {
        kit.orders().place(NewOrder.of(name, CustomerId.of(customer(name)), Money.of("10.00", "EUR")));
    }

    private void adjust(String name) {
        kit.loyalty().adjust(CustomerId.of(customer(name)), 10, Reference.of("a-" + name), "");
    }

    /** The name of a round ends in its number. */
    private static String customer(String name) {
        return "c-" + Integer.parseInt(name.substring(name.indexOf('-') + 1)) % CUSTOMERS;
    }

    private void compare(String what, Command library, Command hand) {
        long[] byLibrary = new long[rounds];
        long[] byHandTimes = new long[rounds];
        for (int round = 0; round < rounds; round++) {
            boolean isFirst = round % 2 == 0;
            if (isFirst) {
                byLibrary[round] = time(library, "l-" + round);
            }
            byHandTimes[round] = time(hand, "h-" + round);
            if (!isFirst) {
                byLibrary[round] = time(library, "l-" + round);
            }
        }
        print(what, median(byLibrary), median(byHandTimes));
    }

    private static long time(Command command, String name) {
        long start = System.nanoTime();
        command.run(name);
        return System.nanoTime() - start;
    }

    /** The first half warms up. */
    private static long median(long[] times) {
        long[] sorted = Arrays.copyOfRange(times, times.length / 2, times.length);
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, long library, long hand) {
        System.out.printf(
                Locale.ROOT,
                "%-10s library %6d us, by hand %6d us, throughput %.2f of by hand%n",
                what,
                library / 1_000,
                hand / 1_000,
                (double) hand / library);
    }

    /** Something to be done once per name. */
    @FunctionalInterface
    private interface Command {

        void run(String name);
    }
}
