/**
 * A storage in memory, for tests and for trying the library out: {@link io.customerkit.storage.memory.InMemoryStorage}.
 * It keeps every promise of a database but one: it forgets when the process ends.
 */
@NullMarked
package io.customerkit.storage.memory;

import org.jspecify.annotations.NullMarked;
