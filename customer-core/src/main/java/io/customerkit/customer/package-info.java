/**
 * Customers: who they are, how to reach them, where they live, and what changed in their profile.
 *
 * <p>Start at {@link io.customerkit.customer.Customer}; {@link io.customerkit.customer.NewCustomer} and
 * {@link io.customerkit.customer.CustomerUpdate} are what callers send, {@link io.customerkit.customer.ContactRules} is
 * what the host configures. Deliberately absent: clocks, storage, ids made on the spot, and sending anything to anybody.
 */
@NullMarked
package io.customerkit.customer;

import org.jspecify.annotations.NullMarked;
