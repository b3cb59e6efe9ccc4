/**
 * What can go wrong, told in types: the root of every exception of the library, and those that concern no single area.
 *
 * <p>Start at {@link io.customerkit.error.CustomerKitException}. An exception about one area, such as a duplicate
 * e-mail, lives in the package of that area. Deliberately absent: checked exceptions, and personal data in any message.
 */
@NullMarked
package io.customerkit.error;

import org.jspecify.annotations.NullMarked;
