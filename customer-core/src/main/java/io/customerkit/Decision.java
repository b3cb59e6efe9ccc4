package io.customerkit;

import io.customerkit.notification.Notification;
import io.customerkit.storage.Commit;
import java.util.List;

/**
 * What a command has decided: its answer, what is to be stored, and who should hear about it.
 *
 * @param commit {@link Commit#nothing()} if everything is stored already
 */
record Decision<R>(R result, Commit commit, List<Notification> notifications) {

    /** Returns a decision that stores nothing: the request was done before, or changes nothing. */
    static <R> Decision<R> stored(R result) {
        return new Decision<>(result, Commit.nothing(), List.of());
    }
}
