package io.customerkit.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.Violations;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderDraft;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackDraftTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");
    private static final Instant COMPLETED = Instant.parse("2024-06-01T22:30:00Z");
    private static final Instant END = Instant.parse("2024-06-09T22:00:00Z");

    private static FeedbackChange submit(int lastSlot, Instant now) {
        NewOrder request = NewOrder.of(ORDER.value(), ADA, Money.of("1.00", "EUR"));
        Order placed = OrderDraft.of(request, new Violations()).place(COMPLETED).after();
        Order completed = placed.complete(COMPLETED, COMPLETED).after();
        ZonedDateTime inParis = now.atZone(ZoneId.of("Europe/Paris"));
        return new FeedbackDraft(FeedbackId.of("f"), ADA, ORDER, 4, null)
                .submit(completed, lastSlot, new FeedbackRules(7, 3), inParis);
    }

    @Test
    void takes_the_next_slot_of_the_local_day_up_to_the_limit() {
        assertThat(submit(0, COMPLETED).after().slot()).isEqualTo(new FeedbackSlot(LocalDate.of(2024, 6, 2), 1));
        assertThat(submit(2, END.minusMillis(1)).after().slot())
                .isEqualTo(new FeedbackSlot(LocalDate.of(2024, 6, 9), 3));
    }

    @Test
    void is_refused_beyond_the_limit_naming_customer_day_and_limit() {
        assertThatExceptionOfType(FeedbackLimitExceededException.class)
                .isThrownBy(() -> submit(3, COMPLETED))
                .satisfies(refusal -> {
                    assertThat(refusal.customer()).isEqualTo(ADA);
                    assertThat(refusal.day()).isEqualTo("2024-06-02");
                    assertThat(refusal.limit()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01T22:29:59.999Z", "2024-06-09T22:00:00Z"})
    void is_refused_outside_the_window_naming_the_order_and_both_ends(Instant now) {
        assertThatExceptionOfType(FeedbackWindowClosedException.class)
                .isThrownBy(() -> submit(0, now))
                .satisfies(refusal -> {
                    assertThat(refusal.order()).isEqualTo(ORDER);
                    assertThat(refusal.opensAt()).isEqualTo(COMPLETED);
                    assertThat(refusal.closesAt()).isEqualTo(END);
                });
    }
}
