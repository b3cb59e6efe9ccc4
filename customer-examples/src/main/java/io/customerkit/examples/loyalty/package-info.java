/**
 * A year of a member of a loyalty programme.
 *
 * <p>Start at {@link io.customerkit.examples.loyalty.LoyaltyYear}. Deliberately absent: a database; everything is in memory.
 */
@NullMarked
package io.customerkit.examples.loyalty;

import org.jspecify.annotations.NullMarked;
