package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MessagesTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00.123Z");

    static Stream<Notification> oneOfEachKind() {
        return Stream.of(
                new Welcome(ADA, NOW),
                new TierChanged(ADA, NOW, 2, "BRONZE", "SILVER", EntryKind.EARNED),
                new PointsExpired(ADA, NOW, 3, 100),
                new RewardIssued(ADA, NOW, 4, RewardId.of("w-1"), OfferId.of("mug")),
                new FeedbackReceived(ADA, NOW, FeedbackId.of("f"), OrderId.of("4711"), 5));
    }

    @ParameterizedTest
    @MethodSource("oneOfEachKind")
    void what_is_written_is_read_again(Notification notification) {
        assertThat(Messages.read(Messages.write(notification, NOW))).contains(notification);
    }

    @Test
    void every_kind_of_notification_has_a_name_of_its_own() {
        assertThat(oneOfEachKind().<Class<?>>map(Object::getClass))
                .containsExactlyInAnyOrder(Notification.class.getPermittedSubclasses());
        assertThat(oneOfEachKind().map(one -> Messages.write(one, NOW)).map(OutboxMessage::kind))
                .containsExactly("welcome", "tier-changed", "points-expired", "reward-issued", "feedback-received");
    }
}
