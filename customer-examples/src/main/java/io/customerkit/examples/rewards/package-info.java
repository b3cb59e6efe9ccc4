/**
 * A shop that gives rewards for points.
 *
 * <p>Start at {@link io.customerkit.examples.rewards.RewardShop}. Deliberately absent: a database; everything is in memory.
 */
@NullMarked
package io.customerkit.examples.rewards;

import org.jspecify.annotations.NullMarked;
