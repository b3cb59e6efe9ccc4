package io.customerkit.testkit;

import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.StorageException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** How a {@link BreakableStorage} commits many at once. */
record BreakableBatch(Flaw flaw, Turns turns, Predicate<Commit> isConflict, Consumer<Commit> write) {

    private static final CommitOutcome CONFLICT = new CommitOutcome(new ConcurrentChangeException("batch", "commit"));
    private static final CommitOutcome FAILURE = new CommitOutcome(new StorageException("Conflict", null));

    List<CommitOutcome> commit(List<Commit> commits) {
        if (commits.isEmpty() && flaw == BatchFlaw.AN_EMPTY_BATCH_IS_AN_ERROR) {
            throw new StorageException("No statement", null);
        }
        List<Boolean> conflicts = conflicts(commits);
        if (flaw == BatchFlaw.RIVALS_ARE_CHECKED_BEFORE_THE_LOCK) {
            turns.letOthersIn();
        }
        List<CommitOutcome> outcomes = new ArrayList<>();
        for (int i = 0; i < commits.size(); i++) {
            outcomes.add(conflicts.get(i) ? refuse(commits.get(i)) : store(commits.get(i), i));
        }
        if (flaw == BatchFlaw.OUTCOMES_ARE_REVERSED) {
            Collections.reverse(outcomes);
        }
        return outcomes;
    }

    /** Returns of each whether it is refused. */
    private List<Boolean> conflicts(List<Commit> commits) {
        List<Boolean> conflicts = new ArrayList<>();
        for (Commit commit : commits) {
            boolean isAfterOne = flaw == BatchFlaw.A_CONFLICT_ENDS_THE_BATCH && conflicts.contains(true);
            boolean isWithOne =
                    flaw == BatchFlaw.A_CONFLICT_REFUSES_ALL && commits.stream().anyMatch(isConflict);
            boolean isOne = isChecked(commit) && isConflict.test(commit);
            conflicts.add(isAfterOne || isWithOne || isOne);
        }
        return conflicts;
    }

    private boolean isChecked(Commit commit) {
        boolean isPassedBy = flaw == BatchFlaw.ACCOUNTS_ALONE_ARE_CHECKED
                && commit.accounts().isEmpty();
        return flaw != BatchFlaw.NOTHING_IS_CHECKED && !isPassedBy;
    }

    private CommitOutcome refuse(Commit commit) {
        if (flaw == BatchFlaw.MESSAGES_SURVIVE_A_CONFLICT) {
            write.accept(Commit.nothing().withMessages(commit.messages()));
        }
        if (flaw == BatchFlaw.A_CONFLICT_IS_NOT_TOLD) {
            return CommitOutcome.stored();
        }
        return flaw == BatchFlaw.A_CONFLICT_IS_TOLD_AS_A_FAILURE ? FAILURE : CONFLICT;
    }

    private CommitOutcome store(Commit commit, int place) {
        if (place < 500 || flaw != BatchFlaw.LARGE_BATCHES_ARE_CUT) {
            write.accept(kept(commit));
        }
        return CommitOutcome.stored();
    }

    private Commit kept(Commit commit) {
        if (flaw == BatchFlaw.ACCOUNTS_ALONE_ARE_STORED) {
            return new Commit(List.of(), List.of(), commit.accounts(), List.of(), List.of(), commit.messages());
        }
        return flaw == BatchFlaw.MESSAGES_ARE_LOST ? commit.withMessages(List.of()) : commit;
    }
}
