/**
 * What members get for their points: the offers of a catalogue, and the rewards that are issued from them.
 *
 * <p>Start at {@link io.customerkit.reward.RewardOffer} and {@link io.customerkit.reward.Reward}. Everything here is an
 * immutable value. Deliberately absent: points, which {@code loyalty} takes and gives back; what a reward is good for, which
 * only the host knows.
 */
@NullMarked
package io.customerkit.reward;

import org.jspecify.annotations.NullMarked;
