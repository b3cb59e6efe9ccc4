package io.customerkit.feedback;

import static io.customerkit.feedback.FeedbackStatus.PENDING;
import static io.customerkit.feedback.FeedbackStatus.PUBLISHED;
import static io.customerkit.feedback.FeedbackStatus.REJECTED;
import static io.customerkit.feedback.FeedbackStatus.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackTest {

    private static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");

    private static Feedback pending(int rating) {
        return feedback(rating, PENDING, List.of());
    }

    private static Feedback feedback(int rating, FeedbackStatus status, List<FeedbackStep> steps) {
        var slot = new FeedbackSlot(LocalDate.of(2024, 3, 1), 1);
        return new Feedback(
                FeedbackId.of("f"),
                CustomerId.of("ada"),
                OrderId.of("4711"),
                1,
                rating,
                null,
                status,
                slot,
                steps,
                NOW,
                NOW);
    }

    private static Feedback in(FeedbackStatus status) {
        return status == PENDING
                ? pending(4)
                : pending(4).moderate(to(status), NOW).orElseThrow().after();
    }

    private static Moderation to(FeedbackStatus status) {
        return new Moderation(status, "clerk", "for a reason");
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, PUBLISHED",
        "PENDING, REJECTED",
        "PENDING, WITHDRAWN",
        "PUBLISHED, REJECTED",
        "PUBLISHED, WITHDRAWN"
    })
    void takes_the_steps_that_lead_on(FeedbackStatus from, FeedbackStatus to) {
        Feedback before = in(from);

        FeedbackChange change = before.moderate(to(to), NOW.plusMillis(1)).orElseThrow();

        Feedback after = change.after();
        assertThat(change.before()).isEqualTo(before);
        assertThat(after.status()).isEqualTo(to);
        assertThat(after.version()).isEqualTo(before.version() + 1);
        assertThat(after.updatedAt()).isEqualTo(NOW.plusMillis(1));
        assertThat(after.createdAt()).isEqualTo(NOW);
        var step = new FeedbackStep(to, "clerk", "for a reason", NOW.plusMillis(1));
        assertThat(after.steps())
                .isEqualTo(
                        Stream.concat(before.steps().stream(), Stream.of(step)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLISHED, PENDING",
        "REJECTED, PENDING",
        "REJECTED, PUBLISHED",
        "REJECTED, WITHDRAWN",
        "WITHDRAWN, PENDING",
        "WITHDRAWN, PUBLISHED",
        "WITHDRAWN, REJECTED"
    })
    void refuses_every_other_step_naming_the_state(FeedbackStatus from, FeedbackStatus to) {
        assertThatExceptionOfType(FeedbackNotAllowedException.class)
                .isThrownBy(() -> in(from).moderate(to(to), NOW))
                .withMessage("Feedback f is " + from + " and cannot become " + to)
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("feedback.status");
                    assertThat(refusal.kind() + " " + refusal.id()).isEqualTo("feedback f");
                    assertThat(refusal.state()).contains(from.name());
                });
    }

    @ParameterizedTest
    @EnumSource(FeedbackStatus.class)
    void stays_as_it_is_where_it_already_is(FeedbackStatus status) {
        assertThat(in(status).moderate(new Moderation(status, "another", null), NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void has_a_rating_from_1_to_5(int rating) {
        assertThatIllegalArgumentException().isThrownBy(() -> pending(rating));
    }

    @Test
    void has_the_status_to_which_its_last_step_led() {
        var rejection = new FeedbackStep(REJECTED, "clerk", null, NOW);

        assertThat(feedback(1, REJECTED, List.of(rejection)).status()).isEqualTo(REJECTED);
        assertThatIllegalArgumentException().isThrownBy(() -> feedback(1, PUBLISHED, List.of(rejection)));
        assertThatIllegalArgumentException().isThrownBy(() -> feedback(1, WITHDRAWN, List.of()));
    }

    @Test
    void goes_on_by_one_version_at_a_time() {
        Feedback first = pending(4);
        Feedback third = in(PUBLISHED).moderate(to(REJECTED), NOW).orElseThrow().after();

        assertThat(new FeedbackChange(null, first).expectedVersion()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedbackChange(first, third));
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedbackChange(null, third));
    }

    @Test
    void takes_a_slot_from_1_on() {
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedbackSlot(LocalDate.of(2024, 3, 1), 0));
    }
}
