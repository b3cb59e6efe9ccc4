package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.StorageException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(30)
class RetryTest {

    private static final Reference R1 = Reference.of("r1");

    private final AtomicInteger attempts = new AtomicInteger();
    private final InterceptedStorage storage = new InterceptedStorage();
    private final LoyaltyFixture fixture = LoyaltyFixture.over(storage, "2024-01-10T10:00:00Z");
    private final CustomerId ada = fixture.member("ada");

    private CustomerKit kit(Duration retryLimit) {
        return fixture.kit(options -> options.retryLimit(retryLimit));
    }

    private void conflict(Commit commit) {
        attempts.incrementAndGet();
        throw new ConcurrentChangeException("account", "ada");
    }

    @Test
    void gives_up_after_its_real_time_though_the_clock_stands_still() {
        storage.beforeCommit(this::conflict);
        long start = System.nanoTime();

        assertThatThrownBy(() -> kit(Duration.ofMillis(300)).loyalty().adjust(ada, 10, R1, ""))
                .isInstanceOf(ConcurrentChangeException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(250));
        assertThat(attempts).hasValueGreaterThan(2);
    }

    @Test
    void gives_up_at_once_when_the_thread_is_interrupted_and_keeps_the_flag() {
        storage.beforeCommit(this::conflict);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> kit(Duration.ofDays(1)).loyalty().adjust(ada, 10, R1, ""))
                .isInstanceOf(ConcurrentChangeException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(attempts).hasValue(1);
    }

    @Test
    void an_interrupt_disturbs_nothing_that_does_not_conflict() {
        Thread.currentThread().interrupt();

        PointsReceipt receipt = kit(Duration.ofDays(1)).loyalty().adjust(ada, 10, R1, "");

        assertThat(Thread.interrupted()).isTrue();
        assertThat(receipt.replayed()).isFalse();
    }

    @Test
    void without_a_limit_of_time_every_conflict_goes_to_the_caller() {
        storage.beforeCommit(this::conflict);

        assertThatThrownBy(() -> kit(Duration.ZERO).loyalty().adjust(ada, 10, R1, ""))
                .isInstanceOf(ConcurrentChangeException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void decides_again_on_what_is_read_after_a_conflict() {
        CustomerKit other = kit(Duration.ZERO);
        storage.beforeCommit(commit -> {
            storage.beforeCommit(next -> {});
            other.loyalty().adjust(ada, 90, Reference.of("other"), "");
        });

        PointsReceipt receipt = kit(Duration.ofDays(1)).loyalty().adjust(ada, 10, R1, "");

        assertThat(receipt.entry().sequence()).isEqualTo(2);
        assertThat(receipt.entry().balanceAfter()).isEqualTo(100);
    }

    @Test
    void an_unknown_outcome_is_not_tried_again() {
        storage.beforeCommit(commit -> {
            attempts.incrementAndGet();
            throw new StorageException("The connection is gone", null);
        });

        assertThatThrownBy(() -> kit(Duration.ofDays(1)).loyalty().adjust(ada, 10, R1, ""))
                .isInstanceOf(StorageException.class);

        assertThat(attempts).hasValue(1);
    }

    @Test
    void no_limit_lies_below_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> kit(Duration.ofNanos(-1)));
    }
}
