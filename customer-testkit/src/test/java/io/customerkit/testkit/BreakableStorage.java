package io.customerkit.testkit;

import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.CustomerStore;
import io.customerkit.storage.FeedbackStore;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.OfferStore;
import io.customerkit.storage.OrderStore;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.util.List;
import java.util.function.Predicate;

/** A storage in maps that is right but for one flaw; it shares no code with the library's own. */
final class BreakableStorage implements Storage {

    private final Flaw flaw;
    private final Turns turns;
    private final BreakableCustomers customers;
    private final BreakableOrders orders;
    private final BreakableAccounts accounts;
    private final BreakableOffers offers;
    private final BreakableFeedback feedback;
    private final BreakableOutbox outbox;
    private Commit late = Commit.nothing();
    private int rivals;

    private BreakableStorage(Flaw flaw, Turns turns) {
        this.flaw = flaw;
        this.turns = turns;
        customers = new BreakableCustomers(flaw);
        orders = new BreakableOrders(flaw);
        accounts = new BreakableAccounts(flaw, turns);
        offers = new BreakableOffers(flaw);
        feedback = new BreakableFeedback(flaw);
        outbox = new BreakableOutbox(flaw, turns);
    }

    /** Returns an empty storage with this flaw. */
    static Storage with(Flaw flaw) {
        var turns = new Turns();
        return new InterceptedStorage(new BreakableStorage(flaw, turns), turns);
    }

    @Override
    public CustomerStore customers() {
        return customers;
    }

    @Override
    public OrderStore orders() {
        return orders;
    }

    @Override
    public LoyaltyAccountStore accounts() {
        return accounts;
    }

    @Override
    public OfferStore offers() {
        return offers;
    }

    @Override
    public FeedbackStore feedback() {
        return feedback;
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public void commit(Commit commit) {
        if (flaw == CommitFlaw.RIVALS_FAIL_AS_IN_A_DEADLOCK) {
            failIfOthersCome();
        }
        if (isConflict(commit)) {
            refuse(commit);
            return;
        }
        if (flaw == CommitFlaw.RIVALS_ARE_CHECKED_BEFORE_THE_LOCK) {
            turns.letOthersIn();
        }
        if (flaw == CommitFlaw.READS_ARE_ONE_COMMIT_BEHIND) {
            write(late);
            late = commit;
        } else {
            write(kept(commit));
        }
    }

    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        return flaw instanceof BatchFlaw
                ? new BreakableBatch(flaw, turns, this::isConflict, this::write).commit(batch.commits())
                : batch.oneByOne(this::commit);
    }

    private void failIfOthersCome() {
        rivals++;
        turns.letOthersIn();
        rivals--;
        if (rivals > 0) {
            throw new StorageException("Deadlock", null);
        }
    }

    private boolean isConflict(Commit commit) {
        return flaw != CommitFlaw.NOTHING_IS_CHECKED
                && (commit.customers().stream().anyMatch(customers::isConflict)
                        || commit.orders().stream().anyMatch(orders::isConflict)
                        || commit.accounts().stream().anyMatch(accounts::isConflict)
                        || commit.offers().stream().anyMatch(offers::isConflict)
                        || commit.feedback().stream().anyMatch(feedback::isConflict)
                        || commit.messages().stream().anyMatch(outbox::isConflict));
    }

    private void refuse(Commit commit) {
        write(survivors(commit));
        if (flaw == CommitFlaw.CLAIMS_SURVIVE_A_CONFLICT) {
            commit.customers().forEach(customers::claim);
        }
        if (flaw == CommitFlaw.A_CONFLICT_IS_TOLD_AS_A_FAILURE) {
            throw new StorageException("Conflict", null);
        }
        if (flaw != CommitFlaw.A_CONFLICT_IS_NOT_TOLD) {
            throw new ConcurrentChangeException("commit", commit.toString());
        }
    }

    /** Returns what a conflict does not undo. */
    private Commit survivors(Commit commit) {
        return new Commit(
                survivors(commit.customers(), customers::isConflict, CommitFlaw.CUSTOMERS_SURVIVE_A_CONFLICT),
                survivors(commit.orders(), orders::isConflict, CommitFlaw.ORDERS_SURVIVE_A_CONFLICT),
                survivors(commit.accounts(), accounts::isConflict, CommitFlaw.ACCOUNTS_SURVIVE_A_CONFLICT),
                survivors(commit.offers(), offers::isConflict, CommitFlaw.OFFERS_SURVIVE_A_CONFLICT),
                survivors(commit.feedback(), feedback::isConflict, CommitFlaw.FEEDBACK_SURVIVES_A_CONFLICT),
                survivors(commit.messages(), outbox::isConflict, CommitFlaw.MESSAGES_SURVIVE_A_CONFLICT));
    }

    private <T> List<T> survivors(List<T> changes, Predicate<T> isConflict, CommitFlaw ofThisKind) {
        if (flaw == CommitFlaw.EVERYTHING_SURVIVES_A_CONFLICT) {
            return changes;
        }
        boolean isOneOfThem = changes.stream().anyMatch(isConflict);
        boolean isSurviving =
                flaw == ofThisKind || (flaw == CommitFlaw.THE_REST_OF_A_KIND_SURVIVES_A_CONFLICT && isOneOfThem);
        return isSurviving ? changes.stream().filter(isConflict.negate()).toList() : List.of();
    }

    /** Returns what is not lost. */
    private Commit kept(Commit commit) {
        return new Commit(
                kept(commit.customers(), CommitFlaw.CUSTOMERS_ARE_LOST),
                kept(commit.orders(), CommitFlaw.ORDERS_ARE_LOST),
                kept(commit.accounts(), CommitFlaw.ACCOUNTS_ARE_LOST),
                kept(commit.offers(), CommitFlaw.OFFERS_ARE_LOST),
                kept(commit.feedback(), CommitFlaw.FEEDBACK_IS_LOST),
                kept(commit.messages(), CommitFlaw.MESSAGES_ARE_LOST));
    }

    private <T> List<T> kept(List<T> changes, CommitFlaw lost) {
        long most = flaw == CommitFlaw.THE_FIRST_OF_A_KIND_IS_STORED_ALONE ? 1 : Long.MAX_VALUE;
        return flaw == lost ? List.of() : changes.stream().limit(most).toList();
    }

    private void write(Commit commit) {
        commit.customers().forEach(customers::write);
        commit.orders().forEach(orders::write);
        if (isSlowBeforeAccounts()) {
            turns.letOthersIn();
        }
        commit.accounts().forEach(accounts::write);
        commit.offers().forEach(offers::write);
        commit.feedback().forEach(feedback::write);
        commit.messages().forEach(outbox::write);
    }

    private boolean isSlowBeforeAccounts() {
        return flaw == CommitFlaw.ORDERS_ARE_SEEN_BEFORE_ACCOUNTS
                || flaw == CommitFlaw.ACCOUNTS_ARE_READ_IN_TWO_PARTS
                || flaw == CommitFlaw.LEDGERS_ARE_READ_IN_TWO_PARTS;
    }
}
