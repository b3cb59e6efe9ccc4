package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.END;
import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.PROGRAM;
import static io.customerkit.testkit.Samples.adjust;
import static io.customerkit.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.storage.Commit;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a storage promises to those who look for accounts in which something has ended. */
@DisplayName("A storage of accounts with an end to book")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class DueAccountsContract {

    private final CustomerId customer = Samples.customerId();

    protected DueAccountsContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private LoyaltyAccount committed(LoyaltyAccountChange change) {
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    @Test
    void includes_the_instant_at_which_points_end_and_not_the_millisecond_before() {
        committed(adjust(open(customer), 10, "r-1"));

        assertThat(due(END)).contains(new DueAccount(END, customer));
        assertThat(due(END.minusMillis(1))).extracting(DueAccount::customer).doesNotContain(customer);
    }

    @Test
    void forgets_an_account_once_its_end_is_booked() {
        LoyaltyAccount account = committed(adjust(open(customer), 10, "r-1"));
        committed(account.settle(PROGRAM, END).orElseThrow());

        assertThat(due(END)).extracting(DueAccount::customer).doesNotContain(customer);
    }

    @Test
    void finds_an_end_of_long_ago() {
        Instant longAgo = Instant.parse("1950-06-01T12:00:00Z");
        committed(adjust(LoyaltyAccount.open(customer, longAgo), 10, "r-1", longAgo));

        assertThat(due(NOW)).contains(new DueAccount(Instant.parse("1951-06-02T00:00:00Z"), customer));
    }

    @Test
    void shows_every_account_once_the_soonest_first() {
        List<DueAccount> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            CustomerId other = Samples.customerId(i);
            committed(adjust(open(other), 10, "r-1", NOW.plusSeconds(86_400L * (i / 3))));
            expected.add(new DueAccount(END.plusSeconds(86_400L * (i / 3)), other));
        }
        List<CustomerId> mine = expected.stream().map(DueAccount::customer).toList();
        expected.sort(Comparator.comparing(DueAccount::dueAt).thenComparing(DueAccount::customer));

        List<DueAccount> due = due(END.plusSeconds(864_000));

        assertThat(due).filteredOn(account -> mine.contains(account.customer())).isEqualTo(expected);
    }

    private List<DueAccount> due(Instant now) {
        return Pages.all(2, last -> storage().accounts().due(now, last, 2));
    }
}
