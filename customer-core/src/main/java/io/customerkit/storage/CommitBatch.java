package io.customerkit.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Commits that a storage gets in one call. No two of them name one thing: what builds on a change waits until that change is
 * stored, because a storage which refused the first could not know that the second rests on it.
 *
 * @param commits in any order, none of them empty
 */
public record CommitBatch(List<Commit> commits) {

    /** Refuses an empty commit, and two that name one aggregate or message, with an {@link IllegalArgumentException}. */
    public CommitBatch {
        commits = List.copyOf(commits);
        if (commits.stream().anyMatch(Commit::isEmpty)) {
            throw new IllegalArgumentException("A batch has no commit that stores nothing");
        }
        requireDistinct(commits);
    }

    /** As one commit of everything would be refused. */
    private static void requireDistinct(List<Commit> commits) {
        new Commit(
                all(commits, Commit::customers),
                all(commits, Commit::orders),
                all(commits, Commit::accounts),
                all(commits, Commit::offers),
                all(commits, Commit::feedback),
                all(commits, Commit::messages));
    }

    private static <T> List<T> all(List<Commit> commits, Function<Commit, List<T>> part) {
        return commits.stream().flatMap(commit -> part.apply(commit).stream()).toList();
    }

    /**
     * Commits one after the other, for a storage that has no faster way. Goes on after a conflict; after any other failure
     * nothing more is tried and the rest shares its outcome, because only the caller knows how long to go on.
     *
     * @param commit as {@link Storage#commit}
     * @return what became of each, in the order of the batch
     */
    public List<CommitOutcome> oneByOne(Consumer<Commit> commit) {
        var outcomes = new ArrayList<CommitOutcome>();
        @Nullable StorageException failure = null;
        for (Commit next : commits) {
            CommitOutcome outcome =
                    failure == null ? CommitOutcome.of(() -> commit.accept(next)) : new CommitOutcome(failure);
            failure = outcome.failure() instanceof StorageException e ? e : null;
            outcomes.add(outcome);
        }
        return outcomes;
    }
}
