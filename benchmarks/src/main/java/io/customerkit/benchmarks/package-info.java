/**
 * Benchmarks of what an application calls for every customer, each beside the same thing written by hand.
 *
 * <p>Start at {@link io.customerkit.benchmarks.TierPolicyBenchmark}, which needs nothing, or
 * {@link io.customerkit.benchmarks.JdbcComparison} and {@link io.customerkit.benchmarks.MongoComparison}, which start a server;
 * the figures stand in {@code docs/performance.md}.
 */
@NullMarked
package io.customerkit.benchmarks;

import org.jspecify.annotations.NullMarked;
