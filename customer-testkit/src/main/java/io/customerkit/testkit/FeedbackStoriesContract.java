package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackAlreadySubmittedException;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackLimitExceededException;
import io.customerkit.feedback.FeedbackNotAllowedException;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.FeedbackStep;
import io.customerkit.feedback.FeedbackWindowClosedException;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.FeedbackReceived;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.storage.FeedbackStore.FeedbackKey;
import io.customerkit.storage.Storage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What customers say, through the front door, from the order to the summary on this storage. */
@DisplayName("Feedback")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class FeedbackStoriesContract {

    private static final NewModeration CLERK = NewModeration.by("clerk");

    private final String base = Samples.unique();
    private final CustomerId ada = CustomerId.of("ada-" + base);
    private final SettableClock clock = SettableClock.at("2024-03-01T10:15:30.123Z");
    private final RecordingNotifier notifier = new RecordingNotifier();

    protected FeedbackStoriesContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private CustomerKit.Builder options() {
        return TestKits.over(storage()).clock(clock).notifier(notifier);
    }

    private CustomerKit kit() {
        return options().build();
    }

    private OrderId order(int number) {
        return OrderId.of(number + "-" + base);
    }

    private void createAda() {
        kit().customers().create(TestKits.newCustomer(ada.value()));
    }

    private OrderId placed(int number) {
        return kit().orders()
                .place(NewOrder.of(order(number).value(), ada, Money.of("1.00", "EUR")))
                .id();
    }

    /** Places and completes an order of Ada's now. */
    private OrderId completed(int number) {
        return kit().orders().complete(placed(number)).order().id();
    }

    private Feedback submit(OrderId order, NewFeedback request) {
        return kit().feedback().submit(ada, order, request);
    }

    private List<Feedback> hers() {
        return kit().feedback().history(ada, PageRequest.first(100)).items();
    }

    private List<Notification> received() {
        return notifier.sentTo(ada).stream()
                .filter(FeedbackReceived.class::isInstance)
                .toList();
    }

    private void assertNothingStored() {
        assertThat(hers()).isEmpty();
        assertThat(received()).isEmpty();
    }

    @Nested
    class From_the_order_to_the_summary {

        @Test
        void is_submitted_told_to_the_staff_published_and_counted() {
            Instant start = Samples.lonelyInstant();
            clock.set(start);
            createAda();
            OrderId order = completed(1);

            Feedback submitted = submit(order, NewFeedback.of(4, " fits \n"));

            assertThat(submitted.status()).isEqualTo(FeedbackStatus.PENDING);
            assertThat(submitted.comment()).isEqualTo("fits");
            assertThat(received()).containsExactly(new FeedbackReceived(ada, start, submitted.id(), order, 4));
            assertThat(summary(start).count()).isZero();

            clock.advance(Duration.ofHours(1));
            Feedback published = kit().feedback().publish(submitted.id(), CLERK.because("polite"));

            assertThat(published.steps())
                    .containsExactly(new FeedbackStep(FeedbackStatus.PUBLISHED, "clerk", "polite", clock.instant()));
            assertThat(kit().feedback().find(submitted.id())).contains(published);
            assertThat(kit().feedback().findByOrder(order)).contains(published);
            assertThat(summary(start)).isEqualTo(new RatingSummary(Map.of(4, 1L)));
            assertThat(received()).hasSize(1);
        }

        private RatingSummary summary(Instant day) {
            return kit().feedback().ratings(day, day.plus(Duration.ofDays(1)));
        }

        @Test
        void counts_four_four_and_five_until_one_is_withdrawn() {
            Instant start = Samples.lonelyInstant();
            clock.set(start);
            createAda();
            Feedback first = published(1, 4);
            published(2, 4);
            published(3, 5);
            assertThat(summary(start)).isEqualTo(new RatingSummary(Map.of(4, 2L, 5, 1L)));
            assertThat(summary(start).average()).contains(new BigDecimal("4.33"));

            kit().feedback().withdraw(first.id(), NewModeration.by("Ada"));

            assertThat(summary(start)).isEqualTo(new RatingSummary(Map.of(4, 1L, 5, 1L)));
        }

        private Feedback published(int number, int rating) {
            Feedback feedback = submit(completed(number), NewFeedback.of(rating));
            return kit().feedback().publish(feedback.id(), CLERK);
        }

        @Test
        void counts_what_a_recount_finds_after_every_round_of_sixteen_threads() throws Exception {
            Instant start = Samples.lonelyInstant();
            clock.set(start);
            createAda();
            CustomerKit busy = options().feedback(new FeedbackRules(7, 16)).build();
            List<FeedbackId> all = IntStream.range(0, 16)
                    .mapToObj(number -> busy.feedback().submit(ada, completed(number), NewFeedback.of(1 + number % 5)))
                    .map(Feedback::id)
                    .toList();

            Together.run(16, number -> () -> busy.feedback().publish(all.get(number), CLERK));
            assertThat(summary(start)).isEqualTo(recount());
            assertThat(summary(start).count()).isEqualTo(16);

            Together.run(16, number -> () -> moderated(busy, all.get(number), number % 4));
            assertThat(summary(start)).isEqualTo(recount());
            assertThat(summary(start).count()).isEqualTo(8);
        }

        private Feedback moderated(CustomerKit kit, FeedbackId id, int choice) {
            return switch (choice) {
                case 0 -> kit.feedback().reject(id, CLERK);
                case 1 -> kit.feedback().withdraw(id, CLERK);
                default -> kit.feedback().publish(id, CLERK);
            };
        }

        private RatingSummary recount() {
            return new RatingSummary(hers().stream()
                    .filter(feedback -> feedback.status() == FeedbackStatus.PUBLISHED)
                    .collect(Collectors.groupingBy(Feedback::rating, Collectors.counting())));
        }
    }

    @Nested
    class Is_submitted_once {

        @Test
        void however_often_and_however_late_it_is_repeated() {
            createAda();
            OrderId order = completed(1);
            Feedback first = submit(order, NewFeedback.of(5, "splendid"));
            Feedback published = kit().feedback().publish(first.id(), CLERK);
            clock.advance(Duration.ofDays(100));

            assertThat(submit(order, NewFeedback.of(5, " splendid "))).isEqualTo(published);

            assertThat(hers()).containsExactly(published);
            assertThat(received()).hasSize(1);
        }

        @Test
        void and_what_it_said_is_not_overwritten() {
            createAda();
            OrderId order = completed(1);
            Feedback first = submit(order, NewFeedback.of(5, "splendid"));
            Feedback withdrawn = kit().feedback().withdraw(first.id(), CLERK);

            assertThatThrownBy(() -> submit(order, NewFeedback.of(1)))
                    .isInstanceOfSatisfying(
                            FeedbackAlreadySubmittedException.class,
                            refusal -> assertThat(refusal.existing()).isEqualTo(first.id()));

            assertThat(hers()).containsExactly(withdrawn);
        }

        @Test
        void and_told_to_the_staff_once_though_nobody_listened_at_first() {
            createAda();
            Feedback feedback = options()
                    .dispatch(Dispatch.BY_MAINTENANCE)
                    .build()
                    .feedback()
                    .submit(ada, completed(1), NewFeedback.of(2));
            assertThat(received()).isEmpty();

            for (int run = 1; run <= 2; run++) {
                assertThat(kit().maintenance().run(Duration.ofMinutes(1)).finished())
                        .isTrue();
            }

            assertThat(received())
                    .containsExactly(
                            new FeedbackReceived(ada, feedback.createdAt(), feedback.id(), feedback.order(), 2));
        }
    }

    @Nested
    class Is_refused_and_not_stored {

        @Test
        void with_a_rating_or_comment_out_of_range() {
            createAda();
            OrderId order = completed(1);

            for (NewFeedback request : List.of(
                    NewFeedback.of(0),
                    NewFeedback.of(6),
                    new NewFeedback(null, null),
                    NewFeedback.of(5, Samples.EMOJI.repeat(4_001)))) {
                assertThatThrownBy(() -> submit(order, request)).isInstanceOf(InvalidRequestException.class);
            }

            assertNothingStored();
        }

        @Test
        void on_an_order_of_another_customer() {
            createAda();
            OrderId order = completed(1);
            CustomerId eve = CustomerId.of("eve-" + base);
            kit().customers().create(TestKits.newCustomer(eve.value()));

            assertThatThrownBy(() -> kit().feedback().submit(eve, order, NewFeedback.of(1)))
                    .isInstanceOf(FeedbackNotAllowedException.class);

            assertThat(kit().feedback().findByOrder(order)).isEmpty();
            assertThat(notifier.sentTo(eve)).hasSize(1);
        }

        @Test
        void on_an_order_that_is_not_completed_or_not_there() {
            createAda();

            assertThatThrownBy(() -> submit(placed(1), NewFeedback.of(1)))
                    .isInstanceOf(FeedbackNotAllowedException.class);
            assertThatThrownBy(() -> submit(order(2), NewFeedback.of(1))).isInstanceOf(NotFoundException.class);

            assertNothingStored();
        }

        @Test
        void beyond_the_daily_limit_until_the_next_local_day() {
            createAda();
            for (int number = 1; number <= 10; number++) {
                Feedback feedback = submit(completed(number), NewFeedback.of(3));
                if (number == 1) {
                    kit().feedback().withdraw(feedback.id(), CLERK);
                } else if (number == 2) {
                    kit().feedback().reject(feedback.id(), CLERK);
                }
            }
            OrderId last = completed(11);

            assertThatThrownBy(() -> submit(last, NewFeedback.of(3)))
                    .isInstanceOfSatisfying(
                            FeedbackLimitExceededException.class,
                            refusal -> assertThat(refusal.day()).isEqualTo("2024-03-01"));

            clock.set("2024-03-02T00:00:00Z");
            assertThat(submit(last, NewFeedback.of(3)).slot().number()).isEqualTo(1);
        }

        @Test
        void by_a_step_back() {
            createAda();
            Feedback rejected = kit().feedback()
                    .reject(submit(completed(1), NewFeedback.of(1)).id(), CLERK);

            assertThatThrownBy(() -> kit().feedback().publish(rejected.id(), CLERK))
                    .isInstanceOf(FeedbackNotAllowedException.class);

            assertThat(kit().feedback().reject(rejected.id(), NewModeration.by("another")))
                    .isEqualTo(rejected);
            assertThat(hers()).containsExactly(rejected);
        }
    }

    @Nested
    class May_be_given {

        @Test
        void to_the_last_millisecond_of_the_seventh_day_in_paris() {
            assertOpenUntil("Europe/Paris", "2024-03-10T14:00:00Z", "2024-03-17T23:00:00Z");
        }

        @Test
        void to_the_last_millisecond_of_the_seventh_day_though_one_had_23_hours() {
            assertOpenUntil("Europe/Paris", "2024-03-25T11:00:00Z", "2024-04-01T22:00:00Z");
        }

        @Test
        void to_the_last_millisecond_of_the_seventh_day_though_it_had_25_hours() {
            assertOpenUntil("Europe/Paris", "2024-10-20T10:00:00Z", "2024-10-27T23:00:00Z");
            assertOpenUntil("America/New_York", "2024-10-27T04:00:00Z", "2024-11-04T05:00:00Z");
        }

        @Test
        void to_the_last_millisecond_of_the_seventh_day_though_the_next_has_no_midnight() {
            assertOpenUntil("America/Sao_Paulo", "2018-10-27T12:00:00Z", "2018-11-04T03:00:00Z");
        }

        @Test
        void to_the_last_millisecond_of_the_seventh_day_where_clocks_never_change() {
            assertOpenUntil("Asia/Kolkata", "2024-02-22T18:29:59.999Z", "2024-02-29T18:30:00Z");
            assertOpenUntil("UTC", "2024-06-01T23:59:59.999Z", "2024-06-09T00:00:00Z");
            assertOpenUntil("UTC", "2024-06-02T00:00:00Z", "2024-06-10T00:00:00Z");
        }

        private void assertOpenUntil(String zone, String completedAt, String end) {
            CustomerKit local = options()
                    .program(LoyaltyProgram.builder().zone(ZoneId.of(zone)).build())
                    .build();
            CustomerId member = Samples.customerId();
            local.customers().create(TestKits.newCustomer(member.value()));
            clock.set(completedAt);
            OrderId order = OrderId.of(Samples.unique());
            local.orders().place(NewOrder.of(order.value(), member, Money.of("1.00", "EUR")));
            local.orders().complete(order);

            clock.set(end);
            assertThatThrownBy(() -> local.feedback().submit(member, order, NewFeedback.of(3)))
                    .isInstanceOfSatisfying(FeedbackWindowClosedException.class, refusal -> {
                        assertThat(refusal.opensAt()).isEqualTo(completedAt);
                        assertThat(refusal.closesAt()).isEqualTo(end);
                    });
            assertThat(local.feedback().findByOrder(order)).isEmpty();

            clock.advance(Duration.ofMillis(-1));
            assertThat(local.feedback().submit(member, order, NewFeedback.of(3)).createdAt())
                    .isEqualTo(clock.instant());
        }

        @Test
        void on_an_order_that_was_refunded() {
            createAda();
            OrderId order = completed(1);
            kit().orders().refund(order, NewRefund.of(Money.of("0.40", "EUR"), "return-1"));
            OrderId other = completed(2);
            kit().orders().refund(other, NewRefund.of(Money.of("1.00", "EUR"), "return-1"));

            assertThat(submit(order, NewFeedback.of(1)).order()).isEqualTo(order);
            assertThat(submit(other, NewFeedback.of(1)).order()).isEqualTo(other);
        }

        @Test
        void again_after_a_cancelled_order_was_begun_and_completed_again() {
            createAda();
            OrderId order = completed(1);
            kit().orders().cancel(order);
            assertThatThrownBy(() -> submit(order, NewFeedback.of(3))).isInstanceOf(FeedbackNotAllowedException.class);

            clock.set("2024-03-21T08:00:00Z");
            kit().orders().reopen(order, 2);
            kit().orders().complete(order);

            clock.set("2024-03-28T23:59:59.999Z");
            assertThat(submit(order, NewFeedback.of(3)).status()).isEqualTo(FeedbackStatus.PENDING);
        }

        @Test
        void from_the_business_time_of_the_completion_not_from_its_recording() {
            createAda();
            clock.set("2024-03-11T00:00:00Z");
            OrderId order = kit().orders()
                    .place(NewOrder.builder()
                            .id(order(1).value())
                            .customer(ada)
                            .currency("EUR")
                            .total(BigDecimal.ONE)
                            .placedAt(Instant.parse("2024-03-02T00:00:00Z"))
                            .build())
                    .id();
            kit().orders().complete(order, Instant.parse("2024-03-03T00:00:00Z"));

            assertThatThrownBy(() -> submit(order, NewFeedback.of(3)))
                    .isInstanceOf(FeedbackWindowClosedException.class);
        }
    }

    @Nested
    class Is_listed {

        @Test
        void to_its_author_whatever_became_of_it_page_by_page() {
            createAda();
            List<Feedback> expected = new ArrayList<>();
            for (int number = 1; number <= 5; number++) {
                expected.add(0, submit(completed(number), NewFeedback.of(number)));
                clock.advance(Duration.ofMillis(number % 2));
            }
            expected.set(0, kit().feedback().reject(expected.get(0).id(), CLERK));
            expected.set(3, kit().feedback().publish(expected.get(3).id(), CLERK));
            expected.sort((one, other) -> FeedbackKey.NEWEST_FIRST.compare(FeedbackKey.of(one), FeedbackKey.of(other)));

            assertThat(Pages.through(page -> kit().feedback().history(ada, page)))
                    .isEqualTo(expected);
        }

        @Test
        void to_the_staff_by_status_and_age() {
            Instant start = Samples.lonelyInstant();
            clock.set(start);
            createAda();
            Feedback old = submit(completed(1), NewFeedback.of(1));
            clock.advance(Duration.ofDays(2));
            Feedback young = submit(completed(2), NewFeedback.of(2));

            assertThat(pendingUntil(start.plus(Duration.ofDays(1))))
                    .startsWith(old)
                    .doesNotContain(young);
            assertThat(pendingUntil(clock.instant())).startsWith(young, old);

            kit().feedback().publish(old.id(), CLERK);
            assertThat(pendingUntil(clock.instant())).startsWith(young).doesNotContain(old);
        }

        private List<Feedback> pendingUntil(Instant until) {
            return kit().feedback()
                    .withStatus(FeedbackStatus.PENDING, until, PageRequest.first(2))
                    .items();
        }

        @Test
        void to_nobody_who_asks_for_a_customer_that_is_not_there() {
            assertThatThrownBy(() -> kit().feedback().history(ada, PageRequest.first(1)))
                    .isInstanceOf(NotFoundException.class);
        }
    }
}
