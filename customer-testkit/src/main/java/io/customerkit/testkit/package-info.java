/**
 * What tests need: the contracts that every storage must pass, and a clock and a notifier for applications' own tests.
 *
 * <p>Whoever writes a storage extends {@link io.customerkit.testkit.StorageContract}. Deliberately absent: mocks.
 */
@NullMarked
package io.customerkit.testkit;

import org.jspecify.annotations.NullMarked;
