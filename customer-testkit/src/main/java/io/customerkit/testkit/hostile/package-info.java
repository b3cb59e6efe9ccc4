/**
 * Hostile input for every method of the front door, made by reflection: what is new is tried without being named anywhere.
 *
 * <p>Start at {@link io.customerkit.testkit.hostile.Trial}. Not exported: {@link io.customerkit.testkit.HostileInputContract}
 * is what storages extend.
 */
@NullMarked
package io.customerkit.testkit.hostile;

import org.jspecify.annotations.NullMarked;
