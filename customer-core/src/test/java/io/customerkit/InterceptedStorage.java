package io.customerkit;

import io.customerkit.customer.CustomerId;
import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.CustomerStore;
import io.customerkit.storage.FeedbackStore;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.OfferStore;
import io.customerkit.storage.OrderStore;
import io.customerkit.storage.Outbox;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A storage in memory that lets a test step in before and after each commit, before entries of all accounts are read, and
 * before a message is removed, and that shows it the pages of accounts that are due.
 */
final class InterceptedStorage implements Storage {

    private final Storage storage = InMemoryStorage.create();
    private volatile Consumer<Commit> beforeCommit = commit -> {};
    private volatile Consumer<Commit> afterCommit = commit -> {};
    private volatile IntConsumer beforeLedger = limit -> {};
    private volatile Consumer<String> beforeRemoval = key -> {};
    private volatile Consumer<List<?>> onDuePage = page -> {};
    private volatile Consumer<CommitBatch> beforeBatch = batch -> {};
    private volatile Consumer<CommitBatch> afterBatch = batch -> {};
    private volatile Consumer<Collection<CustomerId>> beforeReading = customers -> {};

    void beforeCommit(Consumer<Commit> step) {
        beforeCommit = step;
    }

    void afterCommit(Consumer<Commit> step) {
        afterCommit = step;
    }

    /** Steps in with the most entries that are to be read. */
    void beforeLedger(IntConsumer step) {
        beforeLedger = step;
    }

    void beforeRemoval(Consumer<String> step) {
        beforeRemoval = step;
    }

    void onDuePage(Consumer<List<?>> step) {
        onDuePage = step;
    }

    void beforeBatch(Consumer<CommitBatch> step) {
        beforeBatch = step;
    }

    void afterBatch(Consumer<CommitBatch> step) {
        afterBatch = step;
    }

    /** Before one account, or many, are read by the ids of their customers. */
    void beforeReading(Consumer<Collection<CustomerId>> step) {
        beforeReading = step;
    }

    @Override
    public void commit(Commit commit) {
        beforeCommit.accept(commit);
        storage.commit(commit);
        afterCommit.accept(commit);
    }

    /** One by one, as a storage may: a test steps in between any two. */
    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        beforeBatch.accept(batch);
        List<CommitOutcome> outcomes = batch.oneByOne(this::commit);
        afterBatch.accept(batch);
        return outcomes;
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
        LoyaltyAccountStore accounts = storage.accounts();
        return (LoyaltyAccountStore) Proxy.newProxyInstance(
                LoyaltyAccountStore.class.getClassLoader(),
                new Class<?>[] {LoyaltyAccountStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("ledger")) {
                        beforeLedger.accept((int) arguments[1]);
                    } else if (arguments[0] instanceof CustomerId one) {
                        beforeReading.accept(List.of(one));
                    } else if (method.getName().equals("findAll")) {
                        @SuppressWarnings("unchecked") // it has no other parameter
                        var many = (Collection<CustomerId>) arguments[0];
                        beforeReading.accept(many);
                    }
                    Object answer = method.invoke(accounts, arguments);
                    if (method.getName().equals("due")) {
                        onDuePage.accept((List<?>) answer);
                    }
                    return answer;
                });
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
        return new InterceptedOutbox(storage.outbox());
    }

    /** What a process does when it is killed: nothing of ours catches it. */
    static final class Killed extends Error {

        private static final long serialVersionUID = 1L;
    }

    private final class InterceptedOutbox implements Outbox {

        private final Outbox outbox;

        InterceptedOutbox(Outbox outbox) {
            this.outbox = outbox;
        }

        @Override
        public Optional<OutboxMessage> find(String key) {
            return outbox.find(key);
        }

        @Override
        public List<OutboxMessage> due(Instant now, int limit) {
            return outbox.due(now, limit);
        }

        @Override
        public List<OutboxMessage> deadLetters(@Nullable String after, int limit) {
            return outbox.deadLetters(after, limit);
        }

        @Override
        public boolean replace(OutboxMessage expected, OutboxMessage next) {
            return outbox.replace(expected, next);
        }

        @Override
        public void remove(String key) {
            beforeRemoval.accept(key);
            outbox.remove(key);
        }
    }
}
