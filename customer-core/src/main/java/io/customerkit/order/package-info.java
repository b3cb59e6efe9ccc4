/**
 * Orders: what a customer bought, as far as loyalty, feedback and history need it. The host owns ordering; this is its
 * record.
 *
 * <p>Start at {@link io.customerkit.order.Order}; {@link io.customerkit.order.NewOrder} is what callers send.
 * Deliberately absent: carts, prices, taxes computed by us, payment, and any clock.
 */
@NullMarked
package io.customerkit.order;

import org.jspecify.annotations.NullMarked;
