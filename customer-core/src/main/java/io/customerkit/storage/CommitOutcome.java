package io.customerkit.storage;

import io.customerkit.error.CustomerKitException;
import org.jspecify.annotations.Nullable;

/**
 * What became of one commit of a batch.
 *
 * @param failure null if it is stored, otherwise what {@link Storage#commit} would have thrown: a
 *     {@link ConcurrentChangeException} if nothing of it was stored, a {@link StorageException} if that is unknown
 */
public record CommitOutcome(@Nullable CustomerKitException failure) {

    private static final CommitOutcome STORED = new CommitOutcome(null);

    public static CommitOutcome stored() {
        return STORED;
    }

    /** Commits and returns what became of it. */
    public static CommitOutcome of(Runnable commit) {
        try {
            commit.run();
            return STORED;
        } catch (ConcurrentChangeException | StorageException e) {
            return new CommitOutcome(e);
        }
    }

    public boolean isStored() {
        return failure == null;
    }
}
