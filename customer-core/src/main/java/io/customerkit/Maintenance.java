package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bookkeeping that makes stored state catch up with time, and delivers what is left in the outbox. No answer of the library
 * waits for it. Safe on any number of nodes at once. Thread-safe.
 */
public final class Maintenance implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Maintenance.class);
    private static final Duration LONGEST_CLOSE = Duration.ofSeconds(5);

    private final Storage storage;
    private final Commands commands;
    private final LoyaltyProgram program;
    private final Dispatcher dispatcher;
    private final MillisecondClock clock;
    private final MaintenanceOptions options;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable Thread thread;

    Maintenance(
            Storage storage,
            Commands commands,
            LoyaltyProgram program,
            Dispatcher dispatcher,
            MillisecondClock clock,
            MaintenanceOptions options) {
        this.storage = storage;
        this.commands = commands;
        this.program = program;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.options = options;
    }

    /**
     * Books the points and the rewards that have ended, then delivers the notifications that are due. If half of the budget is
     * over before everything is booked, it delivers what there is and goes on then. What the budget leaves undone stays due for
     * the next run.
     *
     * @param budget how long the run may take before it begins nothing new, above 0
     * @throws IllegalArgumentException if the budget is not above 0
     * @throws IllegalStateException if it is closed
     * @throws StorageException if what is due cannot be read, or a notification cannot be taken or put back
     */
    public MaintenanceReport run(Duration budget) {
        requireNonNull(budget);
        if (isClosed()) {
            throw new IllegalStateException("Maintenance is closed");
        }
        if (budget.isNegative() || budget.isZero()) {
            throw new IllegalArgumentException("Maintenance needs a budget above 0, not " + budget);
        }
        long start = System.nanoTime();
        long longest = TimeUnit.NANOSECONDS.convert(budget);
        BooleanSupplier isOver = isOver(start, longest);
        BooleanSupplier isHalfOver = isOver(start, longest / 2);
        var sweep = new Sweep(storage, commands, program, options.pageSize());
        var delivery = new Delivery(storage.outbox(), dispatcher, clock, options);
        boolean isSwept = sweep.run(clock.now(), isHalfOver, isOver);
        boolean isDelivered = delivery.run(isOver);
        if (!isSwept && !isOver.getAsBoolean()) {
            isSwept = sweep.run(clock.now(), isOver, isOver);
            isDelivered = delivery.run(isOver);
        }
        return new MaintenanceReport(
                sweep.booked(),
                sweep.failed(),
                delivery.sent(),
                delivery.postponed(),
                delivery.dead(),
                isSwept && isDelivered);
    }

    private BooleanSupplier isOver(long start, long nanos) {
        return () -> isClosed() || System.nanoTime() - start >= nanos;
    }

    /**
     * Runs maintenance now and then again and again on a daemon thread of its own, whatever a run throws, until
     * {@link #close()}. Each run has the interval as its budget; runs never overlap.
     *
     * @param interval from the end of one run to the beginning of the next, above 0
     * @throws IllegalArgumentException if the interval is not above 0
     * @throws IllegalStateException if it was started before, or is closed
     */
    public synchronized void start(Duration interval) {
        requireNonNull(interval);
        if (interval.isNegative() || interval.isZero()) {
            throw new IllegalArgumentException("Maintenance cannot run every " + interval);
        }
        if (thread != null || isClosed()) {
            throw new IllegalStateException("Maintenance was started before, or is closed");
        }
        thread = new Thread(() -> runUntilClosed(interval), "customerkit-maintenance");
        thread.setDaemon(true);
        thread.start();
        LOG.info("Maintenance runs every {}", interval);
    }

    private void runUntilClosed(Duration interval) {
        boolean isEnded = isClosed();
        while (!isEnded) {
            runOnce(interval);
            isEnded = awaitClose(interval);
        }
    }

    private void runOnce(Duration interval) {
        try {
            LOG.debug("{}", run(interval));
        } catch (Throwable e) { // a run that fails must not be the last one
            LOG.warn("Maintenance failed and is tried again: {}", Failure.describe(e));
        }
    }

    private boolean awaitClose(Duration time) {
        try {
            return closed.await(TimeUnit.NANOSECONDS.convert(time), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            LOG.warn("The maintenance thread was interrupted and ends");
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /**
     * Ends what {@link #start} began: no run begins after this, and one that is under way ends after the page of
     * accounts or the message it is at. Waits for that, 5 seconds at most. Closes nothing of the host's.
     */
    @Override
    public synchronized void close() {
        closed.countDown();
        if (thread == null || thread == Thread.currentThread()) {
            return;
        }
        try {
            thread.join(LONGEST_CLOSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (thread.isAlive()) {
            LOG.warn("Maintenance is still waiting for a notifier or a database; it begins nothing new");
        } else {
            LOG.info("Maintenance has stopped");
        }
    }

    /**
     * Returns the notifications that were given up, by key.
     *
     * @throws InvalidRequestException if limit or cursor are invalid
     */
    public Page<DeadLetter> deadLetters(PageRequest request) {
        return Cursor.of("dead-letters", "all")
                .page(
                        requireNonNull(request),
                        parts -> parts.get(0),
                        (after, limit) -> deadLetters(after, limit),
                        letter -> List.of(letter.key()));
    }

    private List<DeadLetter> deadLetters(@Nullable String after, int limit) {
        return storage.outbox().deadLetters(after, limit).stream()
                .map(message -> new DeadLetter(
                        message.key(),
                        message.kind(),
                        message.customer(),
                        message.at(),
                        message.attempts(),
                        message.failure()))
                .toList();
    }

    /**
     * Lets a notification that was given up be tried again, as often as a new one.
     *
     * @param key {@link DeadLetter#key()}
     * @throws InvalidRequestException if no notification can have this key; path {@code key}
     * @throws NotFoundException if no notification with this key was given up
     */
    public void revive(String key) {
        if (!OutboxMessage.isKey(requireNonNull(key))) {
            throw InvalidRequestException.of("key", "dead-letter.key", "must be the key of a dead letter");
        }
        Outbox outbox = storage.outbox();
        OutboxMessage dead = outbox.find(key)
                .filter(message -> message.dueAt() == null)
                .orElseThrow(() -> new NotFoundException("dead-letter", key));
        outbox.replace(dead, dead.with(clock.now(), 0, dead.failure()));
    }
}
