/**
 * The library's own constraints on request records: annotations of jakarta.validation and what they mean.
 *
 * <p>Start at {@link io.customerkit.constraint.Text}. A web layer that validates requests with its own {@code @Valid}
 * gets the same answers as the services. Deliberately absent: rules that need configuration, such as the default region
 * of phone numbers; they stand in the package of their area.
 */
@NullMarked
package io.customerkit.constraint;

import org.jspecify.annotations.NullMarked;
