package io.customerkit;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.storage.Commit;
import io.customerkit.storage.OutboxMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeadLetterTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00Z");
    private final Set<String> sent = ConcurrentHashMap.newKeySet();
    private final Set<CustomerId> unreachable = ConcurrentHashMap.newKeySet();

    private CustomerKit kit(MaintenanceOptions maintenance) {
        return fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE)
                .maintenance(maintenance)
                .notifier((notification, customer) -> {
                    if (unreachable.contains(customer.id())) {
                        throw new IllegalStateException("no such mailbox");
                    }
                    sent.add(notification.key());
                }));
    }

    private void createUnreachable(CustomerKit kit, String id) {
        unreachable.add(CustomerId.of(id));
        kit.customers().create(LoyaltyFixture.newCustomer(id));
    }

    private static MaintenanceReport maintain(CustomerKit kit) {
        return kit.maintenance().run(LoyaltyFixture.BUDGET);
    }

    private OutboxMessage stored(String key) {
        return fixture.storage().outbox().find(key).orElseThrow();
    }

    private void store(String key, String kind, Map<String, String> attributes, int attempts, @Nullable Instant dueAt) {
        var message = new OutboxMessage(key, kind, CustomerId.of("ada"), NOW, attributes, dueAt, attempts, null);
        fixture.storage().commit(Commit.nothing().withMessages(List.of(message)));
    }

    @Test
    void messages_that_fail_hold_back_nobody_elses() {
        CustomerKit kit = kit(MaintenanceOptions.standard());
        createUnreachable(kit, "ada");
        kit.customers().create(LoyaltyFixture.newCustomer("bob"));

        MaintenanceReport report = maintain(kit);

        assertThat(sent).containsExactly("welcome:bob");
        assertThat(report).isEqualTo(new MaintenanceReport(0, 0, 1, 1, 0, true));
    }

    @Test
    void a_thousand_failing_messages_do_not_keep_the_next_one_waiting() {
        CustomerKit kit = kit(MaintenanceOptions.standard());
        for (int i = 1; i <= 1_000; i++) {
            createUnreachable(kit, "c-" + i);
        }
        fixture.advance(Duration.ofSeconds(1));
        kit.customers().create(LoyaltyFixture.newCustomer("ada"));

        maintain(kit);

        assertThat(sent).containsExactly("welcome:ada");
    }

    @Test
    void delays_grow_about_twofold_up_to_the_longest_and_differ_there_too() {
        CustomerKit kit = kit(MaintenanceOptions.standard()
                .withMaxAttempts(20)
                .withDelays(Duration.ofMinutes(1), Duration.ofMinutes(10)));
        createUnreachable(kit, "ada");

        var longest = new HashSet<Duration>();
        for (long minutes : new long[] {1, 2, 4, 8, 10, 10, 10}) {
            Instant due = stored("welcome:ada").dueAt();
            fixture.set(String.valueOf(due));
            maintain(kit);

            Duration delay = Duration.between(due, stored("welcome:ada").dueAt());
            Duration most = Duration.ofSeconds(Math.min(minutes * 90, 600));
            assertThat(delay).isBetween(most.multipliedBy(2).dividedBy(3), most);
            if (minutes > 8) {
                longest.add(delay);
            }
        }
        assertThat(longest).hasSizeGreaterThan(1);
    }

    @Test
    void nothing_is_tried_before_its_delay_is_over() {
        CustomerKit kit = kit(MaintenanceOptions.standard());
        createUnreachable(kit, "ada");
        maintain(kit);
        OutboxMessage waiting = stored("welcome:ada");

        fixture.advance(Duration.ofSeconds(59));
        MaintenanceReport report = maintain(kit);

        assertThat(report.postponed()).isZero();
        assertThat(stored("welcome:ada")).isEqualTo(waiting);
    }

    @Test
    void after_its_last_attempt_a_message_is_listed_and_left_alone() {
        CustomerKit kit = kit(MaintenanceOptions.standard().withMaxAttempts(3));
        createUnreachable(kit, "ada");

        maintain(kit);
        fixture.advance(Duration.ofDays(1));
        maintain(kit);
        fixture.advance(Duration.ofDays(1));
        MaintenanceReport last = maintain(kit);
        fixture.advance(Duration.ofDays(1_000));
        MaintenanceReport later = maintain(kit);

        assertThat(last).isEqualTo(new MaintenanceReport(0, 0, 0, 0, 1, true));
        assertThat(later).isEqualTo(new MaintenanceReport(0, 0, 0, 0, 0, true));
        assertThat(kit.maintenance().deadLetters(PageRequest.first(10)).items())
                .containsExactly(new DeadLetter(
                        "welcome:ada", "welcome", CustomerId.of("ada"), NOW, 3, "java.lang.IllegalStateException"));
    }

    @Test
    void a_message_that_is_revived_is_tried_as_often_as_a_new_one() {
        CustomerKit kit = kit(MaintenanceOptions.standard().withMaxAttempts(2));
        createUnreachable(kit, "ada");
        for (int day = 1; day <= 2; day++) {
            maintain(kit);
            fixture.advance(Duration.ofDays(1));
        }

        kit.maintenance().revive("welcome:ada");
        assertThat(maintain(kit).postponed()).isEqualTo(1);
        unreachable.clear();
        fixture.advance(Duration.ofDays(1));
        maintain(kit);

        assertThat(sent).containsExactly("welcome:ada");
        assertThat(fixture.storage().outbox().find("welcome:ada")).isEmpty();
        assertThat(kit.maintenance().deadLetters(PageRequest.first(10)).items()).isEmpty();
    }

    @Test
    void a_text_that_is_no_key_is_refused() {
        CustomerKit kit = kit(MaintenanceOptions.standard());

        for (String key : List.of("", "welcome:\u0000", "welcome:\uD800", "welcome:\u00E9", "x".repeat(201))) {
            assertThat(faultsOf(() -> kit.maintenance().revive(key))).containsExactly("key dead-letter.key");
        }
    }

    @Test
    void only_what_was_given_up_can_be_revived() {
        CustomerKit kit = kit(MaintenanceOptions.standard());
        createUnreachable(kit, "ada");

        assertThatThrownBy(() -> kit.maintenance().revive("welcome:ada")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> kit.maintenance().revive("welcome:nobody")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void dead_letters_are_listed_page_by_page() {
        CustomerKit kit = kit(MaintenanceOptions.standard().withMaxAttempts(1));
        List.of("a", "b", "c").forEach(id -> createUnreachable(kit, id));
        maintain(kit);

        Page<DeadLetter> first = kit.maintenance().deadLetters(PageRequest.first(2));
        Page<DeadLetter> second = kit.maintenance().deadLetters(new PageRequest(first.next(), 2));

        assertThat(first.items()).extracting(DeadLetter::key).containsExactly("welcome:a", "welcome:b");
        assertThat(second.items()).extracting(DeadLetter::key).containsExactly("welcome:c");
        assertThat(second.next()).isNull();
    }

    @Test
    void a_process_that_dies_in_every_attempt_does_not_try_for_ever() {
        CustomerKit kit = kit(MaintenanceOptions.standard());
        store("welcome:ada", "welcome", Map.of(), 10, NOW);

        MaintenanceReport report = maintain(kit);

        assertThat(report.deadLetters()).isEqualTo(1);
        assertThat(sent).isEmpty();
        assertThat(kit.maintenance().deadLetters(PageRequest.first(10)).items())
                .extracting(DeadLetter::attempts, DeadLetter::failure)
                .containsExactly(tuple(10, null));
    }

    @Test
    void a_kind_of_a_newer_release_stays_for_a_day_and_holds_back_nothing() {
        CustomerKit kit = kit(MaintenanceOptions.standard());
        store("coupon:ada:1", "coupon", Map.of("code", "X"), 0, NOW.minusSeconds(1));
        kit.customers().create(LoyaltyFixture.newCustomer("ada"));

        maintain(kit);

        assertThat(sent).containsExactly("welcome:ada");
        assertThat(stored("coupon:ada:1").dueAt()).isEqualTo("2024-01-11T10:00:00Z");
        assertThat(stored("coupon:ada:1").attempts()).isZero();
        fixture.advance(Duration.ofDays(1));
        assertThat(maintain(kit).postponed()).isEqualTo(1);
    }

    @Test
    void a_message_whose_parts_a_newer_release_has_changed_holds_back_nothing() {
        CustomerKit kit = kit(MaintenanceOptions.standard());
        Instant earlier = NOW.minusSeconds(1);
        store("points-expired:ada:1", "points-expired", Map.of("sequence", "1"), 0, earlier);
        store("points-expired:ada:2", "points-expired", Map.of("sequence", "2", "points", "ten"), 0, earlier);
        store(
                "feedback-received:f",
                "feedback-received",
                Map.of("feedback", "f", "order", "?", "rating", "5"),
                0,
                earlier);
        store(
                "feedback-received:g",
                "feedback-received",
                Map.of("feedback", "g", "order", "1", "rating", "V"),
                0,
                earlier);
        store("tier-changed:ada:3", "tier-changed", Map.of("sequence", "3", "cause", "EARNED"), 0, earlier);
        store(
                "tier-changed:ada:4",
                "tier-changed",
                Map.of("sequence", "4", "from", "BRONZE", "to", "GOLD", "cause", "MERGED"),
                0,
                earlier);
        kit.customers().create(LoyaltyFixture.newCustomer("ada"));

        MaintenanceReport report = maintain(kit);

        assertThat(sent).containsExactly("welcome:ada");
        assertThat(report.postponed()).isEqualTo(6);
        assertThat(fixture.outbox()).hasSize(6);
    }
}
