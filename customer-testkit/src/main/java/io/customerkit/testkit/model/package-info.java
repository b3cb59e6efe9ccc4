/**
 * What should happen, worked out a second time: every point is a record of its own, and whoever asks counts.
 *
 * <p>Start at {@link io.customerkit.testkit.model.Model}; {@link io.customerkit.testkit.model.RandomHistory} draws what it
 * is asked. Plain on purpose, and slow. Deliberately absent: lots, sums that are kept up to date, storage, and every class of
 * the library, so that the two can only agree by being right.
 */
@NullMarked
package io.customerkit.testkit.model;

import org.jspecify.annotations.NullMarked;
