/**
 * A shop that keeps the profiles of its customers.
 *
 * <p>Start at {@link io.customerkit.examples.profile.ProfileDesk}. Deliberately absent: a database; everything is in memory.
 */
@NullMarked
package io.customerkit.examples.profile;

import org.jspecify.annotations.NullMarked;
