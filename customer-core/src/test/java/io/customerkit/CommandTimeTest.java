package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandTimeTest {

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-05-01T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    @Test
    void nanoseconds_are_cut_once_and_never_round_into_the_next_day() {
        fixture.set("2024-05-31T23:59:59.999999999Z");
        kit.orders().place(NewOrder.of("4711", ada, Money.of("10.00", "EUR")));

        OrderReceipt receipt = kit.orders().complete(OrderId.of("4711"));

        Instant cut = Instant.parse("2024-05-31T23:59:59.999Z");
        assertThat(receipt.order().placedAt()).isEqualTo(cut);
        assertThat(receipt.order().completedAt()).isEqualTo(cut);
        assertThat(receipt.entry().at()).isEqualTo(cut);
        assertThat(receipt.entry().recordedAt()).isEqualTo(cut);
        assertThat(kit.orders().find(OrderId.of("4711"))).hasValue(receipt.order());
        assertThat(kit.loyalty().membership(ada).expirations())
                .extracting(points -> points.expiresAt().toString())
                .containsExactly("2025-06-01T00:00:00Z");
    }

    @Test
    void a_completion_repeated_with_fewer_digits_of_its_second_is_a_repetition() {
        kit.orders().place(NewOrder.of("4711", ada, Money.of("10.00", "EUR")));
        fixture.set("2024-05-01T11:00:00Z");
        kit.orders().complete(OrderId.of("4711"), Instant.parse("2024-05-01T10:30:00.123456789Z"));

        OrderReceipt retry = kit.orders().complete(OrderId.of("4711"), Instant.parse("2024-05-01T10:30:00.123Z"));

        assertThat(retry.replayed()).isTrue();
    }

    @Test
    void a_command_asks_the_clock_once() {
        var asked = new AtomicInteger();
        CustomerKit counting = fixture.kit(options -> options.clock(() -> {
            asked.incrementAndGet();
            return Instant.parse("2024-05-01T10:00:00Z");
        }));

        counting.loyalty().adjust(ada, 600, Reference.of("r1"), "");

        assertThat(asked).hasValue(1);
    }

    @Test
    void two_awards_of_one_millisecond_are_told_apart_by_their_sequence() {
        LedgerEntry first = LoyaltyFixture.award(kit, ada, "4711", "10.00");
        LedgerEntry second = LoyaltyFixture.award(kit, ada, "4712", "20.00");

        assertThat(first.sequence()).isEqualTo(1);
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(kit.loyalty().ledger(ada, PageRequest.first(2)).items()).containsExactly(second, first);
    }

    @Test
    void a_clock_that_steps_back_records_nothing_before_what_is_recorded() {
        fixture.set("2024-05-01T10:00:05.000Z");
        kit.loyalty().adjust(ada, 100, Reference.of("r1"), "");
        fixture.set("2024-05-01T10:00:00.000Z");

        LedgerEntry second =
                kit.loyalty().adjust(ada, 10, Reference.of("r2"), "").entry();

        assertThat(second.sequence()).isEqualTo(2);
        assertThat(second.recordedAt()).isEqualTo("2024-05-01T10:00:05.000Z");
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(110);
        assertThat(kit.reports()
                        .points(Instant.parse("2024-05-01T10:00:04.999Z"))
                        .outstanding())
                .isZero();
        assertThat(kit.reports()
                        .points(Instant.parse("2024-05-01T10:00:05.000Z"))
                        .outstanding())
                .isEqualTo(110);
    }

    @Test
    void recorded_times_never_decrease_whatever_the_clock_does() {
        var recorded = new ArrayList<Instant>();

        for (int step : new int[] {0, 5, -7, 1, 3, -100, 250, -1}) {
            fixture.advance(Duration.ofSeconds(step));
            Reference reference = Reference.of("r-" + recorded.size());
            recorded.add(kit.loyalty().adjust(ada, 1, reference, "").entry().recordedAt());
        }

        assertThat(recorded).isSorted();
    }
}
