package io.customerkit;

import static io.customerkit.CustomerFixture.START;
import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.CustomerFixture.someone;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderLine;
import io.customerkit.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderPlacingTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @BeforeEach
    void createCustomer() {
        createAda(kit);
    }

    @Test
    void what_was_asked_for_is_stored_and_returned() {
        var line = new NewOrderLine(" book ", " red\ncover ", 2L, new BigDecimal("7.5"), null, List.of(" novels "));

        Order placed = kit.orders().place(order().line(line).build());

        assertThat(placed.id()).isEqualTo(ORDER);
        assertThat(placed.customer()).isEqualTo(ADA);
        assertThat(placed.version()).isEqualTo(1);
        assertThat(placed.status()).isEqualTo(OrderStatus.PLACED);
        assertThat(placed.generation()).isEqualTo(1);
        assertThat(placed.completedAt()).isNull();
        assertThat(placed.delivery()).isFalse();
        assertThat(placed.placedAt()).isEqualTo(START);
        assertThat(placed.createdAt()).isEqualTo(START);
        assertThat(placed.lines())
                .containsExactly(new OrderLine("book", "red\ncover", 2, euros("7.50"), euros("0"), List.of("novels")));
        assertThat(kit.orders().find(ORDER)).contains(placed);
    }

    @Test
    void an_order_of_an_unknown_customer_is_not_stored() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.orders().place(NewOrder.of("4711", CustomerId.of("nobody"), euros("10"))))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer nobody"));
        assertThat(kit.orders().find(ORDER)).isEmpty();
    }

    @Test
    void placing_earns_nothing_and_tells_nobody() {
        kit.orders().place(order().total(new BigDecimal("742.10")).build());

        assertThat(kit.loyalty().membership(ADA).points()).isZero();
        assertThat(fixture.storage().accounts().find(ADA)).isEmpty();
        assertThat(fixture.sent()).hasSize(1);
    }

    @Nested
    class Repeated {

        @Test
        void with_its_content_it_is_the_stored_order() {
            Order first =
                    kit.orders().place(order().total(new BigDecimal("742.1")).build());
            fixture.advance(Duration.ofDays(1));

            Order second =
                    kit.orders().place(order().total(new BigDecimal("742.10")).build());

            assertThat(second).isEqualTo(first);
        }

        @Test
        void with_its_content_it_is_the_stored_order_after_its_completion_too() {
            NewOrder request = order().total(new BigDecimal("742.10")).build();
            kit.orders().place(request);
            Order completed = kit.orders().complete(ORDER).order();
            fixture.advance(Duration.ofDays(1));

            assertThat(kit.orders().place(request)).isEqualTo(completed);
        }

        @Test
        void with_the_time_that_was_left_out_before_it_is_the_stored_order() {
            Order first = kit.orders().place(order().total(BigDecimal.TEN).build());
            fixture.advance(Duration.ofDays(1));

            assertThat(kit.orders()
                            .place(order().total(BigDecimal.TEN).placedAt(START).build()))
                    .isEqualTo(first);
        }

        @Test
        void with_other_content_it_is_refused() {
            NewOrderLine line = NewOrderLine.of("book", 1, "10.00");
            Order stored = kit.orders().place(order().line(line).build());

            assertIdTaken(order().line(NewOrderLine.of("book", 2, "10.00")));
            assertIdTaken(order().line(NewOrderLine.of("book", 1, "10.01")));
            assertIdTaken(order().line(NewOrderLine.of("pen", 1, "10.00")));
            assertIdTaken(order().line(line).line(line));
            assertIdTaken(order().line(line).shipping(BigDecimal.ONE));
            assertIdTaken(order().line(line).paidWithPoints(BigDecimal.ONE));
            assertIdTaken(order().line(line).placedAt(START.minusMillis(1)));
            assertIdTaken(order().line(line).delivery());
            assertIdTaken(order().total(BigDecimal.TEN));
            assertThat(kit.orders().find(ORDER)).contains(stored);
        }

        @Test
        void for_another_customer_it_is_refused() {
            kit.customers().create(someone("b").build());
            Order stored = kit.orders().place(order().total(BigDecimal.TEN).build());

            assertIdTaken(order().total(BigDecimal.TEN).customer(CustomerId.of("b")));
            assertThat(kit.orders().find(ORDER)).contains(stored);
        }

        private void assertIdTaken(NewOrder.Builder order) {
            assertThatExceptionOfType(IdTakenException.class)
                    .isThrownBy(() -> kit.orders().place(order.build()))
                    .satisfies(
                            taken -> assertThat(taken.kind() + " " + taken.id()).isEqualTo("order 4711"));
        }
    }

    @Nested
    class When {

        @ParameterizedTest
        @ValueSource(strings = {"1900-01-01T00:00:00Z", "2024-02-29T23:59:59.999Z", "2024-03-01T10:00:00Z"})
        void any_time_from_1900_until_now_is_accepted(String placedAt) {
            Order placed = kit.orders().place(at(placedAt));

            assertThat(placed.placedAt()).isEqualTo(Instant.parse(placedAt));
        }

        @ParameterizedTest
        @ValueSource(strings = {"1899-12-31T23:59:59.999999999Z", "9000-01-01T00:00:00Z", "-0001-01-01T00:00:00Z"})
        void what_no_database_keeps_is_refused(String placedAt) {
            assertThat(faultsOf(() -> kit.orders().place(at(placedAt)))).containsExactly("placedAt time.range");
            assertThat(kit.orders().find(ORDER)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(strings = {"2024-03-01T10:00:00.001Z", "8999-12-31T23:59:59.999Z"})
        void the_future_is_refused(String placedAt) {
            assertThat(faultsOf(() -> kit.orders().place(at(placedAt)))).containsExactly("placedAt time.future");
            assertThat(kit.orders().find(ORDER)).isEmpty();
        }

        @Test
        void times_are_cut_to_whole_milliseconds() {
            assertThat(kit.orders().place(at("2024-02-01T00:00:00.001999999Z")).placedAt())
                    .isEqualTo(Instant.parse("2024-02-01T00:00:00.001Z"));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "2024-03-31T02:30:00.123Z",
                    "2024-10-27T00:30:00Z",
                    "2024-10-27T01:30:00Z",
                    "2040-01-01T00:00:00Z"
                })
        void hours_that_clocks_skip_or_repeat_are_kept(String placedAt) {
            fixture.setTime(Instant.parse("2040-01-02T00:00:00Z"));
            kit.orders().place(at(placedAt));

            assertThat(kit.orders().find(ORDER).orElseThrow().placedAt()).isEqualTo(Instant.parse(placedAt));
        }

        private NewOrder at(String placedAt) {
            return order().total(BigDecimal.TEN)
                    .placedAt(Instant.parse(placedAt))
                    .build();
        }
    }

    @Nested
    class Currency {

        @ParameterizedTest
        @ValueSource(strings = {"", " ", "eur", "EURO", "ZZZ", "\u0000", "\uD800"})
        void one_that_does_not_exist_is_refused(String currency) {
            assertThat(faultsOf(() -> kit.orders()
                            .place(order().currency(currency)
                                    .total(BigDecimal.TEN)
                                    .build())))
                    .containsExactly("currency currency.unknown");
            assertThat(kit.orders().find(ORDER)).isEmpty();
        }

        @Test
        void one_without_a_rate_is_refused_by_its_name() {
            assertThatExceptionOfType(PointsCalculationException.class)
                    .isThrownBy(() -> kit.orders()
                            .place(order().currency("USD").total(BigDecimal.TEN).build()))
                    .withMessageContaining("USD")
                    .satisfies(refusal -> assertThat(refusal.code()).isEqualTo("loyalty.rate.missing"));
            assertThat(kit.orders().find(ORDER)).isEmpty();
        }

        @Test
        void an_order_waits_for_a_rate_that_went_away_and_earns_when_it_is_back() {
            var isKnown = new AtomicBoolean(true);
            CustomerKit converting = fixture.builder()
                    .program(LoyaltyProgram.builder()
                            .rates((from, to, at) ->
                                    isKnown.get() ? Optional.of(new BigDecimal("0.5")) : Optional.empty())
                            .build())
                    .build();
            Order placed = converting
                    .orders()
                    .place(order().currency("USD")
                            .total(new BigDecimal("21.00"))
                            .build());
            isKnown.set(false);

            assertThatExceptionOfType(PointsCalculationException.class)
                    .isThrownBy(() -> converting.orders().complete(ORDER))
                    .withMessageContaining("USD");
            assertThat(converting.orders().find(ORDER)).contains(placed);
            isKnown.set(true);
            assertThat(converting.orders().complete(ORDER).entry().points()).isEqualTo(10);
        }
    }

    private static NewOrder.Builder order() {
        return NewOrder.builder().id("4711").customer(ADA).currency("EUR");
    }

    private static Money euros(String amount) {
        return Money.of(amount, "EUR");
    }
}
