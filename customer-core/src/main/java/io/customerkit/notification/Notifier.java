package io.customerkit.notification;

import io.customerkit.customer.Customer;

/**
 * Tells a person, by mail or otherwise: the host's side of notifications. Called after the commit, outside of any
 * transaction, by several threads at once. Every notification is handed over at least once, in no particular order;
 * {@link Notification#key()} tells repetitions.
 */
@FunctionalInterface
public interface Notifier {

    /**
     * Sends one notification. Whatever it throws means that it was not sent: it is handed over again later.
     *
     * @param customer as stored at this moment
     */
    void send(Notification notification, Customer customer);

    /** Returns a notifier that tells the log, at INFO, and nobody else. */
    static Notifier logging() {
        return new LoggingNotifier();
    }
}
