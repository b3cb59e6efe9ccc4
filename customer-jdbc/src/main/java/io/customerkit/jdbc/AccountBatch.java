package io.customerkit.jdbc;

import static java.util.Comparator.comparing;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.ConcurrentChangeException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * Commits of which each changes one account that is stored, written in one transaction and with one trip to the database per
 * kind of statement. An account that has moved on is known by the count of its claim and left out of everything else.
 */
final class AccountBatch {

    private final List<Commit> commits;

    AccountBatch(CommitBatch batch) {
        commits = batch.commits();
    }

    /** A sweep commits nothing else. A first change would be an insert, which fails instead of counting nothing. */
    static boolean canHold(CommitBatch batch) {
        return batch.commits().stream().allMatch(AccountBatch::isOfOneStoredAccount);
    }

    private static boolean isOfOneStoredAccount(Commit commit) {
        return commit.accounts().size() == 1
                && change(commit).expectedVersion() > 0
                && commit.withMessages(List.of()).equals(Commit.nothing().with(change(commit)));
    }

    private static LoyaltyAccountChange change(Commit commit) {
        return commit.accounts().get(0);
    }

    /**
     * Writes those whose account has not moved on.
     *
     * @throws ConcurrentChangeException if something else is in the way of one of them; whoever rolls back has stored none
     */
    List<CommitOutcome> write(Handle handle) {
        Set<CustomerId> claimed = claim(handle);
        List<Commit> winners = commits.stream()
                .filter(commit -> claimed.contains(change(commit).customer()))
                .toList();
        var updates = Updates.on(handle);
        JdbcLots.write(updates, winners.stream().map(AccountBatch::change).toList());
        JdbcLedger.append(
                updates,
                winners.stream()
                        .flatMap(commit -> change(commit).entries().stream())
                        .toList());
        JdbcOutbox.append(
                updates,
                winners.stream().flatMap(commit -> commit.messages().stream()).toList());
        updates.run();
        return commits.stream().map(commit -> outcome(commit, claimed)).toList();
    }

    /** By customer, as everybody claims, so that two batches do not wait for each other in a circle. */
    private Set<CustomerId> claim(Handle handle) {
        List<LoyaltyAccountChange> changes = commits.stream()
                .map(AccountBatch::change)
                .sorted(comparing(LoyaltyAccountChange::customer))
                .toList();
        int[] counts = JdbcAccounts.update(handle, changes);
        Set<CustomerId> claimed = new HashSet<>();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] != 0 && counts[i] != 1) { // a driver that does not count proves nothing
                throw new ConcurrentChangeException("batch", "without counts");
            }
            if (counts[i] == 1) {
                claimed.add(changes.get(i).customer());
            }
        }
        return claimed;
    }

    private static CommitOutcome outcome(Commit commit, Set<CustomerId> claimed) {
        CustomerId customer = change(commit).customer();
        return claimed.contains(customer)
                ? CommitOutcome.stored()
                : new CommitOutcome(new ConcurrentChangeException("account", customer.value()));
    }
}
