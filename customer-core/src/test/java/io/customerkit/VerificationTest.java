package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Corrupted numbers are found in the tests of the databases; here it is about what verification reads, and when. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class VerificationTest {

    private final InterceptedStorage storage = new InterceptedStorage();
    private final LoyaltyFixture fixture = LoyaltyFixture.over(storage, "2024-01-10T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private void adjust(int number) {
        kit.loyalty().adjust(ada, 1, Reference.of("r-" + number), "");
    }

    private Verification verify() {
        return kit.reports().verify(found -> {});
    }

    @Test
    void a_long_ledger_is_read_in_pages_however_long_it_is() {
        for (int i = 1; i <= 2_500; i++) {
            adjust(i);
        }
        fixture.member("bob");
        List<Integer> limits = new ArrayList<>();
        storage.beforeLedger(limits::add);

        Verification verification = verify();

        assertThat(verification).isEqualTo(new Verification(2, 2_500, 0));
        assertThat(limits).containsExactly(1_000, 1_000, 501, 1);
    }

    @Test
    void what_others_add_after_the_account_was_read_is_no_difference() {
        adjust(1);
        var others = new AtomicInteger(1);
        storage.beforeLedger(limit -> adjust(others.incrementAndGet()));

        assertThat(verify()).isEqualTo(new Verification(1, 1, 0));
        assertThat(others).hasValue(2);
    }
}
