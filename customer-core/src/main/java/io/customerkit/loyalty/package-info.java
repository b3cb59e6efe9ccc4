/**
 * Points: the account, its lots and its ledger, and the programme that rules them.
 *
 * <p>Start at {@link io.customerkit.loyalty.LoyaltyAccount} for what happens to points and at
 * {@link io.customerkit.loyalty.LoyaltyProgram} for what the host configures. Everything here is an immutable value
 * computed from its arguments. Deliberately absent: clocks, storage, ids made on the spot, any job that an answer would
 * wait for.
 */
@NullMarked
package io.customerkit.loyalty;

import org.jspecify.annotations.NullMarked;
