package io.customerkit.storage.memory;

import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.CustomerStore;
import io.customerkit.storage.FeedbackStore;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.OfferStore;
import io.customerkit.storage.OrderStore;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.Storage;
import java.util.List;

/** Keeps everything in maps behind one lock. Thread-safe; gone when the process ends. */
public final class InMemoryStorage implements Storage {

    private final Object lock = new Object();
    private final InMemoryCustomers customers = new InMemoryCustomers(lock);
    private final InMemoryOrders orders = new InMemoryOrders(lock);
    private final InMemoryAccounts accounts = new InMemoryAccounts(lock);
    private final InMemoryOffers offers = new InMemoryOffers(lock);
    private final InMemoryFeedback feedback = new InMemoryFeedback(lock);
    private final InMemoryOutbox outbox = new InMemoryOutbox(lock);

    private InMemoryStorage() {}

    /** Returns an empty storage. */
    public static InMemoryStorage create() {
        return new InMemoryStorage();
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

    /** Checks everything before it writes anything. */
    @Override
    public void commit(Commit commit) {
        synchronized (lock) {
            commit.customers().forEach(customers::check);
            commit.orders().forEach(orders::check);
            commit.accounts().forEach(accounts::check);
            commit.offers().forEach(offers::check);
            commit.feedback().forEach(feedback::check);
            commit.messages().forEach(outbox::check);
            commit.customers().forEach(customers::write);
            commit.orders().forEach(orders::write);
            commit.accounts().forEach(accounts::write);
            commit.offers().forEach(offers::write);
            commit.feedback().forEach(feedback::write);
            commit.messages().forEach(outbox::write);
        }
    }

    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        return batch.oneByOne(this::commit);
    }
}
