package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderTotals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTotalsTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @BeforeEach
    void createCustomer() {
        createAda(kit);
    }

    @Test
    void shipping_discounts_and_what_was_paid_with_points_earn_nothing() {
        OrderTotals totals = place(order().line(NewOrderLine.of("book", 2, "20.00"))
                .line(NewOrderLine.of("pen", 1, "10.00"))
                .discount(new BigDecimal("10.00"))
                .shipping(new BigDecimal("4.90"))
                .paidWithPoints(new BigDecimal("15.00")));

        assertThat(totals.goods()).isEqualTo(euros("40.00"));
        assertThat(totals.total()).isEqualTo(euros("44.90"));
        assertThat(totals.payable()).isEqualTo(euros("29.90"));
        assertThat(totals.base()).isEqualTo(euros("25.00"));
        assertThat(kit.orders().complete(ORDER).entry().points()).isEqualTo(25);
    }

    @Test
    void a_discount_on_a_line_lowers_that_line() {
        OrderTotals totals =
                place(order().line(NewOrderLine.of("book", 3, "10.00").withDiscount("4.50"))
                        .line(NewOrderLine.of("pen", 2, "0.75").withDiscount("1.50")));

        assertThat(totals.goods()).isEqualTo(euros("25.50"));
        assertThat(totals.payable()).isEqualTo(euros("25.50"));
    }

    @Test
    void tax_that_is_not_in_the_prices_is_paid_but_earns_nothing() {
        OrderTotals totals =
                place(order().line(NewOrderLine.of("book", 1, "100.00")).tax(new BigDecimal("19.00")));

        assertThat(totals.total()).isEqualTo(euros("119.00"));
        assertThat(totals.base()).isEqualTo(euros("100.00"));
    }

    @Test
    void of_a_given_total_shipping_and_tax_earn_nothing() {
        OrderTotals totals = place(order().total(new BigDecimal("100.00"))
                .shipping(new BigDecimal("5.00"))
                .tax(new BigDecimal("19.00"))
                .paidWithPoints(new BigDecimal("6.00")));

        assertThat(totals.goods()).isEqualTo(euros("76.00"));
        assertThat(totals.total()).isEqualTo(euros("100.00"));
        assertThat(totals.payable()).isEqualTo(euros("94.00"));
        assertThat(totals.base()).isEqualTo(euros("70.00"));
    }

    @Test
    void what_earns_never_falls_below_zero() {
        OrderTotals totals = place(order().line(NewOrderLine.of("pen", 1, "10.00"))
                .shipping(new BigDecimal("5.00"))
                .paidWithPoints(new BigDecimal("12.00")));

        assertThat(totals.base()).isEqualTo(euros("0"));
        assertThat(totals.payable()).isEqualTo(euros("3.00"));
        assertThat(kit.orders().complete(ORDER).entry().points()).isZero();
    }

    @Test
    void lines_are_not_rounded_by_themselves() {
        place(order().line(NewOrderLine.of("a", 1, "10.90")).line(NewOrderLine.of("b", 1, "10.90")));

        assertThat(kit.orders().complete(ORDER).entry().points()).isEqualTo(21);
    }

    @Test
    void a_total_of_nothing_is_fine_and_earns_nothing() {
        OrderTotals totals =
                place(order().line(NewOrderLine.of("gift", 1, "10.00")).discount(new BigDecimal("10.00")));

        assertThat(totals.total()).isEqualTo(euros("0"));
        assertThat(totals.payable()).isEqualTo(euros("0"));
        assertThat(kit.orders().complete(ORDER).entry().points()).isZero();
    }

    @Test
    void a_line_of_quantity_0_is_worth_nothing() {
        assertThat(place(order().line(NewOrderLine.of("none", 0, "10.00"))).total())
                .isEqualTo(euros("0"));
    }

    @Test
    void the_largest_and_the_smallest_amounts_are_kept_exactly() {
        OrderTotals totals = place(order().line(NewOrderLine.of("a", 1, "999999999999999.999998"))
                .line(NewOrderLine.of("b", 1, "0.000001")));

        assertThat(totals.total()).isEqualTo(euros("999999999999999.999999"));
        assertThat(kit.orders().find(ORDER).orElseThrow().lines())
                .extracting(line -> line.unitPrice().toString())
                .containsExactly("999999999999999.999998 EUR", "0.000001 EUR");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -999_999_999, 999_999_999, Integer.MAX_VALUE})
    void nothing_is_nothing_whatever_its_exponent(int scale) {
        var nothing = new BigDecimal(BigInteger.ZERO, scale);

        OrderTotals totals = place(order().total(new BigDecimal("10.00"))
                .shipping(nothing)
                .tax(nothing)
                .discount(nothing)
                .paidWithPoints(nothing));

        assertThat(totals.payable()).isEqualTo(euros("10.00"));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 999_999_999})
    void a_total_and_prices_of_nothing_are_nothing_whatever_their_exponent(int scale) {
        var nothing = new BigDecimal(BigInteger.ZERO, scale);

        OrderTotals byLines = place(NewOrder.builder()
                .id("lines")
                .customer(ADA)
                .currency("EUR")
                .line(new NewOrderLine("a", null, 999_999_999L, nothing, nothing, List.of()))
                .shipping(new BigDecimal("1.00")));
        OrderTotals byTotal = place(order().total(nothing));

        assertThat(byLines.total()).isEqualTo(euros("1.00"));
        assertThat(byTotal.total()).isEqualTo(euros("0"));
    }

    @Test
    void a_discount_above_what_it_is_on_is_refused() {
        assertRefused(
                "discount order.discount.exceeds",
                order().line(NewOrderLine.of("a", 1, "10.00")).discount(new BigDecimal("10.01")));
        assertRefused(
                "lines[0].discount order.discount.exceeds",
                order().line(NewOrderLine.of("a", 1, "10.00").withDiscount("10.01")));
        assertRefused(
                "lines[1].discount order.discount.exceeds",
                order().line(NewOrderLine.of("a", 1, "10.00"))
                        .line(NewOrderLine.of("b", 2, "10.00").withDiscount("20.01")));
    }

    @Test
    void a_total_below_its_shipping_and_tax_is_refused() {
        assertRefused(
                "total order.total.too-small",
                order().total(new BigDecimal("9.99"))
                        .shipping(new BigDecimal("5.00"))
                        .tax(new BigDecimal("5.00")));
    }

    @Test
    void more_points_than_the_total_are_refused() {
        assertRefused(
                "paidWithPoints order.points.exceed",
                order().line(NewOrderLine.of("a", 1, "10.00"))
                        .shipping(new BigDecimal("1.00"))
                        .paidWithPoints(new BigDecimal("11.01")));
    }

    @Test
    void an_order_says_either_its_lines_or_its_total() {
        assertRefused("total order.total", order());
        assertRefused(
                "total order.total",
                order().line(NewOrderLine.of("a", 1, "10.00")).total(new BigDecimal("10.00")));
        assertRefused(
                "discount order.discount",
                order().total(new BigDecimal("10.00")).discount(new BigDecimal("1.00")));
    }

    @Test
    void sums_beyond_15_integer_digits_are_refused() {
        assertRefused("total amount.digits", order().line(NewOrderLine.of("a", 999_999_999, "999999999999999.999999")));
        assertRefused(
                "total amount.digits",
                order().line(NewOrderLine.of("a", 1, "999999999999999")).shipping(new BigDecimal("1")));
    }

    private OrderTotals place(NewOrder.Builder order) {
        return kit.orders().place(order.build()).totals();
    }

    private void assertRefused(String fault, NewOrder.Builder order) {
        assertThat(faultsOf(() -> place(order))).containsExactly(fault);
        assertThat(kit.orders().find(ORDER)).isEmpty();
    }

    private static NewOrder.Builder order() {
        return NewOrder.builder().id("4711").customer(ADA).currency("EUR");
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
