package io.customerkit.examples.replay;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.Money;
import java.time.Instant;

/**
 * One line of the file, checked.
 *
 * @param line where it stands, 1 for the first line of the file; what the order is called, because equal lines are
 *     different orders
 * @param at when it was placed and delivered, in whole milliseconds
 */
record Purchase(long line, CustomerId customer, Instant at, Money amount) {}
