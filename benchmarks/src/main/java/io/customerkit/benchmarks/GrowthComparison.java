package io.customerkit.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.PageRequest;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.jdbc.JdbcStorage;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What does a command cost when there are many customers? The same commands in turn with few of them and with many. */
public final class GrowthComparison {

    /** A day on which nothing is due. */
    private static final Instant NOW = Instant.parse("2024-01-15T10:00:00Z");

    /** What a server for a million customers would have; by default it has room for a tenth of them. */
    private static final Map<String, String> MEMORY = Map.of("shared_buffers", "2GB");

    private static final PageRequest PAGE = PageRequest.first(20);

    /** In this order, because some need what others leave. */
    private static final List<Command> COMMANDS = List.of(
            new Command("`customers().create`", (kit, member) -> kit.customers().create(newCustomer(member))),
            new Command(
                    "`customers().update`",
                    (kit, member) -> kit.customers()
                            .update(
                                    id(member),
                                    CustomerUpdate.builder().name("Ada King").build())),
            new Command("`customers().find`", (kit, member) -> kit.customers().find(id(member))),
            new Command(
                    "`orders().place`",
                    (kit, member) ->
                            kit.orders().place(NewOrder.of("new-" + member, id(member), Money.of("19.90", "EUR")))),
            new Command("`orders().complete`", (kit, member) -> kit.orders().complete(order(member))),
            new Command("`orders().history`", (kit, member) -> kit.orders().history(id(member), PAGE)),
            new Command(
                    "`loyalty().adjust`",
                    (kit, member) -> kit.loyalty().adjust(id(member), 10, Reference.of("more"), "")),
            new Command(
                    "`loyalty().redeem`", (kit, member) -> kit.loyalty().redeem(id(member), 5, Reference.of("less"))),
            new Command("`loyalty().membership`", (kit, member) -> kit.loyalty().membership(id(member))),
            new Command("`loyalty().ledger`", (kit, member) -> kit.loyalty().ledger(id(member), PAGE)),
            new Command(
                    "`feedback().submit`",
                    (kit, member) -> kit.feedback().submit(id(member), order(member), NewFeedback.of(5))));

    private final Size few;
    private final Size many;

    private GrowthComparison(Size few, Size many) {
        this.few = few;
        this.many = many;
    }

    /**
     * Prints a line per command.
     *
     * @param args how many customers are few, 10,000 by default, how many are many, 1,000,000 by default, and how many calls
     *     each command gets, 5,000 by default
     */
    public static void main(String[] args) throws IOException, SQLException {
        int few = args.length > 0 ? Integer.parseInt(args[0]) : 10_000;
        int many = args.length > 1 ? Integer.parseInt(args[1]) : 1_000_000;
        int calls = args.length > 2 ? Integer.parseInt(args[2]) : 5_000;
        try (BenchmarkPostgres server = BenchmarkPostgres.start(MEMORY);
                HikariDataSource fewPool = server.pool(Population.database(server, few), 1);
                HikariDataSource manyPool = server.pool(Population.database(server, many), 1)) {
            var comparison = new GrowthComparison(new Size(kit(fewPool), few), new Size(kit(manyPool), many));
            COMMANDS.forEach(command -> comparison.compare(command, calls));
        }
    }

    private static CustomerKit kit(HikariDataSource pool) {
        return CustomerKit.builder()
                .storage(JdbcStorage.create(pool))
                .clock(InstantSource.fixed(NOW))
                .dispatch(Dispatch.BY_MAINTENANCE)
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .build();
    }

    private void compare(Command command, int calls) {
        var ofFew = new Latencies(calls);
        var ofMany = new Latencies(calls);
        for (int call = 0; call < calls; call++) {
            boolean fewBegin = call % 2 == 0;
            if (fewBegin) {
                ofFew.add(few.nanos(command, call));
            }
            ofMany.add(many.nanos(command, call));
            if (!fewBegin) {
                ofFew.add(few.nanos(command, call));
            }
        }
        print(command, ofFew, ofMany);
    }

    private static void print(Command command, Latencies few, Latencies many) {
        double[] ratios = many.ratiosTo(few, 0.99);
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f / %.2f | %.2f / %.2f | %.2f (%.2f to %.2f) |%n",
                command.name,
                few.millis(0.5),
                few.millis(0.99),
                many.millis(0.5),
                many.millis(0.99),
                many.millis(0.99) / few.millis(0.99),
                ratios[0],
                ratios[ratios.length - 1]);
    }

    private static CustomerId id(int member) {
        return CustomerId.of(Population.member(member));
    }

    private static OrderId order(int member) {
        return OrderId.of(Population.order(member));
    }

    private static NewCustomer newCustomer(int number) {
        return NewCustomer.builder()
                .id("new-" + number)
                .name("Ada Lovelace")
                .email("new" + number + "@example.org")
                .build();
    }

    /** Something that is done once for a member. */
    private record Command(String name, Call call) {}

    @FunctionalInterface
    private interface Call {

        void on(CustomerKit kit, int member);
    }

    /** A database with so many members. */
    private record Size(CustomerKit kit, int members) {

        /** Coprime to every power of ten: one call after the other meets members from everywhere, nobody twice. */
        private static final long STRIDE = 48_271;

        long nanos(Command command, int number) {
            int member = Math.toIntExact(1 + number * STRIDE % members);
            long start = System.nanoTime();
            command.call.on(kit, member);
            return System.nanoTime() - start;
        }
    }
}
