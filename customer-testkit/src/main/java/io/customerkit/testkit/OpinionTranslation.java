package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.error.CustomerKitException;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackAlreadySubmittedException;
import io.customerkit.feedback.FeedbackLimitExceededException;
import io.customerkit.feedback.FeedbackNotAllowedException;
import io.customerkit.feedback.FeedbackStep;
import io.customerkit.feedback.FeedbackWindowClosedException;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.testkit.model.Opinion;
import io.customerkit.testkit.model.Opinion.Decision;
import io.customerkit.testkit.model.Opinion.Status;
import java.util.Optional;

/**
 * Turns what the library says about feedback into the words of the model. The library makes the ids of feedback; a history
 * knows a feedback by its order.
 */
final class OpinionTranslation {

    private OpinionTranslation() {}

    static Opinion opinion(Feedback feedback) {
        var opinion = new Opinion(
                feedback.customer().value(),
                feedback.order().value(),
                feedback.rating(),
                feedback.comment(),
                feedback.slot().day(),
                feedback.slot().number(),
                feedback.createdAt(),
                feedback.steps().stream().map(OpinionTranslation::decision).toList());
        assertThat(feedback.status().name()).isEqualTo(opinion.status().name());
        assertThat(feedback.version()).isEqualTo(1 + opinion.decisions().size());
        return opinion;
    }

    private static Decision decision(FeedbackStep step) {
        return new Decision(Status.valueOf(step.status().name()), step.author(), step.reason(), step.at());
    }

    /** Returns what goes with a refusal; empty if it is not about feedback. */
    static Optional<String> facts(CustomerKitException refusal) {
        if (refusal instanceof FeedbackAlreadySubmittedException submitted) {
            return Optional.of(submitted.order().value());
        }
        if (refusal instanceof FeedbackWindowClosedException closed) {
            return Optional.of(closed.opensAt() + " to " + closed.closesAt());
        }
        if (refusal instanceof FeedbackLimitExceededException exceeded) {
            return Optional.of(exceeded.limit() + " on " + exceeded.day());
        }
        return refusal instanceof FeedbackNotAllowedException notAllowed ? notAllowed.state() : Optional.empty();
    }

    /** Returns the key of a message, with the order in the place of the feedback's id. */
    static String key(OutboxMessage message) {
        String feedback = message.attributes().get("feedback");
        String order = message.attributes().get("order");
        return feedback == null || order == null ? message.key() : message.key().replace(feedback, order);
    }
}
