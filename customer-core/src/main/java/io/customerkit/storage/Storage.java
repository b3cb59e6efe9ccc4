package io.customerkit.storage;

import java.util.List;

/**
 * A place for customers, orders, accounts, offers, feedback and notifications. Thread-safe.
 *
 * <p>What every storage promises: a commit is all or nothing over everything it names; of two commits that start from one
 * version of an aggregate one wins, as of two that claim one e-mail, one unique phone, one id, one reference, the
 * feedback on one order, one slot of a customer's day or one message key; version 0 means not stored yet; a read sees whole commits only, and every commit that has returned;
 * instants come back as given, in whole milliseconds; ids differ by case; pages neither skip nor repeat what existed
 * throughout; a conflict stores nothing. What is read equals what was committed.
 *
 * <p>Every method may throw {@link StorageException}; one that a read throws has changed nothing. A read that the database has asked
 * to repeat too often, at a strict isolation level, throws {@link ConcurrentChangeException}.
 */
public interface Storage {

    CustomerStore customers();

    OrderStore orders();

    LoyaltyAccountStore accounts();

    OfferStore offers();

    FeedbackStore feedback();

    Outbox outbox();

    /**
     * Stores everything that {@code commit} names, or nothing: the one way to write an aggregate.
     *
     * @throws ConcurrentChangeException if an aggregate no longer has the version that was read, or something that must be
     *     unique is taken; nothing was stored
     * @throws StorageException for everything unexpected; the commit may or may not have been stored
     */
    void commit(Commit commit);

    /**
     * Stores many commits in one call, as a sweep needs it. Each is accepted or refused by itself, all or nothing, as
     * {@link #commit} would: a conflict in one undoes no other. Whether others see them at once or one after the other is
     * open.
     *
     * @return what became of each, in the order of the batch
     * @throws StorageException if of all of them it is unknown; some may have been stored, each as a whole
     */
    List<CommitOutcome> commitEach(CommitBatch batch);
}
