package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.InterceptedStorage.Killed;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever takes a message has it alone for a minute, and whoever dies with it loses nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ClaimTest {

    private static final Reference R1 = Reference.of("r1");

    private final InterceptedStorage storage = new InterceptedStorage();
    private final LoyaltyFixture fixture = LoyaltyFixture.over(storage, "2024-01-10T10:00:00Z");
    private final CustomerKit kit = fixture.kit();

    private MaintenanceReport maintain() {
        return maintain(kit);
    }

    private static MaintenanceReport maintain(CustomerKit node) {
        return node.maintenance().run(LoyaltyFixture.BUDGET);
    }

    /** Returns a node that leaves all sending to its maintenance. */
    private CustomerKit leaving(Consumer<Notification> send) {
        return fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE)
                .notifier((notification, customer) -> send.accept(notification)));
    }

    @Test
    void what_a_killed_process_had_committed_is_delivered_once_its_minute_is_over() {
        CustomerId ada = fixture.member("ada");
        storage.afterCommit(commit -> {
            throw new Killed();
        });
        assertThatThrownBy(() -> kit.loyalty().adjust(ada, 500, R1, "")).isInstanceOf(Killed.class);
        storage.afterCommit(commit -> {});

        fixture.advance(Duration.ofSeconds(59));
        assertThat(maintain().sent()).isZero();
        fixture.advance(Duration.ofSeconds(1));
        assertThat(maintain().sent()).isEqualTo(1);

        assertThat(fixture.sent()).extracting(Notification::key).containsExactly("tier-changed:ada:1");
        assertThat(fixture.outbox()).isEmpty();
    }

    @Test
    void while_the_caller_is_still_sending_nobody_else_does_for_a_minute() {
        CustomerId ada = fixture.member("ada");
        var sentByOthers = new ArrayList<Long>();
        CustomerKit slow = fixture.kit(options -> options.notifier((notification, customer) -> {
            fixture.advance(Duration.ofSeconds(59));
            sentByOthers.add(maintain().sent());
            fixture.advance(Duration.ofSeconds(1));
            sentByOthers.add(maintain().sent());
        }));

        slow.loyalty().adjust(ada, 500, R1, "");

        assertThat(sentByOthers).containsExactly(0L, 1L);
        assertThat(fixture.outbox()).isEmpty();
    }

    @Test
    void a_message_that_was_sent_but_not_removed_is_sent_again_with_the_same_key() {
        CustomerId ada = fixture.member("ada");
        storage.beforeRemoval(key -> {
            throw new Killed();
        });
        kit.loyalty().adjust(ada, 500, R1, "");
        storage.beforeRemoval(key -> {});

        fixture.advance(Duration.ofMinutes(1));
        maintain();

        assertThat(fixture.sent())
                .extracting(Notification::key)
                .containsExactly("tier-changed:ada:1", "tier-changed:ada:1");
        assertThat(fixture.outbox()).isEmpty();
    }

    @Test
    void of_three_dispatchers_at_once_one_hands_a_message_out() throws Exception {
        CustomerKit leaving = fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE));
        for (int i = 1; i <= 100; i++) {
            leaving.customers().create(LoyaltyFixture.newCustomer("c-" + i));
        }

        List<MaintenanceReport> reports =
                Together.call(3, node -> fixture.kit().maintenance().run(LoyaltyFixture.BUDGET));

        assertThat(fixture.sent()).hasSize(100).extracting(Notification::key).doesNotHaveDuplicates();
        assertThat(reports.stream().mapToLong(MaintenanceReport::sent).sum()).isEqualTo(100);
    }

    @Test
    void a_message_that_another_node_has_sent_since_the_page_was_read_is_not_sent_again() {
        CustomerKit other = fixture.kit();
        CustomerKit slow = leaving(notification -> maintain(other));
        slow.customers().create(LoyaltyFixture.newCustomer("ada"));
        slow.customers().create(LoyaltyFixture.newCustomer("bob"));

        MaintenanceReport report = maintain(slow);

        assertThat(report.sent()).isEqualTo(1);
        assertThat(fixture.sent()).extracting(Notification::key).containsExactly("welcome:bob");
    }

    @Test
    void a_message_that_another_node_has_failed_to_send_since_then_waits_for_its_delay() {
        CustomerKit failing = leaving(notification -> {
            throw new IllegalStateException("no mail server");
        });
        CustomerKit slow = leaving(notification -> maintain(failing));
        slow.customers().create(LoyaltyFixture.newCustomer("ada"));
        slow.customers().create(LoyaltyFixture.newCustomer("bob"));

        MaintenanceReport report = maintain(slow);

        assertThat(report).isEqualTo(new MaintenanceReport(0, 0, 1, 0, 0, true));
        assertThat(storage.outbox().find("welcome:bob"))
                .hasValueSatisfying(message -> assertThat(message.attempts()).isEqualTo(1));
    }

    @Test
    void a_run_out_of_time_leaves_messages_to_the_next_one_and_says_so() {
        CustomerKit leaving = fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE));
        leaving.customers().create(LoyaltyFixture.newCustomer("ada"));

        MaintenanceReport hasty = leaving.maintenance().run(Duration.ofNanos(1));

        assertThat(hasty).isEqualTo(new MaintenanceReport(0, 0, 0, 0, 0, false));
        assertThat(maintain(leaving)).isEqualTo(new MaintenanceReport(0, 0, 1, 0, 0, true));
    }
}
