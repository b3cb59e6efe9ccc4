package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackAlreadySubmittedException;
import io.customerkit.feedback.FeedbackLimitExceededException;
import io.customerkit.feedback.FeedbackNotAllowedException;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.notification.Notification.FeedbackReceived;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Storage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the library promises on a storage when many threads give or moderate feedback at one moment. */
@DisplayName("Many threads with feedback")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("threads")
public abstract class FeedbackConcurrencyContract {

    private static final int THREADS = 32;

    private final Crowd crowd = new Crowd();

    protected FeedbackConcurrencyContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    /** The library over the storage for the test's own thread. */
    private CustomerKit kit() {
        return TestKits.over(storage()).build();
    }

    private CustomerId newCustomer() {
        return kit().customers().create(TestKits.newCustomer(Samples.unique())).id();
    }

    /** Places and completes orders now, and returns their ids. */
    private List<OrderId> completedOrders(CustomerId customer, int count) {
        return Stream.generate(() -> NewOrder.of(Samples.unique(), customer, Money.of("1.00", "EUR")))
                .limit(count)
                .map(order -> kit().orders().place(order).id())
                .peek(order -> kit().orders().complete(order))
                .toList();
    }

    /** Returns the feedback, or how it was refused. */
    private static Object submitted(CustomerKit kit, CustomerId customer, OrderId order, NewFeedback request) {
        try {
            return kit.feedback().submit(customer, order, request);
        } catch (FeedbackAlreadySubmittedException | FeedbackLimitExceededException e) {
            return e.code();
        }
    }

    private List<Feedback> feedbackOf(CustomerId customer) {
        return kit().feedback().history(customer, PageRequest.first(1_000)).items();
    }

    @Test
    void store_equal_feedback_on_one_order_once_and_get_equal_answers() throws Exception {
        CustomerId customer = newCustomer();
        OrderId order = completedOrders(customer, 1).get(0);
        CustomerKit kit = crowd.kit(storage(), THREADS);

        List<Feedback> answers = Together.run(
                THREADS, number -> () -> kit.feedback().submit(customer, order, NewFeedback.of(5, "splendid")));

        assertThat(feedbackOf(customer)).hasSize(1);
        assertThat(answers).containsOnly(feedbackOf(customer).get(0));
        assertThat(crowd.sentTo(customer)).hasSize(1).hasOnlyElementsOfType(FeedbackReceived.class);
        crowd.assertMet();
    }

    @Test
    void store_one_of_many_different_feedbacks_on_one_order() throws Exception {
        CustomerId customer = newCustomer();
        OrderId order = completedOrders(customer, 1).get(0);
        CustomerKit kit = crowd.kit(storage(), THREADS);

        List<Object> answers = Together.run(
                THREADS, number -> () -> submitted(kit, customer, order, NewFeedback.of(5, "text " + number)));

        assertThat(feedbackOf(customer)).hasSize(1);
        assertThat(answers).containsOnlyOnce(feedbackOf(customer).get(0));
        assertThat(answers).filteredOn("feedback.already-submitted"::equals).hasSize(THREADS - 1);
        assertThat(crowd.sentTo(customer)).hasSize(1);
        crowd.assertMet();
    }

    @Test
    void keep_the_daily_limit_over_as_many_orders_as_threads() throws Exception {
        CustomerId customer = newCustomer();
        List<OrderId> orders = completedOrders(customer, THREADS);
        CustomerKit kit = crowd.kit(storage(), THREADS);

        List<Object> answers =
                Together.run(THREADS, number -> () -> submitted(kit, customer, orders.get(number), NewFeedback.of(3)));

        assertThat(answers).filteredOn("feedback.limit.exceeded"::equals).hasSize(THREADS - 10);
        assertSlotsAreTakenOnceEach(customer);
        crowd.assertMet();
    }

    @Test
    void keep_the_daily_limit_over_eleven_orders_rated_again_and_again() throws Exception {
        CustomerId customer = newCustomer();
        List<OrderId> orders = completedOrders(customer, 11);
        CustomerKit kit = crowd.kit(storage(), THREADS);

        List<Object> answers = Together.run(
                THREADS, number -> () -> submitted(kit, customer, orders.get(number % 11), NewFeedback.of(3)));

        assertThat(answers)
                .filteredOn(Feedback.class::isInstance)
                .hasSameElementsAs(feedbackOf(customer))
                .hasSizeBetween(29, 30);
        assertSlotsAreTakenOnceEach(customer);
        crowd.assertMet();
    }

    private void assertSlotsAreTakenOnceEach(CustomerId customer) {
        assertThat(feedbackOf(customer))
                .extracting(feedback -> feedback.slot().number())
                .containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(crowd.sentTo(customer)).hasSize(10);
    }

    @Test
    void moderate_one_feedback_to_its_end_whoever_comes_first() throws Exception {
        CustomerId customer = newCustomer();
        OrderId order = completedOrders(customer, 1).get(0);
        Feedback pending = kit().feedback().submit(customer, order, NewFeedback.of(1));
        CustomerKit kit = crowd.kit(storage(), 16);

        List<Boolean> published = Together.run(16, number -> () -> isPublishedOrRejected(kit, pending, number));

        Feedback end = kit().feedback().find(pending.id()).orElseThrow();
        assertThat(end.status()).isEqualTo(FeedbackStatus.REJECTED);
        assertThat(end.version()).isEqualTo(1 + end.steps().size());
        assertThat(published.contains(true)).isEqualTo(end.steps().get(0).status() == FeedbackStatus.PUBLISHED);
        crowd.assertMet();
    }

    private static boolean isPublishedOrRejected(CustomerKit kit, Feedback pending, int number) {
        var clerk = NewModeration.by("clerk " + number);
        if (number % 2 == 0) {
            kit.feedback().reject(pending.id(), clerk);
            return false;
        }
        try {
            kit.feedback().publish(pending.id(), clerk);
            return true;
        } catch (FeedbackNotAllowedException e) {
            return false;
        }
    }
}
