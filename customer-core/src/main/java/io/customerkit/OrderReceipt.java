package io.customerkit;

import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.order.Order;

/**
 * The answer to a command that takes an order a step further.
 *
 * @param order as it is now
 * @param entry what the step recorded in the loyalty account, of 0 points if none moved
 * @param replayed whether an earlier call had taken the step; this one then changed nothing
 */
public record OrderReceipt(Order order, LedgerEntry entry, boolean replayed) {}
