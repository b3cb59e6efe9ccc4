package io.customerkit.mongo;

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
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the commits that it passes on, and those that came too late. */
final class CountingStorage implements Storage {

    private final Storage storage;
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger conflicts = new AtomicInteger();

    CountingStorage(Storage storage) {
        this.storage = storage;
    }

    int commits() {
        return commits.get();
    }

    int conflicts() {
        return conflicts.get();
    }

    @Override
    public CustomerStore customers() {
        return storage.customers();
    }

    @Override
    public OrderStore orders() {
        return storage.orders();
    }

    @Override
    public LoyaltyAccountStore accounts() {
        return storage.accounts();
    }

    @Override
    public OfferStore offers() {
        return storage.offers();
    }

    @Override
    public FeedbackStore feedback() {
        return storage.feedback();
    }

    @Override
    public Outbox outbox() {
        return storage.outbox();
    }

    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        return batch.oneByOne(this::commit);
    }

    @Override
    public void commit(Commit commit) {
        commits.incrementAndGet();
        try {
            storage.commit(commit);
        } catch (ConcurrentChangeException e) {
            conflicts.incrementAndGet();
            throw e;
        }
    }
}
