package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Money;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.OrderTotals;
import io.customerkit.order.RefundDraft;
import io.customerkit.order.Spend;
import io.customerkit.storage.Commit;
import io.customerkit.storage.Storage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a storage promises about the totals of a customer. */
@DisplayName("A storage of orders")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CustomerTotalsContract {

    private static final CustomerTotals NONE = new CustomerTotals(List.of());

    private final CustomerId customer = Samples.customerId();

    protected CustomerTotalsContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private Order placed(String goods, String currency, Instant placedAt) {
        return placed(customer, totals(goods, currency), placedAt);
    }

    private Order placed(CustomerId owner, OrderTotals totals, Instant placedAt) {
        return committed(Samples.placing(new Order(
                OrderId.of(unique()),
                owner,
                1,
                placedAt,
                List.of(),
                totals,
                false,
                OrderStatus.PLACED,
                1,
                null,
                List.of(),
                NOW,
                NOW)));
    }

    private static OrderTotals totals(String goods, String currency) {
        Money none = Money.of("0", currency);
        return new OrderTotals(Money.of(goods, currency), none, none, none, none);
    }

    private Order completed(Order placed) {
        return committed(placed.complete(null, NOW));
    }

    private Order completed(String goods, String currency) {
        return completed(placed(goods, currency, NOW));
    }

    private Order refunded(Order order, String amount) {
        Money money = new Money(new BigDecimal(amount), order.currency());
        return committed(order.refund(new RefundDraft(money, unique(), null), NOW));
    }

    private Order committed(OrderChange change) {
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    private CustomerTotals totals() {
        return storage().orders().totals(customer);
    }

    private static Spend spend(String currency, long orders, String amount, Instant lastPlacedAt) {
        return new Spend(Currency.getInstance(currency), orders, new BigDecimal(amount), lastPlacedAt);
    }

    private void assertTotals(Spend... expected) {
        assertThat(totals()).isEqualTo(new CustomerTotals(List.of(expected)));
    }

    @Test
    void finds_nothing_for_a_customer_without_orders() {
        assertThat(totals()).isEqualTo(NONE);
    }

    @Test
    void counts_what_is_completed_and_not_cancelled_at_that_moment() {
        Order order = placed("742.10", "EUR", NOW);
        assertTotals();

        Order completed = completed(order);
        assertTotals(spend("EUR", 1, "742.10", NOW));

        committed(completed.cancel(NOW));
        assertTotals();

        committed(placed("1.00", "EUR", NOW).cancel(NOW));
        assertTotals();
    }

    @Test
    void takes_what_was_payable_in_money() {
        Money paidWithPoints = Money.of("15.000001", "EUR");
        var totals = new OrderTotals(
                Money.of("40.00", "EUR"),
                Money.of("4.90", "EUR"),
                Money.of("0.10", "EUR"),
                Money.of("10.00", "EUR"),
                paidWithPoints);

        completed(placed(customer, totals, NOW));

        assertTotals(spend("EUR", 1, "29.999999", NOW));
    }

    @Test
    void takes_off_what_was_given_back_and_keeps_counting_the_order() {
        Order order = refunded(completed("10.00", "EUR"), "2.50");
        assertTotals(spend("EUR", 1, "7.50", NOW));

        refunded(order, "7.50");
        assertTotals(spend("EUR", 1, "0.00", NOW));
    }

    @Test
    void takes_off_only_what_the_present_generation_gave_back() {
        Order cancelled = committed(refunded(completed("10.00", "EUR"), "2.50").cancel(NOW));

        Order begunAgain = committed(cancelled.reopen(2, NOW));
        assertTotals();

        Order again = completed(begunAgain);
        assertTotals(spend("EUR", 1, "10.00", NOW));

        refunded(again, "1.00");
        assertTotals(spend("EUR", 1, "9.00", NOW));
    }

    @Test
    void adds_up_each_currency_by_itself_whatever_its_fractions() {
        completed("10.00", "USD");
        completed("0.01", "EUR");
        completed("2000", "JPY");
        completed("0.1", "EUR");
        completed("1", "JPY");
        completed("0.005", "EUR");

        assertTotals(spend("EUR", 3, "0.115", NOW), spend("JPY", 2, "2001", NOW), spend("USD", 1, "10.00", NOW));
    }

    @Test
    void is_exact_beyond_the_largest_amount_of_one_order() {
        for (int i = 0; i < 11; i++) {
            completed("999999999999999.999999", "EUR");
        }

        assertTotals(spend("EUR", 11, "10999999999999999.999989", NOW));
    }

    @Test
    void counts_orders_for_which_nothing_was_paid() {
        completed("0", "EUR");

        assertTotals(spend("EUR", 1, "0", NOW));
    }

    @Test
    void tells_when_the_last_of_those_that_count_was_placed() {
        Instant last = NOW.minusMillis(1);
        completed(placed("1.00", "EUR", last));
        completed(placed("1.00", "EUR", last.minusMillis(1)));
        placed("1.00", "EUR", NOW);

        assertTotals(spend("EUR", 2, "2.00", last));
    }

    @Test
    void counts_no_order_of_another_customer() {
        completed("1.00", "EUR");
        completed(placed(Samples.customerId(), totals("2.00", "EUR"), NOW));

        assertTotals(spend("EUR", 1, "1.00", NOW));
    }
}
