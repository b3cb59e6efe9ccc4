package io.customerkit;

import io.customerkit.notification.Notification;
import java.util.List;

/**
 * What a command would answer and whom it would notify if it ran now. Nothing was stored; the command itself may answer
 * otherwise if something else happens before it.
 *
 * @param result the answer, the same as the command's
 * @param notifications what the command would put into the outbox, a change of tier included
 */
public record Preview<R>(R result, List<Notification> notifications) {

    public Preview {
        notifications = List.copyOf(notifications);
    }
}
