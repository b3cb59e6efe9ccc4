package io.customerkit;

import static io.customerkit.CustomerFixture.START;
import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderCompletionTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");
    private static final Instant PLACED = Instant.parse("2024-02-01T00:00:00Z");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @BeforeEach
    void placeOrder() {
        createAda(kit);
        kit.orders()
                .place(NewOrder.builder()
                        .id("4711")
                        .customer(ADA)
                        .placedAt(PLACED)
                        .currency("EUR")
                        .total(new BigDecimal("742.10"))
                        .build());
    }

    @Test
    void it_happens_now_unless_the_caller_says_otherwise() {
        OrderReceipt receipt = kit.orders().complete(ORDER);

        assertThat(receipt.replayed()).isFalse();
        assertThat(receipt.order().status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(receipt.order().version()).isEqualTo(2);
        assertThat(receipt.order().completedAt()).isEqualTo(START);
        assertThat(receipt.order().updatedAt()).isEqualTo(START);
        assertThat(receipt.entry().points()).isEqualTo(742);
        assertThat(receipt.entry().reference().value()).isEqualTo("ck:order:4711:1");
        assertThat(kit.orders().find(ORDER)).contains(receipt.order());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-02-01T00:00:00Z", "2024-02-14T12:00:00.123Z", "2024-03-01T10:00:00Z"})
    void its_business_time_may_lie_anywhere_from_the_placing_until_now(String text) {
        Instant at = Instant.parse(text);

        OrderReceipt receipt = kit.orders().complete(ORDER, at);

        assertThat(receipt.order().completedAt()).isEqualTo(at);
        assertThat(receipt.entry().at()).isEqualTo(at);
        assertThat(receipt.entry().recordedAt()).isEqualTo(START);
        assertThat(receipt.order().updatedAt()).isEqualTo(START);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-31T23:59:59.999Z", "1900-01-01T00:00:00Z"})
    void before_the_placing_it_is_refused(String at) {
        assertRefused("at time.before-placed", at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-03-01T10:00:00.001Z", "8999-12-31T23:59:59.999Z"})
    void in_the_future_it_is_refused(String at) {
        assertRefused("at time.future", at);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1899-12-31T23:59:59.999Z", "9000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
    void a_time_that_no_database_keeps_is_refused(String at) {
        assertRefused("at time.range", at);
    }

    @Test
    void times_are_cut_to_whole_milliseconds() {
        Instant nearly = START.plusNanos(999_999);

        assertThat(kit.orders().complete(ORDER, nearly).order().completedAt()).isEqualTo(START);
        assertThat(kit.orders().complete(ORDER, nearly).replayed()).isTrue();
    }

    @Test
    void a_repeat_with_the_same_time_or_none_is_the_first_result() {
        Instant at = Instant.parse("2024-02-14T12:00:00Z");
        OrderReceipt first = kit.orders().complete(ORDER, at);
        fixture.advance(Duration.ofDays(400));

        OrderReceipt replayed = new OrderReceipt(first.order(), first.entry(), true);

        assertThat(kit.orders().complete(ORDER, at)).isEqualTo(replayed);
        assertThat(kit.orders().complete(ORDER)).isEqualTo(replayed);
        assertThat(kit.loyalty().ledger(ADA, PageRequest.first(10)).items()).containsExactly(first.entry());
    }

    @Test
    void a_completed_order_cannot_be_completed_at_another_time() {
        Order completed = kit.orders().complete(ORDER).order();

        assertThatExceptionOfType(IllegalOrderStateException.class)
                .isThrownBy(() -> kit.orders().complete(ORDER, START.minusMillis(1)))
                .withMessage("Order 4711 is COMPLETED and cannot become COMPLETED")
                .satisfies(refusal -> {
                    assertThat(refusal.order()).isEqualTo(ORDER);
                    assertThat(refusal.current()).isEqualTo(OrderStatus.COMPLETED);
                    assertThat(refusal.requested()).isEqualTo(OrderStatus.COMPLETED);
                });
        assertThat(kit.orders().find(ORDER)).contains(completed);
    }

    @Test
    void the_state_is_judged_before_the_time() {
        kit.orders().complete(ORDER);

        assertThatExceptionOfType(IllegalOrderStateException.class)
                .isThrownBy(() -> kit.orders().complete(ORDER, PLACED.minusMillis(1)));
    }

    @Test
    void an_unknown_order_cannot_be_completed() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.orders().complete(OrderId.of("4712")))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("order 4712"));
    }

    @Test
    void a_preview_answers_the_same_and_stores_nothing() {
        Preview<OrderReceipt> preview = kit.orders().previewComplete(ORDER);

        assertThat(kit.orders().find(ORDER).orElseThrow().status()).isEqualTo(OrderStatus.PLACED);
        assertThat(fixture.storage().accounts().find(ADA)).isEmpty();
        assertThat(kit.orders().complete(ORDER)).isEqualTo(preview.result());
    }

    @Test
    void a_preview_of_a_completion_in_the_past_answers_the_same() {
        Instant at = Instant.parse("2024-02-14T12:00:00Z");

        OrderReceipt preview = kit.orders().previewComplete(ORDER, at).result();

        assertThat(preview.order().completedAt()).isEqualTo(at);
        assertThat(kit.orders().complete(ORDER, at)).isEqualTo(preview);
    }

    private void assertRefused(String fault, String at) {
        assertThat(faultsOf(() -> kit.orders().complete(ORDER, Instant.parse(at))))
                .containsExactly(fault);
        assertThat(kit.orders().find(ORDER).orElseThrow().status()).isEqualTo(OrderStatus.PLACED);
        assertThat(fixture.storage().accounts().find(ADA)).isEmpty();
    }
}
