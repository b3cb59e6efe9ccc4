/**
 * What the library needs of a database: to read aggregates, and to commit changes all or nothing.
 *
 * <p>Start at {@link io.customerkit.storage.Storage}. Whoever writes one proves it with the contracts of
 * {@code customer-testkit}. Deliberately absent: rules, transactions, queries by anything but keys. Until release 1.0
 * these interfaces may change from release to release.
 */
@NullMarked
package io.customerkit.storage;

import org.jspecify.annotations.NullMarked;
