package io.customerkit;

import io.customerkit.customer.Customer;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notifier;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands notifications to the host's notifier, after the commit that stored them and outside of any transaction. */
final class Dispatcher {

    /** How long a message is its taker's alone. */
    static final Duration CLAIM = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    private final Storage storage;
    private final Notifier notifier;
    private final Dispatch dispatch;

    Dispatcher(Storage storage, Notifier notifier, Dispatch dispatch) {
        this.storage = storage;
        this.notifier = notifier;
        this.dispatch = dispatch;
    }

    /** Returns the messages to be stored with a command: claimed by its thread, or free for maintenance. */
    List<OutboxMessage> write(List<Notification> notifications, Instant now) {
        Instant dueAt = dispatch == Dispatch.BY_CALLER ? now.plus(CLAIM) : now;
        return notifications.stream()
                .map(notification -> Messages.write(notification, dueAt))
                .toList();
    }

    /** Offers what the calling thread has just stored. Failures cost the command nothing: the message stays. */
    void offer(List<OutboxMessage> messages) {
        if (dispatch == Dispatch.BY_CALLER) {
            messages.forEach(message -> Messages.read(message).ifPresent(read -> deliver(message, read)));
        }
    }

    /**
     * Offers a message that the calling thread has stored among many. Claims it anew if half of its minute is over, so that
     * the notifier always has the other half; whoever has taken it meanwhile keeps it.
     */
    void offerLate(OutboxMessage message, Instant now) {
        Instant dueAt = message.dueAt();
        if (dispatch == Dispatch.BY_MAINTENANCE || dueAt == null) {
            return;
        }
        if (now.plus(CLAIM.dividedBy(2)).isBefore(dueAt) || isClaimed(message, now)) {
            offer(List.of(message));
        }
    }

    private boolean isClaimed(OutboxMessage message, Instant now) {
        try {
            return storage.outbox()
                    .replace(message, message.with(now.plus(CLAIM), message.attempts(), message.failure()));
        } catch (RuntimeException e) {
            LOG.warn("Message {} was not claimed anew: {}", message.key(), Failure.describe(e));
            return false;
        }
    }

    /**
     * Delivers a message that the caller has claimed, and removes it; also if there is no such customer any more.
     *
     * @return {@link Failure#name} of what was thrown, if it could not be delivered
     */
    Optional<String> deliver(OutboxMessage message, Notification notification) {
        try {
            Optional<Customer> customer = storage.customers().find(message.customer());
            customer.ifPresent(present -> notifier.send(notification, present));
            storage.outbox().remove(message.key());
            return Optional.empty();
        } catch (Throwable e) { // whatever the host's code throws, the command that caused the message is stored
            LOG.warn("Message {} was not delivered: {}", message.key(), Failure.describe(e));
            return Optional.of(Failure.name(e));
        }
    }
}
