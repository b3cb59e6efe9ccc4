package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.message;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a storage promises about the notifications that wait for delivery. */
@DisplayName("An outbox")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OutboxContract {

    private static final int MANY = 1_000_000;
    private static final Instant DUE = Instant.parse("2024-03-01T10:16:30.123Z");

    private final String key = "welcome:" + unique();

    protected OutboxContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private OutboxMessage committed(OutboxMessage message) {
        storage().commit(Commit.nothing().withMessages(List.of(message)));
        return message;
    }

    private List<OutboxMessage> due(Instant now, OutboxMessage... ours) {
        return storage().outbox().due(now, MANY).stream()
                .filter(message ->
                        List.of(ours).stream().anyMatch(own -> own.key().equals(message.key())))
                .toList();
    }

    @Nested
    class Keeping_a_message {

        @Test
        void returns_it_as_it_was_committed() {
            OutboxMessage message = committed(message(key, DUE));

            assertThat(storage().outbox().find(key)).contains(message);
        }

        @Test
        void knows_no_message_that_was_never_stored() {
            assertThat(storage().outbox().find(key)).isEmpty();
        }

        @Test
        void refuses_a_second_message_with_one_key() {
            OutboxMessage message = committed(message(key, DUE));

            assertThatThrownBy(() -> committed(message(key, DUE.plusSeconds(1))))
                    .isInstanceOf(ConcurrentChangeException.class);

            assertThat(storage().outbox().find(key)).contains(message);
        }

        @Test
        void tells_keys_apart_that_differ_by_case_only() {
            OutboxMessage lower = committed(message("welcome:c-" + key, DUE));
            OutboxMessage upper = committed(message("welcome:C-" + key, DUE));

            assertThat(storage().outbox().find(lower.key())).contains(lower);
            assertThat(storage().outbox().find(upper.key())).contains(upper);
        }

        @Test
        void forgets_a_message_that_is_removed_however_often() {
            committed(message(key, DUE));

            storage().outbox().remove(key);
            storage().outbox().remove(key);

            assertThat(storage().outbox().find(key)).isEmpty();
        }
    }

    @Nested
    class Handing_out {

        @Test
        void includes_the_instant_at_which_a_message_is_due_and_not_the_millisecond_before() {
            OutboxMessage message = committed(message(key, DUE));

            assertThat(due(DUE, message)).containsExactly(message);
            assertThat(due(DUE.minusMillis(1), message)).isEmpty();
        }

        @Test
        void shows_the_message_that_is_due_first_first_and_those_of_one_instant_by_key() {
            OutboxMessage third = committed(message("c" + key, DUE));
            OutboxMessage second = committed(message("b" + key, DUE));
            OutboxMessage first = committed(message("z" + key, DUE.minusMillis(1)));

            assertThat(due(DUE, third, second, first)).containsExactly(first, second, third);
        }

        @Test
        void shows_no_more_than_the_limit() {
            committed(message(key, DUE));
            committed(message("b" + key, DUE));

            assertThat(storage().outbox().due(DUE, 1)).hasSize(1);
        }
    }

    @Nested
    class Replacing {

        @Test
        void puts_the_next_state_in_the_place_of_the_expected_one() {
            OutboxMessage message = committed(message(key, DUE));
            OutboxMessage claimed = message.with(DUE.plusSeconds(60), 1, "java.lang.IllegalStateException");

            assertThat(storage().outbox().replace(message, claimed)).isTrue();

            assertThat(storage().outbox().find(key)).contains(claimed);
        }

        @Test
        void does_nothing_to_a_message_that_is_due_at_another_time_by_now() {
            OutboxMessage message = committed(message(key, DUE));
            OutboxMessage moved = message.with(DUE.plusSeconds(60), 0, null);
            storage().outbox().replace(message, moved);

            assertThat(storage().outbox().replace(message, message.with(DUE.plusSeconds(90), 0, null)))
                    .isFalse();

            assertThat(storage().outbox().find(key)).contains(moved);
        }

        @Test
        void does_nothing_to_a_message_that_was_tried_again_meanwhile() {
            OutboxMessage message = committed(message(key, DUE));
            OutboxMessage tried = message.with(DUE, 1, null);
            storage().outbox().replace(message, tried);

            assertThat(storage().outbox().replace(message, message.with(DUE.plusSeconds(90), 1, null)))
                    .isFalse();

            assertThat(storage().outbox().find(key)).contains(tried);
        }

        @Test
        void does_nothing_to_a_message_that_is_gone() {
            OutboxMessage message = message(key, DUE);

            assertThat(storage().outbox().replace(message, message.with(DUE, 1, null)))
                    .isFalse();

            assertThat(storage().outbox().find(key)).isEmpty();
        }

        @Test
        void lets_one_of_many_callers_claim_a_message() throws Exception {
            OutboxMessage message = committed(message(key, DUE));

            List<Boolean> claims = Together.run(
                    8, number -> () -> storage().outbox().replace(message, message.with(DUE.plusSeconds(60), 1, null)));

            assertThat(claims).containsOnlyOnce(true);
        }
    }

    @Nested
    class Keeping_dead_letters {

        @Test
        void never_hands_them_out() {
            OutboxMessage message = committed(message(key, DUE));
            OutboxMessage dead = message.with(null, 10, "java.lang.IllegalStateException");

            storage().outbox().replace(message, dead);

            assertThat(due(Instant.parse("8999-12-31T00:00:00Z"), message)).isEmpty();
            assertThat(storage().outbox().find(key)).contains(dead);
        }

        @Test
        void lists_each_once_by_key_and_nothing_else() {
            OutboxMessage alive = committed(message("a" + key, DUE));
            List<OutboxMessage> dead = List.of(
                    committed(message("C" + key, null)),
                    committed(message("b" + key, null)),
                    committed(message("d" + key, null)));

            List<OutboxMessage> listed =
                    Pages.all(2, last -> storage().outbox().deadLetters(last == null ? null : last.key(), 2));

            assertThat(listed).containsSubsequence(dead).doesNotContain(alive).doesNotHaveDuplicates();
            assertThat(listed).extracting(OutboxMessage::key).isSorted();
        }

        @Test
        void lets_them_be_due_again() {
            OutboxMessage dead = committed(message(key, null));
            OutboxMessage revived = dead.with(DUE, 0, null);

            assertThat(storage().outbox().replace(dead, revived)).isTrue();

            assertThat(due(DUE, revived)).containsExactly(revived);
        }
    }
}
