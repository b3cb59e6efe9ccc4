package io.customerkit.testkit;

import static io.customerkit.testkit.SampleFeedback.moderation;
import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.Moderation;
import io.customerkit.feedback.RatingSummary;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.FeedbackStore.FeedbackKey;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a storage promises about feedback. */
@DisplayName("A storage of feedback")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class FeedbackStoreContract {

    private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final CustomerId customer = Samples.customerId();

    protected FeedbackStoreContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private Feedback stored(SampleFeedback sample) {
        return committed(sample.change());
    }

    private Feedback stored(Feedback feedback) {
        return committed(new FeedbackChange(null, feedback));
    }

    private Feedback committed(FeedbackChange change) {
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    private void assertRefused(FeedbackChange change) {
        assertThatThrownBy(() -> committed(change)).isInstanceOf(ConcurrentChangeException.class);
    }

    private void assertStored(Feedback feedback) {
        assertThat(storage().feedback().find(feedback.id())).contains(feedback);
        assertThat(storage().feedback().findByOrder(feedback.order())).contains(feedback);
    }

    @Nested
    class Keeping_feedback {

        @Test
        void knows_no_feedback_that_was_never_stored() {
            assertThat(storage().feedback().find(FeedbackId.of(unique()))).isEmpty();
            assertThat(storage().feedback().findByOrder(OrderId.of(unique()))).isEmpty();
            assertThat(storage().feedback().history(customer, null, 10)).isEmpty();
            assertThat(storage().feedback().lastSlot(customer, DAY)).isZero();
        }

        @Test
        void returns_feedback_without_a_comment() {
            assertStored(stored(SampleFeedback.of(customer).comment(null)));
        }

        @Test
        void returns_a_comment_of_four_thousand_emoji() {
            assertStored(stored(SampleFeedback.of(customer).comment(Samples.EMOJI.repeat(4_000))));
        }

        /** The longest texts, of characters that JSON has to escape. */
        @Test
        void returns_what_moderation_has_left() {
            String author = "\"".repeat(128);
            Feedback pending = stored(SampleFeedback.of(customer).comment("two\n\"lines\""));

            Feedback published = committed(moderation(pending, new Moderation(FeedbackStatus.PUBLISHED, author, null)));
            assertStored(published);

            Feedback withdrawn = committed(
                    moderation(published, new Moderation(FeedbackStatus.WITHDRAWN, author, "a\u2028".repeat(250))));
            assertStored(withdrawn);
        }

        @Test
        void keeps_instants_in_whole_milliseconds_whatever_the_time_zone() {
            for (String instant : Instants.AWKWARD) {
                Feedback feedback =
                        stored(SampleFeedback.of(Samples.customerId()).createdAt(Instant.parse(instant)));

                assertStored(committed(moderation(feedback, FeedbackStatus.PUBLISHED)));
            }
        }

        @Test
        void keeps_the_day_of_a_slot_whatever_the_time_zone() {
            for (String day : List.of("1900-01-01", "1969-12-31", "2024-03-31", "2024-10-27", "8999-12-31")) {
                Feedback feedback = stored(SampleFeedback.of(customer).slot(LocalDate.parse(day), 1));

                assertStored(feedback);
                assertThat(storage().feedback().lastSlot(customer, LocalDate.parse(day)))
                        .isEqualTo(1);
            }
        }

        @Test
        void tells_ids_and_orders_apart_that_differ_by_case_only() {
            String base = unique();

            Feedback lower = stored(
                    SampleFeedback.of(customer).id(FeedbackId.of("f-" + base)).order(OrderId.of("o-" + base)));
            Feedback upper = stored(SampleFeedback.of(customer)
                    .id(FeedbackId.of("F-" + base))
                    .order(OrderId.of("O-" + base))
                    .slot(2));

            assertStored(lower);
            assertStored(upper);
        }
    }

    @Nested
    class Guarding_what_is_unique {

        @Test
        void refuses_a_second_feedback_with_one_id() {
            Feedback first = stored(SampleFeedback.of(customer));

            assertRefused(SampleFeedback.of(Samples.customerId()).id(first.id()).change());

            assertStored(first);
        }

        @Test
        void refuses_a_second_feedback_on_one_order_whoever_gives_it() {
            Feedback first = stored(SampleFeedback.of(customer));
            Feedback second =
                    SampleFeedback.of(Samples.customerId()).order(first.order()).pending();

            assertRefused(new FeedbackChange(null, second));

            assertStored(first);
            assertThat(storage().feedback().find(second.id())).isEmpty();
        }

        @Test
        void refuses_a_second_feedback_in_one_slot() {
            Feedback first = stored(SampleFeedback.of(customer).slot(2));
            Feedback second = SampleFeedback.of(customer).slot(2).pending();

            assertRefused(new FeedbackChange(null, second));

            assertThat(storage().feedback().findByOrder(second.order())).isEmpty();
            assertThat(storage().feedback().history(customer, null, 10)).containsExactly(first);
        }

        @Test
        void keeps_the_slot_and_the_order_of_what_is_withdrawn() {
            Feedback first = stored(SampleFeedback.of(customer));
            Feedback withdrawn = committed(moderation(first, FeedbackStatus.WITHDRAWN));

            assertRefused(SampleFeedback.of(customer).change());
            assertRefused(
                    SampleFeedback.of(customer).order(first.order()).slot(2).change());

            assertStored(withdrawn);
        }

        @Test
        void refuses_a_change_based_on_an_old_version() {
            Feedback first = stored(SampleFeedback.of(customer));
            Feedback second = committed(moderation(first, FeedbackStatus.PUBLISHED));

            assertRefused(moderation(first, FeedbackStatus.REJECTED));

            assertStored(second);
        }

        @Test
        void refuses_a_change_of_what_is_not_stored() {
            Feedback never = SampleFeedback.of(customer).pending();

            assertRefused(moderation(never, FeedbackStatus.PUBLISHED));

            assertThat(storage().feedback().find(never.id())).isEmpty();
        }
    }

    @Nested
    class Committing_with_everything_else {

        @Test
        void stores_nothing_if_its_feedback_has_moved_on() {
            var parts = new CommitParts();
            Feedback pending = parts.feedback.after();
            Feedback published =
                    SampleFeedback.moderation(pending, FeedbackStatus.PUBLISHED).after();
            storage().commit(Commit.nothing().with(parts.feedback));
            storage().commit(Commit.nothing().with(new FeedbackChange(pending, published)));
            parts.feedback = SampleFeedback.moderation(pending, FeedbackStatus.REJECTED);

            assertNothingIsStoredOf(parts);
            assertThat(storage().feedback().find(pending.id())).contains(published);
        }

        @Test
        void stores_nothing_if_the_order_has_feedback() {
            var parts = new CommitParts();
            Feedback first = parts.feedback.after();
            storage()
                    .commit(Commit.nothing()
                            .with(SampleFeedback.of(Samples.customerId())
                                    .order(first.order())
                                    .change()));

            assertNothingIsStoredOf(parts);
        }

        @Test
        void stores_nothing_if_a_slot_of_the_day_is_taken() {
            var parts = new CommitParts();
            storage()
                    .commit(Commit.nothing()
                            .with(SampleFeedback.of(parts.account.customer()).change()));

            assertNothingIsStoredOf(parts);
        }

        private void assertNothingIsStoredOf(CommitParts parts) {
            CustomerId giver = parts.customer.after().id();

            assertThatThrownBy(() -> storage().commit(parts.commit())).isInstanceOf(ConcurrentChangeException.class);

            assertThat(storage().customers().find(giver)).isEmpty();
            assertThat(storage().orders().find(parts.order.after().id())).isEmpty();
            assertThat(storage().accounts().find(giver)).isEmpty();
            assertThat(storage().offers().find(parts.offer.after().id())).isEmpty();
            assertThat(storage().outbox().find(parts.message.key())).isEmpty();
            assertThat(storage().feedback().find(parts.feedback.after().id()))
                    .isNotEqualTo(Optional.of(parts.feedback.after()));
        }
    }

    @Nested
    class Counting_slots {

        @Test
        void tells_the_highest_number_of_one_customer_on_one_day() {
            stored(SampleFeedback.of(customer).slot(DAY, 1));
            stored(SampleFeedback.of(customer).slot(DAY, 3));
            stored(SampleFeedback.of(customer).slot(DAY.plusDays(1), 7));
            stored(SampleFeedback.of(Samples.customerId()).slot(DAY, 9));

            assertThat(storage().feedback().lastSlot(customer, DAY)).isEqualTo(3);
            assertThat(storage().feedback().lastSlot(customer, DAY.plusDays(1))).isEqualTo(7);
            assertThat(storage().feedback().lastSlot(customer, DAY.minusDays(1)))
                    .isZero();
        }
    }

    @Nested
    class Listing_feedback {

        @Test
        void shows_a_customer_their_own_whatever_its_status_latest_first() {
            Feedback middle = stored(SampleFeedback.of(customer).slot(1).in(FeedbackStatus.REJECTED));
            Feedback newest = stored(SampleFeedback.of(customer).slot(2).createdAt(NOW.plusMillis(1)));
            Feedback oldest = stored(SampleFeedback.of(customer)
                    .slot(3)
                    .createdAt(NOW.minusMillis(1))
                    .in(FeedbackStatus.WITHDRAWN));
            stored(SampleFeedback.of(Samples.customerId()));

            assertThat(storage().feedback().history(customer, null, 10)).containsExactly(newest, middle, oldest);
            assertThat(storage().feedback().history(customer, null, 2)).containsExactly(newest, middle);
        }

        @Test
        void shows_feedback_of_one_instant_once_each_while_more_is_submitted() {
            List<Feedback> expected = new ArrayList<>();
            for (int slot = 1; slot <= 5; slot++) {
                var id = FeedbackId.of((slot % 2 == 0 ? "f-" : "F-") + slot + "-" + unique());
                expected.add(stored(SampleFeedback.of(customer).id(id).slot(slot)));
            }
            expected.sort((one, other) -> FeedbackKey.NEWEST_FIRST.compare(FeedbackKey.of(one), FeedbackKey.of(other)));

            assertThat(Pages.<Feedback>all(2, this::pageWhileMoreComes)).isEqualTo(expected);
        }

        private List<Feedback> pageWhileMoreComes(@Nullable Feedback last) {
            List<Feedback> page = storage().feedback().history(customer, last == null ? null : FeedbackKey.of(last), 2);
            int slot = storage().feedback().lastSlot(customer, DAY) + 1;
            stored(SampleFeedback.of(customer).slot(slot).createdAt(NOW.plusSeconds(slot)));
            return page;
        }

        @Test
        void finds_what_has_a_status_now_and_was_submitted_until_an_instant() {
            Instant start = Samples.lonelyInstant();
            Feedback old = stored(SampleFeedback.of(customer).slot(1).createdAt(start));
            Feedback young = stored(SampleFeedback.of(customer).slot(2).createdAt(start.plusMillis(1)));
            stored(SampleFeedback.of(customer).slot(3).createdAt(start.plusMillis(2)));
            Feedback moved = committed(
                    moderation(stored(SampleFeedback.of(customer).slot(4).createdAt(start)), FeedbackStatus.PUBLISHED));

            assertThat(pending(start.plusMillis(1), null)).startsWith(young, old);
            assertThat(pending(start.plusMillis(1), FeedbackKey.of(young))).startsWith(old);
            assertThat(pending(start, null)).startsWith(old).doesNotContain(young);
            assertThat(pending(start.minusMillis(1), null)).doesNotContain(old, young);
            assertThat(storage().feedback().withStatus(FeedbackStatus.PUBLISHED, start, null, 1))
                    .containsExactly(moved);
        }

        private List<Feedback> pending(Instant until, @Nullable FeedbackKey after) {
            return storage().feedback().withStatus(FeedbackStatus.PENDING, until, after, 2);
        }
    }

    @Nested
    class Counting_ratings {

        private final Instant start = Samples.lonelyInstant();

        private Feedback published(int rating, int slot, Instant at) {
            return stored(SampleFeedback.of(customer)
                    .rating(rating)
                    .slot(slot)
                    .createdAt(at)
                    .in(FeedbackStatus.PUBLISHED));
        }

        private RatingSummary ratings() {
            return storage().feedback().ratings(start, start.plusMillis(10));
        }

        @Test
        void finds_none_in_an_empty_period() {
            assertThat(ratings()).isEqualTo(new RatingSummary(Map.of()));
            assertThat(storage().feedback().ratings(start, start)).isEqualTo(new RatingSummary(Map.of()));
        }

        @Test
        void counts_what_is_published_now_and_was_submitted_in_the_period() {
            published(4, 1, start.minusMillis(1));
            published(4, 2, start);
            published(5, 3, start.plusMillis(9));
            published(1, 4, start.plusMillis(10));
            stored(SampleFeedback.of(customer).rating(2).slot(5).createdAt(start));
            stored(SampleFeedback.of(customer)
                    .rating(3)
                    .slot(6)
                    .createdAt(start)
                    .in(FeedbackStatus.REJECTED));

            assertThat(ratings()).isEqualTo(new RatingSummary(Map.of(4, 1L, 5, 1L)));
        }

        @Test
        void follows_every_step_of_moderation() {
            Feedback pending = stored(SampleFeedback.of(customer).rating(4).createdAt(start));
            published(4, 2, start);
            assertThat(ratings().count()).isEqualTo(1);

            Feedback published = committed(moderation(pending, FeedbackStatus.PUBLISHED));
            assertThat(ratings()).isEqualTo(new RatingSummary(Map.of(4, 2L)));

            committed(moderation(published, FeedbackStatus.WITHDRAWN));
            assertThat(ratings()).isEqualTo(new RatingSummary(Map.of(4, 1L)));
        }
    }
}
