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

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerTotalsTest {

    private static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");

    private static Spend spend(String currency, long orders, String amount) {
        return spend(currency, orders, amount, NOON);
    }

    private static Spend spend(String currency, long orders, String amount, Instant lastPlacedAt) {
        return new Spend(Currency.getInstance(currency), orders, new BigDecimal(amount), lastPlacedAt);
    }

    private static Order placed(String amount, String currency, Instant at) {
        NewOrder request = NewOrder.of("4711", CustomerId.of("ada"), Money.of(amount, currency));
        return OrderDraft.of(request, new Violations()).place(at).after();
    }

    private static Order completed(String amount, String currency, Instant at) {
        return placed(amount, currency, at).complete(at, at).after();
    }

    private static Order refunded(Order order, String amount) {
        var draft = new RefundDraft(Money.of(amount, "EUR"), "r", null);
        return order.refund(draft, order.placedAt()).after();
    }

    @Test
    void are_sorted_by_currency_and_counted_over_all() {
        var totals = new CustomerTotals(List.of(spend("USD", 2, "1"), spend("EUR", 3, "2")));

        assertThat(totals.byCurrency()).containsExactly(spend("EUR", 3, "2"), spend("USD", 2, "1"));
        assertThat(totals.orders()).isEqualTo(5);
        assertThat(totals.spent(Currency.getInstance("USD"))).isEqualTo("1.00");
        assertThat(totals.spent(Currency.getInstance("JPY"))).isEqualTo("0");
    }

    @Test
    void tell_equal_amounts_as_equal_whatever_their_trailing_zeros() {
        assertThat(spend("EUR", 1, "1E+1")).isEqualTo(spend("EUR", 1, "10.000"));
        assertThat(spend("EUR", 1, "10.5").amount()).isEqualTo("10.50");
        assertThat(spend("EUR", 1, "0.0050").amount()).isEqualTo("0.005");
    }

    @Test
    void refuse_what_nobody_can_have_spent() {
        assertThatIllegalArgumentException().isThrownBy(() -> spend("EUR", 0, "1"));
        assertThatIllegalArgumentException().isThrownBy(() -> spend("EUR", 1, "-0.01"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerTotals(List.of(spend("EUR", 1, "1"), spend("EUR", 1, "1"))));
    }

    @Test
    void count_orders_that_are_completed_and_not_cancelled_less_what_was_given_back() {
        CustomerTotals totals = CustomerTotals.of(List.of(
                completed("10.00", "EUR", NOON),
                refunded(completed("20.00", "EUR", NOON.plusMillis(2)), "5.00"),
                completed("30.00", "EUR", NOON.plusMillis(1)),
                completed("7.00", "USD", NOON.plusMillis(3)),
                placed("100.00", "EUR", NOON.plusMillis(4)),
                completed("100.00", "EUR", NOON.plusMillis(4))
                        .cancel(NOON.plusMillis(4))
                        .after()));

        assertThat(totals.byCurrency())
                .containsExactly(
                        spend("EUR", 3, "55.00", NOON.plusMillis(2)), spend("USD", 1, "7.00", NOON.plusMillis(3)));
        assertThat(totals.lastPlacedAt()).contains(NOON.plusMillis(3));
    }

    @Test
    void count_an_order_that_is_refunded_in_full_with_nothing_spent() {
        Order refunded = refunded(completed("10.00", "EUR", NOON), "10.00");

        assertThat(CustomerTotals.of(List.of(refunded)).byCurrency()).containsExactly(spend("EUR", 1, "0"));
    }

    @Test
    void are_empty_without_an_order_that_counts() {
        CustomerTotals totals = CustomerTotals.of(List.of(placed("10.00", "EUR", NOON)));

        assertThat(totals.byCurrency()).isEmpty();
        assertThat(totals.lastPlacedAt()).isEmpty();
    }
}
