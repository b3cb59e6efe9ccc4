/**
 * Tiers: names, thresholds and the one function that finds the tier for a number of points.
 *
 * <p>Start at {@link io.customerkit.tier.TierPolicy}. Deliberately absent: which points count; that is a matter of the
 * loyalty account.
 */
@NullMarked
package io.customerkit.tier;

import org.jspecify.annotations.NullMarked;
