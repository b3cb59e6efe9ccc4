package io.customerkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.Violations;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");
    private static final Money NOTHING = Money.zero(Currency.getInstance("EUR"));

    private static Order order(OrderStatus status, String payable, String refunded) {
        var totals = new OrderTotals(Money.of(payable, "EUR"), NOTHING, NOTHING, NOTHING, NOTHING);
        Money back = Money.of(refunded, "EUR");
        List<Refund> refunds = back.equals(NOTHING) ? List.of() : List.of(new Refund("r", back, NOON, 1));
        Instant completedAt = status == OrderStatus.PLACED ? null : NOON;
        return new Order(
                OrderId.of("4711"),
                ADA,
                2,
                NOON,
                List.of(),
                totals,
                false,
                status,
                1,
                completedAt,
                refunds,
                NOON,
                NOON);
    }

    @ParameterizedTest(name = "{0} with {2} of {1} refunded")
    @CsvSource({
        "PLACED,             10.00,  0.00",
        "COMPLETED,          10.00,  0.00",
        "PARTIALLY_REFUNDED, 10.00,  0.01",
        "PARTIALLY_REFUNDED, 10.00,  9.99",
        "REFUNDED,           10.00, 10.00",
        "CANCELLED,          10.00,  0.00",
        "CANCELLED,          10.00,  9.99",
        "CANCELLED,           0.00,  0.00"
    })
    void is_in_the_state_that_its_refunds_have_led_to(OrderStatus status, String payable, String refunded) {
        assertThat(order(status, payable, refunded).refunded()).isEqualTo(Money.of(refunded, "EUR"));
    }

    @ParameterizedTest(name = "{0} with {2} of {1} refunded")
    @CsvSource({
        "PLACED,             10.00,  0.01",
        "COMPLETED,          10.00,  0.01",
        "PARTIALLY_REFUNDED, 10.00,  0.00",
        "PARTIALLY_REFUNDED, 10.00, 10.00",
        "REFUNDED,           10.00,  0.00",
        "REFUNDED,           10.00,  9.99",
        "REFUNDED,           10.00, 10.01",
        "REFUNDED,            0.00,  0.00",
        "CANCELLED,          10.00, 10.00"
    })
    void is_in_no_other_state(OrderStatus status, String payable, String refunded) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> order(status, payable, refunded))
                .withMessage("Order 4711 cannot be %s with %s EUR of %s EUR refunded", status, refunded, payable);
    }

    @Test
    void has_the_goods_that_its_total_leaves() {
        NewOrder request = NewOrder.builder()
                .id("4711")
                .customer(ADA)
                .currency("EUR")
                .total(new BigDecimal("10.00"))
                .shipping(new BigDecimal("4.00"))
                .build();

        Order order = OrderDraft.of(request, new Violations()).place(NOON).after();

        assertThat(order.totals().goods()).isEqualTo(Money.of("6.00", "EUR"));
    }
}
