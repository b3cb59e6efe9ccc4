package io.customerkit.notification;

import io.customerkit.customer.Customer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what would be sent to the log; ids and numbers only. */
final class LoggingNotifier implements Notifier {

    private static final Logger LOG = LoggerFactory.getLogger(Notifier.class);

    @Override
    public void send(Notification notification, Customer customer) {
        LOG.info("{}", notification);
    }
}
