package io.customerkit;

import io.customerkit.storage.Commit;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

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
        List<OutboxMessage> messages = dispatcher.write(decision.notifications(), now);
        Commit commit = decision.commit().withMessages(messages);
        if (!commit.isEmpty()) {
            storage.commit(commit);
        }
        return new Decision<>(decision.result(), commit, decision.notifications());
    }

    /** Decides and stores nothing. */
    <R> Preview<R> preview(Function<Instant, Decision<R>> decide) {
        Decision<R> decision = decide.apply(clock.now());
        return new Preview<>(decision.result(), decision.notifications());
    }
}
