package io.customerkit;

import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.order.Order;
import org.jspecify.annotations.Nullable;

/**
 * The answer to the cancellation of an order.
 *
 * @param order as it is now
 * @param entry what was taken back, of 0 points if there was nothing to take; null if the order was not completed, so that it
 *     had earned nothing
 * @param replayed whether an earlier call had cancelled it; this one then changed nothing
 */
public record CancellationReceipt(Order order, @Nullable LedgerEntry entry, boolean replayed) {}
