package io.customerkit.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.customerkit.customer.CustomerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommitBatchTest {

    private static final Commit A = naming("a");
    private static final Commit B = naming("b");
    private static final Commit C = naming("c");

    private final List<Commit> tried = new ArrayList<>();

    private static Commit naming(String... keys) {
        return Commit.nothing()
                .withMessages(
                        List.of(keys).stream().map(CommitBatchTest::message).toList());
    }

    private static OutboxMessage message(String key) {
        return new OutboxMessage(key, "welcome", CustomerId.of("ada"), Instant.EPOCH, Map.of(), Instant.EPOCH, 0, null);
    }

    private List<CommitOutcome> oneByOne(RuntimeException atB) {
        return new CommitBatch(List.of(A, B, C)).oneByOne(commit -> {
            tried.add(commit);
            if (commit.equals(B)) {
                throw atB;
            }
        });
    }

    @Test
    void does_not_name_one_thing_twice() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitBatch(List.of(A, B, naming("c", "a"))));
    }

    @Test
    void has_no_commit_of_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new CommitBatch(List.of(A, Commit.nothing())));
    }

    @Test
    void one_by_one_goes_on_after_a_conflict() {
        var conflict = new ConcurrentChangeException("message", "b");

        assertThat(oneByOne(conflict))
                .containsExactly(CommitOutcome.stored(), new CommitOutcome(conflict), CommitOutcome.stored());

        assertThat(tried).containsExactly(A, B, C);
    }

    @Test
    void one_by_one_tries_nothing_more_after_a_failure_and_says_so() {
        var failure = new StorageException("The connection is gone", null);

        assertThat(oneByOne(failure))
                .containsExactly(CommitOutcome.stored(), new CommitOutcome(failure), new CommitOutcome(failure));

        assertThat(tried).containsExactly(A, B);
    }
}
