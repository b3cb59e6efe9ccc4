package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackAlreadySubmittedException;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackNotAllowedException;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anything may be bound to feedback and its moderation; everything that is wrong is named at once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestOfFeedbackTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");
    private static final String EMOJI = Character.toString(0x1F600);

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @BeforeEach
    void completeOrder() {
        createAda(kit);
        kit.orders().place(NewOrder.of(ORDER.value(), ADA, Money.of("1.00", "EUR")));
        kit.orders().complete(ORDER);
    }

    private Feedback submit(NewFeedback request) {
        return kit.feedback().submit(ADA, ORDER, request);
    }

    private void assertNothingStored() {
        assertThat(kit.feedback().findByOrder(ORDER)).isEmpty();
        assertThat(fixture.sent()).hasSize(1);
    }

    @Test
    void everything_that_is_wrong_is_named_and_nothing_is_stored() {
        assertThat(faultsOf(() -> submit(new NewFeedback(null, "a\u0000b"))))
                .containsExactly("comment text.character", "rating required");
        assertThat(faultsOf(() -> submit(NewFeedback.of(0, EMOJI.repeat(4_001)))))
                .containsExactly("comment text.too-long", "rating number.too-small");
        assertThat(faultsOf(() -> submit(NewFeedback.of(6)))).containsExactly("rating number.too-large");
        assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5})
    void the_lowest_and_the_highest_rating_are_accepted(int rating) {
        assertThat(submit(NewFeedback.of(rating)).rating()).isEqualTo(rating);
    }

    @Test
    void four_thousand_emoji_between_blanks_are_accepted() {
        assertThat(submit(NewFeedback.of(3, " " + EMOJI.repeat(4_000) + "\n")).comment())
                .isEqualTo(EMOJI.repeat(4_000));
    }

    @Test
    void line_breaks_are_accepted_and_a_blank_comment_is_none() {
        Feedback blank = submit(NewFeedback.of(3, " \n\t"));

        assertThat(blank.comment()).isNull();
        assertThat(submit(NewFeedback.of(3))).isEqualTo(blank);
    }

    @Test
    void other_content_is_refused_naming_the_feedback_that_is_there() {
        Feedback first = submit(NewFeedback.of(3));

        assertThatExceptionOfType(FeedbackAlreadySubmittedException.class)
                .isThrownBy(() -> submit(NewFeedback.of(4)))
                .satisfies(refusal -> {
                    assertThat(refusal.order()).isEqualTo(ORDER);
                    assertThat(refusal.existing()).isEqualTo(first.id());
                });
    }

    @Test
    void an_order_of_another_customer_is_refused_before_its_feedback_is_compared() {
        kit.customers().create(CustomerFixture.someone("eve").build());
        submit(NewFeedback.of(3));

        assertThatExceptionOfType(FeedbackNotAllowedException.class)
                .isThrownBy(() -> kit.feedback().submit(CustomerId.of("eve"), ORDER, NewFeedback.of(3)))
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("feedback.order.of-another");
                    assertThat(refusal.kind() + " " + refusal.id()).isEqualTo("order 4711");
                    assertThat(refusal.state()).isEmpty();
                });
    }

    @Test
    void a_customer_who_does_not_exist_is_not_found() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.feedback().submit(CustomerId.of("nobody"), ORDER, NewFeedback.of(3)))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer nobody"));
    }

    @Test
    void an_order_that_is_only_placed_is_refused_naming_its_state() {
        kit.orders().place(NewOrder.of("placed", ADA, Money.of("1.00", "EUR")));

        assertThatExceptionOfType(FeedbackNotAllowedException.class)
                .isThrownBy(() -> kit.feedback().submit(ADA, OrderId.of("placed"), NewFeedback.of(3)))
                .withMessage("Order placed is PLACED and can have no feedback")
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("feedback.order.state");
                    assertThat(refusal.state()).contains("PLACED");
                });
    }

    @Test
    void an_unknown_order_or_feedback_is_not_found() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.feedback().submit(ADA, OrderId.of("none"), NewFeedback.of(3)))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("order none"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.feedback().publish(FeedbackId.of("none"), NewModeration.by("clerk")))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("feedback none"));
    }

    @Test
    void moderation_names_its_author() {
        FeedbackId id = submit(NewFeedback.of(3)).id();

        assertThat(faultsOf(() -> kit.feedback().publish(id, new NewModeration(null, "a\u0000b"))))
                .containsExactly("author required", "reason text.character");
        assertThat(faultsOf(() -> kit.feedback().reject(id, NewModeration.by(" "))))
                .containsExactly("author text.blank");
        assertThat(faultsOf(() -> kit.feedback()
                        .withdraw(id, NewModeration.by("x".repeat(129)).because("x".repeat(501)))))
                .containsExactly("author text.too-long", "reason text.too-long");
        assertThat(kit.feedback().find(id).orElseThrow().status()).isEqualTo(FeedbackStatus.PENDING);
    }

    @Test
    void author_and_reason_are_kept_without_blanks_around_them() {
        FeedbackId id = submit(NewFeedback.of(3)).id();

        kit.feedback().reject(id, NewModeration.by(" clerk ").because(" spam\n"));

        assertThat(kit.feedback().find(id).orElseThrow().steps())
                .singleElement()
                .satisfies(
                        step -> assertThat(step.author() + "/" + step.reason()).isEqualTo("clerk/spam"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31T23:59:59.999Z", "9000-01-01T00:00:00Z"})
    void a_time_that_no_database_keeps_is_refused(String time) {
        Instant wrong = Instant.parse(time);
        Instant right = CustomerFixture.START;

        assertThat(faultsOf(() -> kit.feedback().ratings(wrong, right))).containsExactly("from time.range");
        assertThat(faultsOf(() -> kit.feedback().ratings(right, wrong))).containsExactly("until time.range");
        assertThat(faultsOf(() -> kit.feedback().withStatus(FeedbackStatus.PENDING, wrong, PageRequest.first(1))))
                .containsExactly("until time.range");
    }

    @Test
    void a_cursor_of_another_status_is_refused() {
        kit.orders().place(NewOrder.of("second", ADA, Money.of("1.00", "EUR")));
        kit.orders().complete(OrderId.of("second"));
        submit(NewFeedback.of(3));
        kit.feedback().submit(ADA, OrderId.of("second"), NewFeedback.of(3));
        Page<Feedback> first = kit.feedback().withStatus(FeedbackStatus.PENDING, PageRequest.first(1));
        PageRequest second = PageRequest.after(String.valueOf(first.next()), 1);

        assertThat(kit.feedback().withStatus(FeedbackStatus.PENDING, second).items())
                .hasSize(1);
        assertThat(faultsOf(() -> kit.feedback().withStatus(FeedbackStatus.PUBLISHED, second)))
                .containsExactly("cursor cursor.invalid");
    }
}
