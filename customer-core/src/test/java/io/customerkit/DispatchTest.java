package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notification.FeedbackReceived;
import io.customerkit.notification.Notification.Welcome;
import io.customerkit.notification.Notifier;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DispatchTest {

    private static final Reference R1 = Reference.of("r1");

    private final InterceptedStorage storage = new InterceptedStorage();
    private final LoyaltyFixture fixture = LoyaltyFixture.over(storage, "2024-01-10T10:00:00Z");
    private final CustomerKit kit = fixture.kit();

    private MaintenanceReport maintain() {
        return kit.maintenance().run(LoyaltyFixture.BUDGET);
    }

    private static void fail(Commit commit) {
        throw new StorageException("The connection is gone", null);
    }

    @Test
    void a_repeated_creation_welcomes_nobody_again() {
        kit.customers().create(LoyaltyFixture.newCustomer("ada"));
        kit.customers().create(LoyaltyFixture.newCustomer("ada"));
        fixture.advance(Duration.ofDays(1));
        maintain();

        assertThat(fixture.sent()).extracting(Notification::key).containsExactly("welcome:ada");
        assertThat(fixture.outbox()).isEmpty();
    }

    @Test
    void raced_creations_welcome_once() throws Exception {
        Together.call(32, number -> kit.customers().create(LoyaltyFixture.newCustomer("ada")));

        assertThat(fixture.sent()).extracting(Notification::key).containsExactly("welcome:ada");
    }

    @Test
    void a_creation_repeated_after_an_unknown_outcome_welcomes_once() {
        storage.afterCommit(DispatchTest::fail);
        assertThatThrownBy(() -> kit.customers().create(LoyaltyFixture.newCustomer("stored")))
                .isInstanceOf(StorageException.class);
        storage.afterCommit(commit -> {});
        storage.beforeCommit(DispatchTest::fail);
        assertThatThrownBy(() -> kit.customers().create(LoyaltyFixture.newCustomer("lost")))
                .isInstanceOf(StorageException.class);
        storage.beforeCommit(commit -> {});

        kit.customers().create(LoyaltyFixture.newCustomer("stored"));
        kit.customers().create(LoyaltyFixture.newCustomer("lost"));
        fixture.advance(Duration.ofMinutes(1));
        maintain();

        assertThat(fixture.sent())
                .extracting(Notification::key)
                .containsExactlyInAnyOrder("welcome:stored", "welcome:lost");
    }

    @Test
    void an_order_its_award_and_what_there_is_to_tell_are_one_commit() {
        CustomerId ada = fixture.member("ada");
        kit.orders().place(NewOrder.of("4711", ada, Money.of("500.00", "EUR")));
        var commits = new ArrayList<Commit>();
        storage.afterCommit(commits::add);

        kit.orders().complete(OrderId.of("4711"));

        assertThat(commits).hasSize(1);
        assertThat(commits.get(0).orders()).hasSize(1);
        assertThat(commits.get(0).accounts()).hasSize(1);
        assertThat(commits.get(0).messages()).extracting(OutboxMessage::key).containsExactly("tier-changed:ada:1");
    }

    @Test
    void a_commit_that_was_refused_leaves_no_message() {
        CustomerId ada = fixture.member("ada");
        storage.beforeCommit(commit -> {
            throw new ConcurrentChangeException("account", "ada");
        });
        CustomerKit impatient = fixture.kit(options -> options.retryLimit(Duration.ZERO));

        assertThatThrownBy(() -> impatient.loyalty().adjust(ada, 500, R1, ""))
                .isInstanceOf(ConcurrentChangeException.class);

        assertThat(fixture.outbox()).isEmpty();
        assertThat(fixture.sent()).isEmpty();
    }

    @Test
    void the_notifier_runs_after_the_commit_and_may_ask_the_library_from_any_thread() {
        CustomerId ada = fixture.member("ada");
        var seen = new ArrayList<Optional<LedgerEntry>>();
        CustomerKit asking = fixture.kit(options -> options.notifier((notification, customer) -> {
            assertThat(kit.customers().find(notification.customer())).hasValue(customer);
            seen.add(CompletableFuture.supplyAsync(() -> kit.loyalty().findEntry(ada, R1))
                    .orTimeout(20, TimeUnit.SECONDS)
                    .join());
        }));

        PointsReceipt receipt = asking.loyalty().adjust(ada, 500, R1, "");

        assertThat(seen).containsExactly(Optional.of(receipt.entry()));
    }

    @Test
    void a_notifier_that_throws_costs_the_command_nothing_and_the_message_stays() {
        CustomerId ada = fixture.member("ada");
        CustomerId bob = fixture.member("bob");
        CustomerKit failing = fixture.kit(options -> options.notifier((notification, customer) -> {
            if (customer.id().equals(ada)) {
                throw new IllegalStateException("no mail server");
            }
            throw new LinkageError("no mail library");
        }));

        PointsReceipt ofAda = failing.loyalty().adjust(ada, 500, R1, "");
        PointsReceipt ofBob = failing.loyalty().adjust(bob, 500, R1, "");

        assertThat(List.of(ofAda.entry().tierAfter(), ofBob.entry().tierAfter()))
                .containsOnly("SILVER");
        assertThat(fixture.outbox())
                .extracting(OutboxMessage::key)
                .containsExactly("tier-changed:ada:1", "tier-changed:bob:1");
    }

    @Test
    void a_thread_that_leaves_sending_to_maintenance_never_meets_the_notifier() {
        CustomerId ada = fixture.member("ada");
        CustomerKit leaving = fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE));

        leaving.loyalty().adjust(ada, 500, R1, "");
        assertThat(fixture.sent()).isEmpty();
        MaintenanceReport report = leaving.maintenance().run(LoyaltyFixture.BUDGET);

        assertThat(report.sent()).isEqualTo(1);
        assertThat(fixture.sent()).extracting(Notification::key).containsExactly("tier-changed:ada:1");
    }

    @Test
    void a_customer_is_read_when_the_message_is_sent() {
        CustomerKit leaving = fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE));
        leaving.customers().create(LoyaltyFixture.newCustomer("ada"));
        leaving.customers()
                .update(
                        CustomerId.of("ada"),
                        CustomerUpdate.builder().email("new@example.org").build());
        var addresses = new ArrayList<String>();
        Notifier mail =
                (notification, customer) -> addresses.add(customer.email().value());

        fixture.kit(options -> options.notifier(mail)).maintenance().run(LoyaltyFixture.BUDGET);

        assertThat(addresses).containsExactly("new@example.org");
    }

    @Test
    void a_message_for_nobody_is_removed_and_no_dead_letter() {
        Instant now = Instant.parse("2024-01-10T10:00:00Z");
        var message = new OutboxMessage("welcome:gone", "welcome", CustomerId.of("gone"), now, Map.of(), now, 0, null);
        storage.commit(Commit.nothing().withMessages(List.of(message)));

        maintain();

        assertThat(fixture.sent()).isEmpty();
        assertThat(storage.outbox().find("welcome:gone")).isEmpty();
        assertThat(kit.maintenance().deadLetters(PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void a_notification_comes_out_of_the_outbox_as_it_went_in() {
        CustomerId ada = fixture.member("ada");
        CustomerKit leaving = fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE));
        List<Notification> written = new ArrayList<>();
        written.add(new Welcome(CustomerId.of("bob"), Instant.parse("2024-01-10T10:00:00Z")));
        leaving.customers().create(LoyaltyFixture.newCustomer("bob"));
        leaving.loyalty().adjust(ada, 500, R1, "");
        fixture.set("2025-01-11T00:00:00Z");
        NewAdjustment request = NewAdjustment.of(1, "r2", null);
        written.addAll(leaving.loyalty().previewAdjust(ada, request).notifications());
        leaving.loyalty().adjust(ada, request);

        LoyaltyFixture.award(leaving, ada, "4711", "0.00");
        Feedback feedback = leaving.feedback().submit(ada, OrderId.of("4711"), NewFeedback.of(4));
        written.add(new FeedbackReceived(ada, feedback.createdAt(), feedback.id(), feedback.order(), 4));

        leaving.maintenance().run(LoyaltyFixture.BUDGET);

        assertThat(fixture.sent()).containsAll(written).hasSize(5);
    }
}
