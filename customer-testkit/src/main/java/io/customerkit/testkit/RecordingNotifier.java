package io.customerkit.testkit;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notifier;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what it is given instead of sending it. Thread-safe. */
public final class RecordingNotifier implements Notifier {

    private final List<Notification> sent = new CopyOnWriteArrayList<>();

    public RecordingNotifier() {}

    @Override
    public void send(Notification notification, Customer customer) {
        sent.add(notification);
    }

    /** Returns everything that was sent so far, in that order, repetitions included. */
    public List<Notification> sent() {
        return List.copyOf(sent);
    }

    /** Returns what was sent to one customer so far, in that order, repetitions included. */
    public List<Notification> sentTo(CustomerId customer) {
        return sent.stream()
                .filter(notification -> notification.customer().equals(customer))
                .toList();
    }
}
