/**
 * A shop that takes feedback on its orders.
 *
 * <p>Start at {@link io.customerkit.examples.feedback.FeedbackDesk}. Deliberately absent: a database; everything is in memory.
 */
@NullMarked
package io.customerkit.examples.feedback;

import org.jspecify.annotations.NullMarked;
