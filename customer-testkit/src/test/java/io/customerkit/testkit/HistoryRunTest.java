package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import io.customerkit.storage.memory.InMemoryStorage;
import io.customerkit.testkit.model.History;
import io.customerkit.testkit.model.RandomHistory;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HistoryRunTest {

    @Test
    void a_storage_that_loses_messages_is_found_out_and_the_history_is_told() {
        History history = LongStream.iterate(1, seed -> seed + 1)
                .mapToObj(seed -> RandomHistory.draw(seed, "h"))
                .filter(History::isDispatchedByMaintenance)
                .findFirst()
                .orElseThrow();
        var run = new HistoryRun(history, new StorageWithoutOutbox(InMemoryStorage.create()));

        assertThatThrownBy(run::run)
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Seed " + history.seed() + " at step 1, ")
                .hasMessageContaining("Create[customer=h-1]")
                .cause()
                .hasMessageContaining("waiting");
    }

    private record StorageWithoutOutbox(Storage whole) implements Storage {

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
            return whole.outbox();
        }

        @Override
        public void commit(Commit commit) {
            whole.commit(commit.withMessages(List.of()));
        }

        @Override
        public List<CommitOutcome> commitEach(CommitBatch batch) {
            return batch.oneByOne(this::commit);
        }
    }
}
