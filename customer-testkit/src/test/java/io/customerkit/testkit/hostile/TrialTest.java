package io.customerkit.testkit.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.FeedbackService;
import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.order.OrderId;
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
import io.customerkit.storage.StorageException;
import io.customerkit.storage.memory.InMemoryStorage;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A storage that goes wrong where feedback is read, or stored, is complained about for just that. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class TrialTest {

    private static final int SOME = 60;

    private final Storage memory = InMemoryStorage.create();

    private static Trial findByOrder(Storage storage) throws NoSuchMethodException {
        return Trial.of(FeedbackService.class.getMethod("findByOrder", OrderId.class), storage, SOME);
    }

    @Test
    void complains_about_nothing_where_nothing_goes_wrong() throws NoSuchMethodException {
        Trial trial = findByOrder(memory);

        assertThat(List.of(
                        trial.refusalsOfWhatIsValid(),
                        trial.foreignErrors(),
                        trial.differencesFromMemory(),
                        trial.silentViolations(),
                        trial.storedByRefusals(),
                        trial.forgottenResults(),
                        trial.slowCalls(),
                        trial.indiscretions(),
                        trial.indiscreetLines()))
                .allSatisfy(complaints -> assertThat(complaints).isEmpty());
    }

    @Test
    void complains_about_the_error_of_a_driver() throws NoSuchMethodException {
        Trial trial = findByOrder(new Wrong(() -> {
            throw new IllegalStateException("syntax error");
        }));

        assertThat(trial.refusalsOfWhatIsValid()).isNotEmpty();
        assertThat(trial.foreignErrors()).isNotEmpty();
        assertThat(trial.differencesFromMemory()).isNotEmpty();
    }

    @Test
    void complains_about_a_null_pointer_within() throws NoSuchMethodException {
        Trial trial = findByOrder(new Wrong(() -> {
            throw new NullPointerException("within");
        }));

        assertThat(trial.foreignErrors()).isNotEmpty();
    }

    @Test
    void complains_about_a_failure_of_the_storage_that_names_somebody() throws NoSuchMethodException {
        Trial trial = findByOrder(new Wrong(() -> {
            throw new StorageException("No " + HostileTexts.MARK, null);
        }));

        assertThat(trial.foreignErrors()).isNotEmpty();
        assertThat(trial.indiscretions()).isNotEmpty();
    }

    @Test
    void complains_about_a_line_of_the_log_that_names_somebody() throws NoSuchMethodException {
        Trial trial = findByOrder(new Wrong(
                () -> LoggerFactory.getLogger("io.customerkit.test").info("Asked for {}", HostileTexts.MARK)));

        assertThat(trial.indiscreetLines()).isNotEmpty();
    }

    @Test
    void complains_about_something_stored_by_a_call_that_is_refused() throws NoSuchMethodException {
        var world = new World(memory);
        Storage storage = new Wrong(world::offer);

        Trial trial = Trial.of(
                FeedbackService.class.getMethod("publish", FeedbackId.class, NewModeration.class), storage, SOME);

        assertThat(trial.storedByRefusals()).isNotEmpty();
    }

    @Test
    void complains_about_a_result_that_is_not_stored() throws NoSuchMethodException {
        Storage storage = new Wrong(() -> {}) {

            @Override
            public void commit(Commit commit) {
                if (commit.feedback().isEmpty()) {
                    super.commit(commit);
                }
            }
        };

        Trial trial = Trial.of(
                FeedbackService.class.getMethod("submit", CustomerId.class, OrderId.class, NewFeedback.class),
                storage,
                SOME);

        assertThat(trial.forgottenResults()).isNotEmpty();
    }

    /** Does something whenever feedback is looked for. */
    private class Wrong implements Storage {

        private final Runnable wrong;

        Wrong(Runnable wrong) {
            this.wrong = wrong;
        }

        @Override
        public CustomerStore customers() {
            return memory.customers();
        }

        @Override
        public OrderStore orders() {
            return memory.orders();
        }

        @Override
        public LoyaltyAccountStore accounts() {
            return memory.accounts();
        }

        @Override
        public OfferStore offers() {
            return memory.offers();
        }

        @Override
        public FeedbackStore feedback() {
            return (FeedbackStore) Proxy.newProxyInstance(
                    FeedbackStore.class.getClassLoader(), new Class<?>[] {FeedbackStore.class}, this::read);
        }

        private @Nullable Object read(Object proxy, Method method, @Nullable Object[] arguments)
                throws ReflectiveOperationException {
            if (method.getName().startsWith("find")) {
                wrong.run();
            }
            return method.invoke(memory.feedback(), arguments);
        }

        @Override
        public Outbox outbox() {
            return memory.outbox();
        }

        @Override
        public void commit(Commit commit) {
            memory.commit(commit);
        }

        @Override
        public List<CommitOutcome> commitEach(CommitBatch batch) {
            return memory.commitEach(batch);
        }
    }
}
