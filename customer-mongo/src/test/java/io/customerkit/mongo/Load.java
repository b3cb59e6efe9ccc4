package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import io.customerkit.testkit.RecordingNotifier;
import io.customerkit.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Eight threads that adjust, redeem, place, complete and create while somebody disturbs the servers. A command that ends with
 * one of the two errors of a storage is repeated with its reference until it is acknowledged; any other error is a failure.
 */
final class Load implements AutoCloseable {

    private static final int THREADS = 8;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final Storage storage;
    private final SettableClock clock = SettableClock.at("2024-03-01T10:15:30Z");
    private final RecordingNotifier notifier = new RecordingNotifier();
    private final CustomerKit kit;
    private final List<CustomerId> customers;
    private final Map<LedgerEntry, Boolean> entries = new ConcurrentHashMap<>();
    private final Queue<Notification> welcomes = new ConcurrentLinkedQueue<>();
    private final Semaphore acknowledged = new Semaphore(0);
    private final LongAdder commands = new LongAdder();
    private final LongAdder errors = new LongAdder();
    private final LongAccumulator slowest = new LongAccumulator(Math::max, 0);
    private final LongAccumulator longestPause = new LongAccumulator(Math::max, 0);
    private final AtomicLong lastAcknowledged = new AtomicLong(System.nanoTime());
    private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    private final List<Future<?>> running = new ArrayList<>();
    private volatile boolean isOver;

    Load(Storage storage) {
        this.storage = storage;
        kit = Kits.over(storage).clock(clock).notifier(notifier).build();
        customers = Stream.generate(() -> Kits.customer(kit)).limit(4).toList();
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            running.add(threads.submit(() -> run(number)));
        }
    }

    private void run(int thread) {
        for (int i = 0; !isOver; i++) {
            CustomerId customer = customers.get((thread + i) % customers.size());
            step(thread + "-" + i, i, customer);
            acknowledged.release();
            long now = System.nanoTime();
            longestPause.accumulate(now - lastAcknowledged.getAndSet(now));
        }
    }

    private void step(String name, int number, CustomerId customer) {
        Reference reference = Reference.of("r-" + name);
        switch (number % 4) {
            case 0 ->
                acknowledge(repeated(
                        () -> kit.loyalty().adjust(customer, 10, reference, "").entry()));
            case 1 -> redeem(customer, reference);
            case 2 -> {
                repeated(() -> kit.orders().place(NewOrder.of("o-" + name, customer, Money.of("7.42", "EUR"))));
                acknowledge(repeated(
                        () -> kit.orders().complete(OrderId.of("o-" + name)).entry()));
            }
            default -> welcome(name);
        }
    }

    private void redeem(CustomerId customer, Reference reference) {
        try {
            acknowledge(
                    repeated(() -> kit.loyalty().redeem(customer, 3, reference).entry()));
        } catch (InsufficientPointsException e) {
            commands.increment(); // an answer, too
        }
    }

    private void welcome(String name) {
        var created = repeated(() -> kit.customers().create(Kits.newCustomer("n-" + name)));
        welcomes.add(new Notification.Welcome(created.id(), created.createdAt()));
    }

    private void acknowledge(LedgerEntry entry) {
        entries.put(entry, true);
    }

    private <T> T repeated(Supplier<T> command) {
        long start = System.nanoTime();
        while (true) {
            try {
                T result = command.get();
                commands.increment();
                slowest.accumulate(System.nanoTime() - start);
                return result;
            } catch (ConcurrentChangeException | StorageException e) {
                errors.increment();
                if (System.nanoTime() - start > LONGEST.toNanos()) {
                    throw e;
                }
            }
        }
    }

    /** Waits until so many steps more are acknowledged. */
    void awaitSteps(int steps) throws InterruptedException {
        acknowledged.drainPermits();
        assertThat(acknowledged.tryAcquire(steps, LONGEST.toSeconds(), TimeUnit.SECONDS))
                .as("callers go on")
                .isTrue();
    }

    /** Ends the load and holds what was acknowledged against what is there. */
    void assertNothingIsLostAndNothingTwice() throws InterruptedException, ExecutionException {
        isOver = true;
        for (Future<?> thread : running) {
            thread.get();
        }
        List<LedgerEntry> stored = new ArrayList<>();
        for (CustomerId customer : customers) {
            List<LedgerEntry> ledger = storage.accounts().entries(customer, Long.MAX_VALUE, 1_000_000);
            assertThat(ledger)
                    .extracting(LedgerEntry::sequence)
                    .containsExactlyElementsOf(LongStream.rangeClosed(1, ledger.size())
                            .map(i -> ledger.size() + 1 - i)
                            .boxed()
                            .toList());
            assertThat(ledger.stream().mapToLong(LedgerEntry::points).sum())
                    .isEqualTo(kit.loyalty().membership(customer).points());
            stored.addAll(ledger);
        }
        assertThat(stored).containsExactlyInAnyOrderElementsOf(entries.keySet());
        assertEverythingIsDelivered();
    }

    private void assertEverythingIsDelivered() {
        clock.advance(Duration.ofMinutes(2));
        kit.maintenance().run(Duration.ofMinutes(1));

        assertThat(notifier.sent()).containsAll(welcomes);
        assertThat(storage.outbox().due(Instant.parse("8999-01-01T00:00:00Z"), 10))
                .isEmpty();
        assertThat(storage.outbox().deadLetters(null, 10)).isEmpty();
        assertThat(kit.orders().history(customers.get(0), PageRequest.first(1)).items())
                .isNotEmpty();
    }

    /** Returns the figures of the load in words. */
    String figures() {
        return ("%d commands acknowledged, %d errors at callers, longest pause %d ms, slowest command %d ms with its"
                        + " repetitions, %d notifications delivered")
                .formatted(
                        commands.sum(),
                        errors.sum(),
                        longestPause.get() / 1_000_000,
                        slowest.get() / 1_000_000,
                        notifier.sent().size());
    }

    /** The longest time in which nobody was acknowledged. */
    Duration longestPause() {
        return Duration.ofNanos(longestPause.get());
    }

    @Override
    public void close() {
        isOver = true;
        threads.shutdownNow();
    }
}
