/**
 * The main job: a file of purchases replayed into a storage, and what the programme then owes.
 *
 * <p>Start at {@link io.customerkit.examples.replay.Replay}; {@link io.customerkit.examples.replay.Replayer} is what an
 * application would write. Deliberately absent: rules of the programme, and any figure that the library does not report.
 */
@NullMarked
package io.customerkit.examples.replay;

import org.jspecify.annotations.NullMarked;
