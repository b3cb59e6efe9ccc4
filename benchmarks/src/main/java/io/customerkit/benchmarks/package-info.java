/**
 * Benchmarks of the functions that an application calls for every customer, each beside the same function written by hand.
 *
 * <p>Start at {@link io.customerkit.benchmarks.TierPolicyBenchmark}; the figures stand in {@code docs/performance.md}.
 * Deliberately absent: anything that waits for a database.
 */
@NullMarked
package io.customerkit.benchmarks;

import org.jspecify.annotations.NullMarked;
