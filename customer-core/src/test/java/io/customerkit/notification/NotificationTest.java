package io.customerkit.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.notification.Notification.FeedbackReceived;
import io.customerkit.notification.Notification.PointsExpired;
import io.customerkit.notification.Notification.RewardIssued;
import io.customerkit.notification.Notification.TierChanged;
import io.customerkit.notification.Notification.Welcome;
import io.customerkit.order.OrderId;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");

    private static Stream<Notification> about(String id) {
        CustomerId customer = CustomerId.of(id);
        return Stream.of(
                new Welcome(customer, NOW),
                new TierChanged(customer, NOW, 1, "BRONZE", "SILVER", EntryKind.EARNED),
                new TierChanged(customer, NOW, 11, "SILVER", "BRONZE", EntryKind.EXPIRED),
                new PointsExpired(customer, NOW, 1, 10),
                new PointsExpired(customer, NOW, 11, 10),
                new RewardIssued(customer, NOW, 1, RewardId.of("w-1"), OfferId.of("mug")),
                new RewardIssued(customer, NOW, 11, RewardId.of("w-2"), OfferId.of("mug")),
                new FeedbackReceived(customer, NOW, FeedbackId.of("f:" + id), OrderId.of("4711"), 5));
    }

    @Test
    void keys_are_made_of_what_never_changes() {
        assertThat(about("ada").map(Notification::key))
                .containsExactly(
                        "welcome:ada",
                        "tier-changed:ada:1",
                        "tier-changed:ada:11",
                        "points-expired:ada:1",
                        "points-expired:ada:11",
                        "reward-issued:ada:1",
                        "reward-issued:ada:11",
                        "feedback-received:f:ada");
    }

    @Test
    void distinct_facts_have_distinct_keys_though_ids_hold_colons() {
        assertThat(Stream.of("a", "a:1", "a:1:1", "welcome:a")
                        .flatMap(NotificationTest::about)
                        .map(Notification::key))
                .doesNotHaveDuplicates();
    }

    @Test
    void the_key_says_nothing_of_numbers_that_a_repetition_might_see_differently() {
        CustomerId ada = CustomerId.of("ada");

        assertThat(new PointsExpired(ada, NOW, 3, 10).key())
                .isEqualTo(new PointsExpired(ada, NOW.plusMillis(1), 3, 20).key());
    }
}
