package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.error.Refusals.faultsAtOnceOf;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Anything may be bound to an order; everything that is wrong is named at once, and nothing is stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway") // what must not be null is null here
class RequestOfOrderTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final BigDecimal ONE = BigDecimal.ONE;

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @BeforeEach
    void createCustomer() {
        createAda(kit);
    }

    @AfterEach
    void assertNothingStored() {
        assertThat(kit.orders().history(ADA, PageRequest.first(1)).items()).isEmpty();
        assertThat(kit.orders().find(OrderId.of("4711"))).isEmpty();
    }

    static Stream<BigDecimal> amountsOfTooManyDigits() {
        return Stream.of(
                new BigDecimal("1000000000000000"),
                new BigDecimal("0.0000001"),
                new BigDecimal("1E+999999999"),
                new BigDecimal("1E-999999999"),
                new BigDecimal(BigInteger.valueOf(100), Integer.MIN_VALUE),
                new BigDecimal(BigInteger.valueOf(100), Integer.MAX_VALUE),
                new BigDecimal(BigInteger.ONE.shiftLeft(4_000_000)));
    }

    @Test
    void everything_that_is_missing_is_named() {
        assertThat(faultsOf(
                        () -> place(new NewOrder(null, null, null, null, null, null, null, null, null, null, false))))
                .containsExactly("currency required", "customer required", "id required", "total order.total");
    }

    @Test
    void every_part_of_a_line_that_is_missing_is_named() {
        var empty = new NewOrderLine(null, null, null, null, null, null);

        assertThat(faultsOf(() -> place(lines(Arrays.asList(line(), empty, null)))))
                .containsExactly(
                        "lines[1].quantity required",
                        "lines[1].sku required",
                        "lines[1].unitPrice required",
                        "lines[2] required");
    }

    @Test
    void categories_are_judged_one_by_one() {
        var line = new NewOrderLine(
                "sku", null, 1L, ONE, null, Arrays.asList("fine", null, " ", "x".repeat(101), "a\u0000"));

        assertThat(faultsOf(() -> place(lines(List.of(line)))))
                .containsExactly(
                        "lines[0].categories[1] required",
                        "lines[0].categories[2] text.blank",
                        "lines[0].categories[3] text.too-long",
                        "lines[0].categories[4] text.character");
    }

    @ParameterizedTest
    @CsvSource({"'a\u0000b', text.character", "'a\u009Fb', text.character", "'a\uD800b', text.character"})
    void every_text_is_judged(String text, String code) {
        var line = new NewOrderLine(text, text, 1L, ONE, null, List.of(text));
        var order = new NewOrder(text, text, null, text, List.of(line), null, null, null, null, null, false);

        assertThat(faultsOf(() -> place(order)))
                .containsExactly(
                        "customer id.invalid",
                        "id id.invalid",
                        "lines[0].categories[0] " + code,
                        "lines[0].description " + code,
                        "lines[0].sku " + code,
                        "currency currency.unknown");
    }

    @Test
    void texts_and_lists_are_too_long_by_one() {
        var line = new NewOrderLine("x".repeat(101), "x".repeat(501), 1L, ONE, null, Collections.nCopies(21, "fine"));
        var order = new NewOrder(
                "x".repeat(65),
                "x".repeat(65),
                null,
                "EURO",
                Collections.nCopies(1_001, line()),
                null,
                null,
                null,
                null,
                null,
                false);

        assertThat(faultsOf(() -> place(lines(List.of(line)))))
                .containsExactly(
                        "lines[0].categories list.too-long",
                        "lines[0].description text.too-long",
                        "lines[0].sku text.too-long");
        assertThat(faultsOf(() -> place(order)))
                .containsExactly(
                        "customer id.invalid", "id id.invalid", "lines list.too-long", "currency currency.unknown");
    }

    @Test
    void every_negative_number_is_named() {
        BigDecimal negative = new BigDecimal("-0.01");
        var line = new NewOrderLine("sku", null, -1L, negative, negative, List.of());
        var order = new NewOrder(
                "4711", "ada", null, "EUR", List.of(line), null, negative, negative, negative, negative, false);

        assertThat(faultsOf(() -> place(order)))
                .containsExactly(
                        "discount amount.negative",
                        "lines[0].discount amount.negative",
                        "lines[0].quantity number.too-small",
                        "lines[0].unitPrice amount.negative",
                        "paidWithPoints amount.negative",
                        "shipping amount.negative",
                        "tax amount.negative");
        assertThat(faultsOf(() -> place(order().total(negative).build()))).containsExactly("total amount.negative");
    }

    @ParameterizedTest(name = "amount {index}")
    @MethodSource("amountsOfTooManyDigits")
    void every_number_of_too_many_digits_is_named_at_once(BigDecimal huge) {
        var line = new NewOrderLine("sku", null, Long.MAX_VALUE, huge, huge, List.of());
        var order = new NewOrder("4711", "ada", null, "EUR", List.of(line), null, huge, huge, huge, huge, false);

        assertThat(faultsAtOnceOf(() -> place(order)))
                .containsExactly(
                        "discount amount.digits",
                        "lines[0].discount amount.digits",
                        "lines[0].quantity number.too-large",
                        "lines[0].unitPrice amount.digits",
                        "paidWithPoints amount.digits",
                        "shipping amount.digits",
                        "tax amount.digits");
    }

    @ParameterizedTest
    @CsvSource({"-1, number.too-small", "1000000000, number.too-large"})
    void a_quantity_lies_from_0_to_999999999(long quantity, String code) {
        assertThat(faultsOf(() -> place(lines(List.of(new NewOrderLine("sku", null, quantity, ONE, null, null))))))
                .containsExactly("lines[0].quantity " + code);
    }

    @Test
    void a_time_out_of_range_is_named_with_the_rest() {
        assertThat(faultsOf(() -> place(order().placedAt(Instant.MAX)
                        .currency(null)
                        .total(new BigDecimal("-1"))
                        .build())))
                .containsExactly("currency required", "placedAt time.range", "total amount.negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "1,50", "NaN", "1.5.0"})
    void a_price_that_is_no_number_is_refused_where_a_line_is_made(String text) {
        assertThat(faultsOf(() -> NewOrderLine.of("sku", 1, text))).containsExactly("unitPrice amount.malformed");
        assertThat(faultsOf(() -> line().withDiscount(text))).containsExactly("discount amount.malformed");
    }

    @Test
    void a_megabyte_of_digits_is_refused_at_once_where_a_line_is_made() {
        String digits = "9".repeat(1_000_000);

        assertThat(faultsAtOnceOf(() -> NewOrderLine.of("sku", 1, digits))).containsExactly("unitPrice amount.digits");
        assertThat(faultsAtOnceOf(() -> line().withDiscount(digits))).containsExactly("discount amount.digits");
    }

    @Test
    void what_may_be_absent_or_as_long_as_it_may_be_is_stored() {
        var other = new CustomerFixture();
        createAda(other.kit());
        var line = new NewOrderLine(
                "😀".repeat(100),
                "😀".repeat(500),
                999_999_999L,
                new BigDecimal("0.01"),
                null,
                Collections.nCopies(20, "😀"));
        var blank = new NewOrderLine("sku", " \n ", 0L, ONE, null, null);

        Order placed = other.kit().orders().place(lines(List.of(line, blank)));

        assertThat(placed.lines()).hasSize(2);
        assertThat(placed.lines().get(0).description()).isEqualTo("😀".repeat(500));
        assertThat(placed.lines().get(1).description()).isNull();
    }

    private void place(NewOrder order) {
        kit.orders().place(order);
    }

    private static NewOrderLine line() {
        return NewOrderLine.of("sku", 1, "1.00");
    }

    private static NewOrder.Builder order() {
        return NewOrder.builder().id("4711").customer(ADA).currency("EUR");
    }

    private static NewOrder lines(List<NewOrderLine> lines) {
        return new NewOrder("4711", "ada", null, "EUR", lines, null, null, null, null, null, false);
    }
}
