package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CustomerKit;
import io.customerkit.Page;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.order.OrderId;
import io.customerkit.testkit.model.Answer;
import io.customerkit.testkit.model.Answer.Said;
import io.customerkit.testkit.model.Model;
import io.customerkit.testkit.model.Opinion;
import io.customerkit.testkit.model.OpinionActor;
import io.customerkit.testkit.model.OpinionStep.Decide;
import io.customerkit.testkit.model.OpinionStep.Submit;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Takes the steps with feedback, and knows each feedback by its order. */
final class HistoryOpinions implements OpinionActor<Answer> {

    private static final int LARGE_PAGE = 200;
    private static final FeedbackId NONE = FeedbackId.of("nobodys");

    private final Supplier<CustomerKit> kit;

    HistoryOpinions(Supplier<CustomerKit> kit) {
        this.kit = kit;
    }

    @Override
    public Answer submit(Submit step, Instant now) {
        return said(kit.get()
                .feedback()
                .submit(
                        CustomerId.of(step.customer()),
                        OrderId.of(step.order()),
                        new NewFeedback(step.rating(), step.comment())));
    }

    @Override
    public Answer decide(Decide step, Instant now) {
        FeedbackId id = kit.get()
                .feedback()
                .findByOrder(OrderId.of(step.order()))
                .map(Feedback::id)
                .orElse(NONE);
        var request = new NewModeration(step.author(), step.reason());
        return said(
                switch (step.verdict()) {
                    case PUBLISHED -> kit.get().feedback().publish(id, request);
                    case REJECTED -> kit.get().feedback().reject(id, request);
                    case WITHDRAWN -> kit.get().feedback().withdraw(id, request);
                    case PENDING -> throw new IllegalArgumentException("Nothing becomes pending");
                });
    }

    private static Said said(Feedback feedback) {
        return new Said(OpinionTranslation.opinion(feedback));
    }

    /** Holds everything that a customer of the history has said against the model. */
    void look(String customer, Model model) {
        Page<Feedback> page = kit.get().feedback().history(CustomerId.of(customer), PageRequest.first(1_000));
        assertThat(page.items())
                .isSortedAccordingTo((one, other) -> other.createdAt().compareTo(one.createdAt()));
        assertThat(page.items())
                .as("feedback of %s", customer)
                .map(OpinionTranslation::opinion)
                .containsExactlyInAnyOrderElementsOf(
                        model.opinions().where(opinion -> opinion.customer().equals(customer)));
    }

    /** Holds what the staff sees, page by page, against the model; others may have said something too. */
    void lookThrough(Model model, Instant until) {
        for (FeedbackStatus status : FeedbackStatus.values()) {
            List<Opinion> ours = model.opinions()
                    .where(opinion -> opinion.status().name().equals(status.name())
                            && !opinion.createdAt().isAfter(until));
            assertThat(Pages.through(LARGE_PAGE, request -> kit.get().feedback().withStatus(status, until, request)))
                    .filteredOn(feedback ->
                            model.customers().contains(feedback.customer().value()))
                    .as("%s until %s", status, until)
                    .map(OpinionTranslation::opinion)
                    .containsExactlyInAnyOrderElementsOf(ours);
        }
    }

    /** Counts by star what is published, without what was there before. */
    Map<Integer, Long> ratings(Instant from, Instant until, Map<Integer, Long> before) {
        var ratings = new HashMap<>(kit.get().feedback().ratings(from, until).perStar());
        before.forEach((star, count) -> ratings.merge(star, -count, Long::sum));
        return ratings;
    }
}
