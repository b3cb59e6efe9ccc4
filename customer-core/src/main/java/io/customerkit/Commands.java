package io.customerkit;

import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The frame of every command: reads and decides, commits, begins again if somebody else was faster, and hands out the
 * notifications afterwards. {@code now} is taken once.
 */
final class Commands {

    private final Storage storage;
    private final MillisecondClock clock;
    private final Retry retry;
    private final Dispatcher dispatcher;

    Commands(Storage storage, MillisecondClock clock, Retry retry, Dispatcher dispatcher) {
        this.storage = storage;
        this.clock = clock;
        this.retry = retry;
        this.dispatcher = dispatcher;
    }

    /** Runs a command to its end. */
    <R> R execute(Function<Instant, Decision<R>> decide) {
        Instant now = clock.now();
        Decision<R> decision = retry.onConflict(() -> commit(decide.apply(now), now));
        dispatcher.offer(decision.commit().messages());
        return decision.result();
    }

    private <R> Decision<R> commit(Decision<R> decision, Instant now) {
        Decision<R> written = written(decision, now);
        if (!written.commit().isEmpty()) {
            storage.commit(written.commit());
        }
        return written;
    }

    /** Returns the decision with its notifications among what it commits. */
    private <R> Decision<R> written(Decision<R> decision, Instant now) {
        List<OutboxMessage> messages = dispatcher.write(decision.notifications(), now);
        return new Decision<>(decision.result(), decision.commit().withMessages(messages), decision.notifications());
    }

    /**
     * Runs many commands once each, at one instant and with one call of the storage. Whoever calls offers the messages of
     * what is stored, and begins the rest again.
     *
     * @param decide gives decisions of which every one stores something, and no two about one aggregate
     */
    <R> List<Attempt<R>> attemptEach(Function<Instant, List<Decision<R>>> decide) {
        Instant now = clock.now();
        List<Decision<R>> decisions = decide.apply(now).stream()
                .map(decision -> written(decision, now))
                .toList();
        List<CommitOutcome> outcomes = storage.commitEach(
                new CommitBatch(decisions.stream().map(Decision::commit).toList()));
        var attempts = new ArrayList<Attempt<R>>();
        for (int i = 0; i < decisions.size(); i++) {
            attempts.add(new Attempt<>(decisions.get(i), outcomes.get(i).failure()));
        }
        return attempts;
    }

    /** Offers a message of what an attempt has stored, whatever was done since. */
    void offer(OutboxMessage message) {
        dispatcher.offerLate(message, clock.now());
    }

    /**
     * A decision and whether it is stored.
     *
     * @param failure null if it is
     */
    record Attempt<R>(Decision<R> decision, @Nullable RuntimeException failure) {}

    /** Decides and stores nothing. */
    <R> Preview<R> preview(Function<Instant, Decision<R>> decide) {
        Decision<R> decision = decide.apply(clock.now());
        return new Preview<>(decision.result(), decision.notifications());
    }
}
