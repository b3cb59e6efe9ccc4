package io.customerkit;

import io.customerkit.customer.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A notification that maintenance gave up.
 *
 * @param key of the notification, for {@link Maintenance#revive}
 * @param kind {@code welcome}, {@code tier-changed}, {@code points-expired}, {@code reward-issued} or {@code feedback-received}
 * @param customer whom it concerns
 * @param at when it happened, in whole milliseconds
 * @param attempts how often maintenance tried it; what the thread of the command tried right after the commit is not counted
 * @param failure class of the last exception; null if the process ended during every attempt
 */
public record DeadLetter(
        String key,
        String kind,
        CustomerId customer,
        Instant at,
        int attempts,
        @Nullable String failure) {}
