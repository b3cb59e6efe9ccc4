package io.customerkit;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.FeedbackReceived;
import io.customerkit.notification.Notification.PointsExpired;
import io.customerkit.notification.Notification.RewardIssued;
import io.customerkit.notification.Notification.TierChanged;
import io.customerkit.notification.Notification.Welcome;
import io.customerkit.order.OrderId;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.storage.OutboxMessage;
import java.time.Instant;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

/** How a notification is written into the outbox and read again. Kinds and attribute names are stored: they never change. */
final class Messages {

    private static final String WELCOME = "welcome";
    private static final String TIER_CHANGED = "tier-changed";
    private static final String POINTS_EXPIRED = "points-expired";
    private static final String REWARD_ISSUED = "reward-issued";
    private static final String FEEDBACK_RECEIVED = "feedback-received";

    private static final String SEQUENCE = "sequence";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String CAUSE = "cause";
    private static final String POINTS = "points";
    private static final String REWARD = "reward";
    private static final String OFFER = "offer";
    private static final String FEEDBACK = "feedback";
    private static final String ORDER = "order";
    private static final String RATING = "rating";

    private Messages() {}

    static OutboxMessage write(Notification notification, Instant dueAt) {
        return new OutboxMessage(
                notification.key(),
                kind(notification),
                notification.customer(),
                notification.at(),
                attributes(notification),
                dueAt,
                0,
                null);
    }

    private static String kind(Notification notification) {
        if (notification instanceof Welcome) {
            return WELCOME;
        }
        if (notification instanceof RewardIssued) {
            return REWARD_ISSUED;
        }
        if (notification instanceof FeedbackReceived) {
            return FEEDBACK_RECEIVED;
        }
        return notification instanceof TierChanged ? TIER_CHANGED : POINTS_EXPIRED;
    }

    private static Map<String, String> attributes(Notification notification) {
        if (notification instanceof TierChanged changed) {
            return Map.of(
                    SEQUENCE, Long.toString(changed.sequence()),
                    FROM, changed.from(),
                    TO, changed.to(),
                    CAUSE, changed.cause().name());
        }
        if (notification instanceof PointsExpired expired) {
            return Map.of(SEQUENCE, Long.toString(expired.sequence()), POINTS, Long.toString(expired.points()));
        }
        if (notification instanceof RewardIssued issued) {
            return Map.of(
                    SEQUENCE, Long.toString(issued.sequence()),
                    REWARD, issued.reward().value(),
                    OFFER, issued.offer().value());
        }
        if (notification instanceof FeedbackReceived received) {
            return Map.of(
                    FEEDBACK, received.feedback().value(),
                    ORDER, received.order().value(),
                    RATING, Integer.toString(received.rating()));
        }
        return Map.of();
    }

    /** Returns the notification; empty if its kind, or part of it, is of a release that this one does not know. */
    static Optional<Notification> read(OutboxMessage message) {
        try {
            return readKnown(message);
        } catch (NoSuchElementException
                | IllegalArgumentException
                | InvalidRequestException e) { // a part is missing, or is written otherwise
            return Optional.empty();
        }
    }

    private static Optional<Notification> readKnown(OutboxMessage message) {
        CustomerId customer = message.customer();
        Map<String, String> attributes = message.attributes();
        return switch (message.kind()) {
            case WELCOME -> Optional.of(new Welcome(customer, message.at()));
            case TIER_CHANGED ->
                Optional.of(new TierChanged(
                        customer,
                        message.at(),
                        number(attributes, SEQUENCE),
                        text(attributes, FROM),
                        text(attributes, TO),
                        EntryKind.valueOf(text(attributes, CAUSE))));
            case POINTS_EXPIRED ->
                Optional.of(new PointsExpired(
                        customer, message.at(), number(attributes, SEQUENCE), number(attributes, POINTS)));
            case REWARD_ISSUED ->
                Optional.of(new RewardIssued(
                        customer,
                        message.at(),
                        number(attributes, SEQUENCE),
                        RewardId.of(text(attributes, REWARD)),
                        OfferId.of(text(attributes, OFFER))));
            case FEEDBACK_RECEIVED ->
                Optional.of(new FeedbackReceived(
                        customer,
                        message.at(),
                        FeedbackId.of(text(attributes, FEEDBACK)),
                        OrderId.of(text(attributes, ORDER)),
                        Integer.parseInt(text(attributes, RATING))));
            default -> Optional.empty();
        };
    }

    private static long number(Map<String, String> attributes, String name) {
        return Long.parseLong(text(attributes, name));
    }

    private static String text(Map<String, String> attributes, String name) {
        return Optional.ofNullable(attributes.get(name)).orElseThrow();
    }
}
