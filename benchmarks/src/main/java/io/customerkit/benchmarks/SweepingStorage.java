package io.customerkit.benchmarks;

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
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A storage that hands out no messages, so that a run of maintenance is the sweep alone. */
record SweepingStorage(Storage whole) implements Storage {

    @Override
    public CustomerStore customers() {
        return whole.customers();
    }

    @Override
    public OrderStore orders() {
        return whole.orders();
    }

    @Override
    public LoyaltyAccountStore accounts() {
        return whole.accounts();
    }

    @Override
    public OfferStore offers() {
        return whole.offers();
    }

    @Override
    public FeedbackStore feedback() {
        return whole.feedback();
    }

    @Override
    public Outbox outbox() {
        return new Silent(whole.outbox());
    }

    @Override
    public void commit(Commit commit) {
        whole.commit(commit);
    }

    @Override
    public List<CommitOutcome> commitEach(CommitBatch batch) {
        return whole.commitEach(batch);
    }

    private record Silent(Outbox whole) implements Outbox {

        @Override
        public Optional<OutboxMessage> find(String key) {
            return whole.find(key);
        }

        @Override
        public List<OutboxMessage> due(Instant now, int limit) {
            return List.of();
        }

        @Override
        public List<OutboxMessage> deadLetters(@Nullable String after, int limit) {
            return whole.deadLetters(after, limit);
        }

        @Override
        public boolean replace(OutboxMessage expected, OutboxMessage next) {
            return whole.replace(expected, next);
        }

        @Override
        public void remove(String key) {
            whole.remove(key);
        }
    }
}
