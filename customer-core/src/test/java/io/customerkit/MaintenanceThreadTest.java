package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.customerkit.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class MaintenanceThreadTest {

    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");
    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00Z");
    private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

    /** Returns a node whose maintenance asks this for the time, once or more in every run. */
    private CustomerKit kit(Runnable run) {
        return fixture.kit(options -> options.clock(() -> {
            threads.add(Thread.currentThread());
            run.run();
            return NOW;
        }));
    }

    @Test
    void runs_again_and_again_on_one_daemon_thread_whatever_a_run_throws() throws Exception {
        var asked = new AtomicInteger();
        var runs = new CountDownLatch(5);
        CustomerKit kit = kit(() -> {
            switch (asked.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("a bug of the host");
                case 2 -> throw new LinkageError("a library that is missing");
                default -> runs.countDown();
            }
        });

        kit.maintenance().start(AT_ONCE);
        runs.await();
        kit.close();

        assertThat(threads).hasSize(1).allMatch(Thread::isDaemon);
        assertThat(threads).extracting(Thread::getName).containsExactly("customerkit-maintenance");
    }

    @Test
    void ends_with_close_and_begins_nothing_after_it() throws Exception {
        var runs = new CountDownLatch(1);
        CustomerKit kit = kit(runs::countDown);
        kit.maintenance().start(AT_ONCE);
        runs.await();

        kit.close();

        assertThat(threads).noneMatch(Thread::isAlive);
        assertThatIllegalStateException().isThrownBy(() -> kit.maintenance().run(LoyaltyFixture.BUDGET));
        assertThatIllegalStateException().isThrownBy(() -> kit.maintenance().start(AT_ONCE));
    }

    @Test
    void close_wakes_a_thread_that_waits_for_its_next_run() throws Exception {
        var runs = new CountDownLatch(1);
        CustomerKit kit = kit(runs::countDown);
        kit.maintenance().start(Duration.ofDays(1));
        runs.await();

        kit.close();

        assertThat(threads).noneMatch(Thread::isAlive);
    }

    @Test
    void close_leaves_the_storage_of_the_host_open() {
        CustomerKit kit = kit(() -> {});
        CustomerId ada = fixture.member("ada");

        kit.close();
        kit.close();

        assertThat(kit.customers().find(ada)).isPresent();
    }

    @Test
    void a_run_that_is_under_way_ends_with_the_message_it_is_at() throws Exception {
        var sent = new AtomicInteger();
        var kits = new CopyOnWriteArrayList<CustomerKit>();
        var closed = new CountDownLatch(1);
        CustomerKit kit =
                fixture.kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE).notifier((notification, customer) -> {
                    sent.incrementAndGet();
                    threads.add(Thread.currentThread());
                    kits.forEach(CustomerKit::close);
                    closed.countDown();
                }));
        kits.add(kit);
        kit.customers().create(LoyaltyFixture.newCustomer("ada"));
        kit.customers().create(LoyaltyFixture.newCustomer("bob"));

        kit.maintenance().start(AT_ONCE);
        closed.await();
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        }

        assertThat(threads).hasSize(1).noneMatch(Thread::isAlive);
        assertThat(sent).hasValue(1);
        assertThat(fixture.outbox()).hasSize(1);
    }

    @Test
    void starts_once_and_with_an_interval() {
        CustomerKit kit = fixture.kit();

        assertThatIllegalArgumentException().isThrownBy(() -> kit.maintenance().start(Duration.ZERO));
        kit.maintenance().start(AT_ONCE);
        assertThatIllegalStateException().isThrownBy(() -> kit.maintenance().start(AT_ONCE));

        kit.close();
    }
}
