package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.order.Money;
import io.customerkit.order.OrderId;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReplayerTest {

    private static final CustomerId ADA = CustomerId.of("00001");
    private static final Instant JANUARY = Instant.parse("2024-01-31T12:00:00Z");
    private static final Instant FEBRUARY = Instant.parse("2024-02-01T12:00:00Z");
    private static final LocalDate AS_OF = LocalDate.parse("2024-02-02");

    private final InMemoryStorage storage = InMemoryStorage.create();
    private final Replayer replayer = new Replayer(storage, ZoneOffset.UTC, AS_OF, 100);

    @Test
    void creates_a_customer_at_the_first_order_under_the_line_of_it() {
        replayer.replay(purchase(7, JANUARY, "10.00"));
        replayer.replay(purchase(9, FEBRUARY, "10.00"));

        Customer ada = storage.customers().find(ADA).orElseThrow();
        assertThat(ada.email().value()).isEqualTo("c7@example.org");
        assertThat(ada.createdAt()).isEqualTo(JANUARY);
        assertThat(ada.version()).isEqualTo(1);
    }

    @Test
    void places_completes_and_redeems_at_the_time_of_the_order() {
        replayer.replay(purchase(7, JANUARY, "250.00"));

        List<LedgerEntry> entries = storage.accounts().entries(ADA, Long.MAX_VALUE, 10);
        assertThat(entries)
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.REDEEMED, EntryKind.REDEEMED, EntryKind.EARNED);
        assertThat(entries).extracting(LedgerEntry::at).containsOnly(JANUARY);
        assertThat(entries).extracting(LedgerEntry::recordedAt).containsOnly(JANUARY);
        assertThat(storage.orders().find(OrderId.of("replay:7")).orElseThrow().completedAt())
                .isEqualTo(JANUARY);
    }

    @Test
    void leaves_nothing_in_the_outbox() {
        replayer.replay(purchase(7, JANUARY, "1000.00"));
        replayer.figures();

        assertThat(storage.outbox().due(Instant.MAX, 10)).isEmpty();
        assertThat(storage.outbox().deadLetters(null, 10)).isEmpty();
    }

    @Test
    void changes_nothing_when_it_replays_the_same_again() {
        replayer.replay(purchase(7, JANUARY, "250.00"));
        replayer.replay(purchase(9, FEBRUARY, "250.00"));
        Figures figures = replayer.figures();
        var account = storage.accounts().find(ADA);

        var again = new Replayer(storage, ZoneOffset.UTC, AS_OF, 100);
        again.replay(purchase(7, JANUARY, "250.00"));
        again.replay(purchase(9, FEBRUARY, "250.00"));

        assertThat(again.figures()).isEqualTo(figures);
        assertThat(storage.accounts().find(ADA)).isEqualTo(account);
    }

    @Test
    void says_which_line_the_library_refuses() {
        replayer.replay(purchase(7, JANUARY, "250.00"));

        assertThatThrownBy(() -> replayer.replay(purchase(7, JANUARY, "251.00")))
                .isInstanceOf(LineException.class)
                .hasMessageStartingWith("line 7: ")
                .hasMessageContaining("replay:7");
    }

    private static Purchase purchase(long line, Instant at, String amount) {
        return new Purchase(line, ADA, at, Money.of(amount, "EUR"));
    }
}
