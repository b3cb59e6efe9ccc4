/**
 * Programs that use the library as an application does. They are tested and never published.
 *
 * <p>Start at {@link io.customerkit.examples.replay.Replay}, the main job. Deliberately absent: anything that an application
 * should import.
 */
@NullMarked
package io.customerkit.examples;

import org.jspecify.annotations.NullMarked;
