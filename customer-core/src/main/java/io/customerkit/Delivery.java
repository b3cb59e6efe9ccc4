package io.customerkit;

import io.customerkit.notification.Notification;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands out every message that is due. One run. A message that is taken is due again when its claim ends, so what fails at
 * the head holds back nothing behind it, and a process that dies loses nothing.
 */
final class Delivery {

    private static final Duration UNKNOWN_KIND = Duration.ofDays(1);

    private final Outbox outbox;
    private final Dispatcher dispatcher;
    private final MillisecondClock clock;
    private final MaintenanceOptions options;
    private long sent;
    private long postponed;
    private long dead;

    Delivery(Outbox outbox, Dispatcher dispatcher, MillisecondClock clock, MaintenanceOptions options) {
        this.outbox = outbox;
        this.dispatcher = dispatcher;
        this.clock = clock;
        this.options = options;
    }

    /**
     * Delivers until nothing is due.
     *
     * @param isOver asked before every message
     * @return whether it came to the end
     */
    boolean run(BooleanSupplier isOver) {
        while (true) {
            List<OutboxMessage> page = outbox.due(clock.now(), options.pageSize());
            if (page.isEmpty()) {
                return true;
            }
            for (OutboxMessage message : page) {
                if (isOver.getAsBoolean()) {
                    return false;
                }
                handle(message);
            }
        }
    }

    private void handle(OutboxMessage message) {
        Optional<Notification> notification = Messages.read(message);
        if (notification.isEmpty()) {
            postpone(message, clock.now().plus(UNKNOWN_KIND), message.failure());
        } else if (message.attempts() >= options.maxAttempts()) {
            giveUp(message, message.failure());
        } else {
            OutboxMessage claimed =
                    message.with(clock.now().plus(Dispatcher.CLAIM), message.attempts() + 1, message.failure());
            if (outbox.replace(message, claimed)) {
                deliver(claimed, notification.get());
            }
        }
    }

    private void deliver(OutboxMessage claimed, Notification notification) {
        Optional<String> failure = dispatcher.deliver(claimed, notification);
        if (failure.isEmpty()) {
            sent++;
        } else if (claimed.attempts() >= options.maxAttempts()) {
            giveUp(claimed, failure.get());
        } else {
            postpone(claimed, clock.now().plus(delay(claimed.attempts())), failure.get());
        }
    }

    private void postpone(OutboxMessage message, Instant dueAt, @Nullable String failure) {
        if (outbox.replace(message, message.with(dueAt, message.attempts(), failure))) {
            postponed++;
        }
    }

    private void giveUp(OutboxMessage message, @Nullable String failure) {
        if (outbox.replace(message, message.with(null, message.attempts(), failure))) {
            dead++;
        }
    }

    /** Twice as long after every attempt, and never the same, so that not all come back at once. */
    private Duration delay(int attempts) {
        Duration delay = options.firstDelay();
        for (int i = 1; i < attempts && delay.compareTo(options.longestDelay()) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        long most = Math.min(
                delay.plus(delay.dividedBy(2)).toMillis(),
                options.longestDelay().toMillis());
        return Duration.ofMillis(most - ThreadLocalRandom.current().nextLong(most / 3 + 1));
    }

    long sent() {
        return sent;
    }

    long postponed() {
        return postponed;
    }

    long dead() {
        return dead;
    }
}
