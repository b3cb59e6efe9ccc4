package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.InterceptedStorage.Killed;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.CustomerKitException;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SweepTest {

    private static final Duration MORE_THAN_HALF = Duration.ofSeconds(2);
    private static final String END = "2024-03-02T00:00:00Z";

    private final InterceptedStorage storage = new InterceptedStorage();
    private final LoyaltyFixture fixture = LoyaltyFixture.over(storage, "2023-03-01T12:00:00Z");

    private CustomerKit node(int pageSize) {
        return fixture.kit(options -> options.retryLimit(Duration.ZERO)
                .maintenance(MaintenanceOptions.standard().withPageSize(pageSize)));
    }

    private static MaintenanceReport maintain(CustomerKit node) {
        return node.maintenance().run(LoyaltyFixture.BUDGET);
    }

    /** Gives 10 points to each of the members c-1, c-2 and so on. */
    private void members(int number) {
        CustomerKit kit = node(1);
        for (int i = 1; i <= number; i++) {
            kit.loyalty().adjust(fixture.member("c-" + i), 10, Reference.of("r1"), "");
        }
    }

    private List<LedgerEntry> expired() {
        return storage.accounts().ledger(null, 10_000).stream()
                .filter(entry -> entry.kind() == EntryKind.EXPIRED)
                .toList();
    }

    private boolean isAnythingDue() {
        return !storage.accounts()
                .due(Instant.parse("9999-01-01T00:00:00Z"), null, 1)
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 24, 25, 26})
    void books_every_account_whatever_the_size_of_a_page(int pageSize) {
        members(25);
        fixture.set(END);

        MaintenanceReport report = maintain(node(pageSize));

        assertThat(report).isEqualTo(new MaintenanceReport(25, 0, 0, 0, 0, true));
        assertThat(expired()).hasSize(25).extracting(LedgerEntry::customer).doesNotHaveDuplicates();
        assertThat(isAnythingDue()).isFalse();
    }

    @Test
    void twenty_five_thousand_accounts_are_booked_with_no_more_than_a_page_at_a_time() {
        members(25_000);
        fixture.set(END);
        var pages = new ArrayList<Integer>();
        storage.onDuePage(page -> pages.add(page.size()));

        MaintenanceReport report = maintain(node(500));

        assertThat(report).isEqualTo(new MaintenanceReport(25_000, 0, 0, 0, 0, true));
        assertThat(pages).hasSize(51).containsOnly(500, 0);
    }

    @Test
    void books_nothing_a_millisecond_before_the_end() {
        members(1);
        fixture.set("2024-03-01T23:59:59.999Z");

        assertThat(maintain(node(10)).accounts()).isZero();
        assertThat(storage.accounts().due(fixture.now(), null, 10)).isEmpty();
    }

    @Test
    void leaves_nothing_for_a_second_run() {
        members(3);
        fixture.set(END);
        maintain(node(10));

        assertThat(maintain(node(10))).isEqualTo(new MaintenanceReport(0, 0, 0, 0, 0, true));
    }

    @Test
    void books_all_ends_of_an_account_at_once() {
        CustomerId ada = fixture.member("ada");
        CustomerKit kit = node(1);
        kit.loyalty().adjust(ada, 10, Reference.of("r1"), "");
        fixture.advance(Duration.ofDays(1));
        kit.loyalty().adjust(ada, 20, Reference.of("r2"), "");
        fixture.set("2024-06-01T00:00:00Z");

        MaintenanceReport report = maintain(kit);

        assertThat(report.accounts()).isEqualTo(1);
        assertThat(expired()).extracting(LedgerEntry::points).containsExactly(-10L, -20L);
        assertThat(isAnythingDue()).isFalse();
    }

    @Test
    void a_run_that_is_killed_in_a_page_is_taken_up_with_another_page_size() {
        members(25);
        fixture.set(END);
        var commits = new AtomicInteger();
        storage.beforeCommit(commit -> {
            if (commits.incrementAndGet() > 14) {
                throw new Killed();
            }
        });
        assertThatThrownBy(() -> maintain(node(10))).isInstanceOf(Killed.class);
        storage.beforeCommit(commit -> {});

        MaintenanceReport rest = maintain(node(7));

        assertThat(rest.accounts()).isEqualTo(11);
        assertThat(expired()).hasSize(25).extracting(LedgerEntry::customer).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void an_account_that_cannot_be_booked_is_counted_and_passed_by(boolean isConflict) {
        members(10);
        fixture.set(END);
        storage.beforeCommit(commit -> refuse(commit, "c-3", isConflict));

        MaintenanceReport first = maintain(node(3));
        MaintenanceReport second = maintain(node(3));

        assertThat(first).isEqualTo(new MaintenanceReport(9, 1, 0, 0, 0, true));
        assertThat(second).isEqualTo(new MaintenanceReport(0, 1, 0, 0, 0, true));
        assertThat(expired()).extracting(LedgerEntry::customer).hasSize(9).doesNotContain(CustomerId.of("c-3"));
    }

    private static void refuse(Commit commit, String customer, boolean isConflict) {
        if (commit.accounts().stream().anyMatch(change -> change.customer().equals(CustomerId.of(customer)))) {
            CustomerKitException failure = isConflict
                    ? new ConcurrentChangeException("account", customer)
                    : new StorageException("The connection is gone", null);
            throw failure;
        }
    }

    @Test
    void a_page_is_read_and_stored_with_one_call_each() {
        members(25);
        fixture.set(END);
        var batches = new ArrayList<Integer>();
        var readings = new ArrayList<Integer>();
        storage.beforeBatch(batch -> batches.add(batch.commits().size()));
        storage.beforeReading(customers -> readings.add(customers.size()));

        maintain(node(10));

        assertThat(batches).containsExactly(10, 10, 5);
        assertThat(readings).containsExactly(10, 10, 5);
    }

    @Test
    void an_account_that_cannot_be_read_is_counted_and_passed_by() {
        members(10);
        fixture.set(END);
        CustomerId broken = CustomerId.of("c-3");
        storage.beforeReading(customers -> {
            if (customers.contains(broken)) {
                throw new StorageException("Not a number", null);
            }
        });

        MaintenanceReport report = maintain(node(3));

        assertThat(report).isEqualTo(new MaintenanceReport(9, 1, 0, 0, 0, true));
        storage.beforeReading(customers -> {});
        assertThat(expired()).extracting(LedgerEntry::customer).hasSize(9).doesNotContain(broken);
    }

    @Test
    void a_storage_that_can_store_no_page_at_once_gets_one_account_after_the_other() {
        members(10);
        fixture.set(END);
        storage.beforeBatch(batch -> {
            throw new StorageException("Too much at once", null);
        });

        assertThat(maintain(node(4))).isEqualTo(new MaintenanceReport(10, 0, 0, 0, 0, true));
        assertThat(expired()).hasSize(10);
    }

    /** Whether it was this node that stored them, nobody knows; their news wait for the end of their claims. */
    @Test
    void a_page_that_was_stored_without_an_answer_is_booked_and_told_once() {
        members(3);
        fixture.set(END);
        storage.afterBatch(batch -> {
            throw new StorageException("The connection is gone", null);
        });

        MaintenanceReport first = maintain(node(10));
        storage.afterBatch(batch -> {});
        fixture.advance(Duration.ofMinutes(1));
        MaintenanceReport second = maintain(node(10));

        assertThat(first).isEqualTo(new MaintenanceReport(0, 0, 0, 0, 0, true));
        assertThat(second).isEqualTo(new MaintenanceReport(0, 0, 3, 0, 0, true));
        assertThat(expired()).hasSize(3);
        assertThat(fixture.sent()).hasSize(3).extracting(Notification::key).doesNotHaveDuplicates();
    }

    @Test
    void an_account_that_was_changed_since_it_was_read_is_decided_again() {
        members(3);
        fixture.set(END);
        CustomerKit other = fixture.kit();
        storage.beforeBatch(batch -> {
            storage.beforeBatch(next -> {});
            other.loyalty().adjust(CustomerId.of("c-1"), 7, Reference.of("r2"), "");
        });

        MaintenanceReport report = maintain(node(10));

        assertThat(report).isEqualTo(new MaintenanceReport(2, 0, 0, 0, 0, true));
        assertThat(expired()).hasSize(3).extracting(LedgerEntry::customer).doesNotHaveDuplicates();
    }

    @Test
    void a_run_that_is_closed_while_it_tells_leaves_the_rest_of_the_news_to_the_next() {
        members(3);
        fixture.set(END);
        var kits = new ArrayList<CustomerKit>();
        CustomerKit closing = fixture.kit(options -> options.notifier((notification, customer) -> {
            kits.forEach(CustomerKit::close);
        }));
        kits.add(closing);

        MaintenanceReport report = maintain(closing);
        fixture.advance(Duration.ofMinutes(1));
        MaintenanceReport next = maintain(fixture.kit());

        assertThat(report).isEqualTo(new MaintenanceReport(3, 0, 0, 0, 0, false));
        assertThat(next).isEqualTo(new MaintenanceReport(0, 0, 2, 0, 0, true));
    }

    @Test
    void news_that_another_node_has_taken_meanwhile_are_not_told_twice() {
        members(4);
        fixture.set(END);
        CustomerKit other = fixture.kit();
        var toldSlowly = new ArrayList<Notification>();
        CustomerKit slow = fixture.kit(options -> options.notifier((notification, customer) -> {
            toldSlowly.add(notification);
            fixture.advance(Duration.ofMinutes(1));
            maintain(other);
        }));

        maintain(slow);

        assertThat(toldSlowly).hasSize(1);
        assertThat(fixture.sent()).hasSize(4).extracting(Notification::key).doesNotHaveDuplicates();
        assertThat(fixture.outbox()).isEmpty();
    }

    @Test
    void three_nodes_at_once_book_and_tell_everything_once_and_count_what_they_did() throws Exception {
        members(60);
        fixture.set(END);

        List<MaintenanceReport> reports = Together.call(3, node -> maintain(fixture.kit()));

        assertThat(expired()).hasSize(60).extracting(LedgerEntry::customer).doesNotHaveDuplicates();
        assertThat(fixture.sent()).hasSize(60).extracting(Notification::key).doesNotHaveDuplicates();
        assertThat(reports.stream().mapToLong(MaintenanceReport::accounts).sum())
                .isEqualTo(60);
        assertThat(reports).extracting(MaintenanceReport::failedAccounts).containsOnly(0L);
    }

    @Test
    void what_a_long_run_has_to_tell_is_its_own_for_a_minute_from_the_commit() {
        members(2);
        fixture.set(END);
        var dueForOthers = new ArrayList<Integer>();
        CustomerKit slow = fixture.kit(options -> options.notifier((notification, customer) -> {
            dueForOthers.add(storage.outbox().due(fixture.now(), 10).size());
            fixture.advance(Duration.ofMinutes(2));
        }));

        maintain(slow);

        assertThat(dueForOthers).containsExactly(0, 0);
    }

    @Test
    void a_run_out_of_time_leaves_the_rest_to_the_next_one() {
        members(3);
        fixture.set(END);

        MaintenanceReport hasty = node(1).maintenance().run(Duration.ofNanos(1));
        MaintenanceReport patient = maintain(node(1));

        assertThat(hasty).isEqualTo(new MaintenanceReport(0, 0, 0, 0, 0, false));
        assertThat(patient.accounts()).isEqualTo(3);
        assertThat(patient.finished()).isTrue();
    }

    @Test
    void a_run_that_has_booked_for_half_of_its_time_delivers_before_it_goes_on() {
        members(2);
        fixture.set(END);
        var done = new ArrayList<String>();
        CustomerKit node = fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE)
                .notifier((notification, customer) ->
                        done.add(notification.getClass().getSimpleName()))
                .maintenance(MaintenanceOptions.standard().withPageSize(1)));
        long start = System.nanoTime();
        storage.beforeBatch(batch -> {
            done.add("booked");
            while (System.nanoTime() - start < MORE_THAN_HALF.toNanos()) {
                Thread.onSpinWait();
            }
        });

        MaintenanceReport report = node.maintenance().run(Duration.ofSeconds(3));

        assertThat(done).containsExactly("booked", "PointsExpired", "booked", "PointsExpired");
        assertThat(report).isEqualTo(new MaintenanceReport(2, 0, 2, 0, 0, true));
    }

    @Test
    void a_run_needs_time() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node(1).maintenance().run(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> node(1).maintenance().run(Duration.ofNanos(-1)));
    }
}
