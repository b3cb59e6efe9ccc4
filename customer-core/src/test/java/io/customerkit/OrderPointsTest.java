package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.Violation;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderPointsTest {

    private static final OrderId ID = OrderId.of("4711");
    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00.000Z");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00.000Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private NewOrder.Builder order() {
        return NewOrder.builder().id("4711").customer(ada).currency("EUR");
    }

    private static void assertRefusedAt(String path, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        e -> assertThat(e.violations())
                                .extracting(Violation::path)
                                .containsExactly(path));
    }

    @Test
    void an_order_in_a_currency_without_a_rate_is_not_placed() {
        assertThatThrownBy(() -> kit.orders().place(NewOrder.of("4711", ada, Money.of("10.00", "USD"))))
                .isInstanceOf(PointsCalculationException.class)
                .hasMessageContaining("USD");

        assertThat(kit.orders().find(ID)).isEmpty();
    }

    @Test
    void a_rate_that_went_away_keeps_the_order_placed_until_it_is_back() {
        var rates = new HashMap<>(Map.of("USD", new BigDecimal("0.5")));
        CustomerKit converting = fixture.kit(options -> options.program(LoyaltyProgram.builder()
                .rates((from, to, at) -> Optional.ofNullable(rates.get(from.getCurrencyCode())))
                .build()));
        converting.orders().place(NewOrder.of("4711", ada, Money.of("10.00", "USD")));

        rates.clear();
        assertThatThrownBy(() -> converting.orders().complete(ID))
                .isInstanceOf(PointsCalculationException.class)
                .hasMessageContaining("USD");
        assertThat(kit.orders().find(ID).orElseThrow().status()).isEqualTo(OrderStatus.PLACED);
        assertThat(kit.loyalty().findEntry(ada, new Reference("ck:order:4711:1")))
                .isEmpty();

        rates.put("USD", new BigDecimal("0.6"));
        assertThat(converting.orders().complete(ID).entry().points()).isEqualTo(6);
    }

    @Test
    void an_order_worth_no_point_can_be_explained_from_its_entry() {
        LedgerEntry entry = LoyaltyFixture.award(kit, ada, "4711", "0.99");

        assertThat(entry.points()).isZero();
        assertThat(kit.loyalty().findEntry(ada, new Reference("ck:order:4711:1")))
                .hasValue(entry);
        assertThat(entry.facts().find("base")).hasValue("0.99 EUR");
        assertThat(fixture.storage().accounts().find(ada).orElseThrow().lots()).isEmpty();
    }

    @Test
    void numbers_that_would_turn_a_debit_into_a_credit_are_refused() {
        kit.loyalty().adjust(ada, 100, Reference.of("start"), "");

        assertRefusedAt("points", () -> kit.loyalty().redeem(ada, 0, Reference.of("r1")));
        assertRefusedAt("points", () -> kit.loyalty().redeem(ada, -100, Reference.of("r1")));
        assertRefusedAt("points", () -> kit.loyalty().adjust(ada, 0, Reference.of("r1"), ""));
        assertRefusedAt(
                "lines[0].quantity",
                () -> kit.orders()
                        .place(order().line(NewOrderLine.of("A", -1, "10.00")).build()));

        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(100);
        assertThat(fixture.storage().accounts().find(ada).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void a_number_without_a_negation_and_a_balance_out_of_range_store_nothing() {
        kit.loyalty().adjust(ada, Long.MAX_VALUE, Reference.of("all"), "");

        assertThatThrownBy(() -> kit.loyalty().adjust(ada, 1, Reference.of("more"), ""))
                .isInstanceOf(PointsCalculationException.class);
        assertThatThrownBy(() -> kit.loyalty().adjust(ada, Long.MIN_VALUE, Reference.of("less"), ""))
                .isInstanceOf(PointsCalculationException.class);

        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(Long.MAX_VALUE);
        assertThat(fixture.storage().accounts().find(ada).orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void a_discount_above_the_lines_is_refused_and_a_total_of_nothing_earns_nothing() {
        NewOrderLine line = NewOrderLine.of("A", 1, "50.00");

        assertRefusedAt(
                "discount",
                () -> kit.orders()
                        .place(order().line(line)
                                .discount(new BigDecimal("50.01"))
                                .build()));
        kit.orders().place(order().line(line).discount(new BigDecimal("50.00")).build());

        assertThat(kit.orders().complete(ID).entry().points()).isZero();
    }

    @Test
    void a_completion_may_be_now_but_not_a_millisecond_later() {
        kit.orders().place(order().total(BigDecimal.TEN).build());

        assertRefusedAt("at", () -> kit.orders().complete(ID, NOW.plusMillis(1)));
        assertThat(kit.orders().find(ID).orElseThrow().status()).isEqualTo(OrderStatus.PLACED);
        assertThat(kit.orders().complete(ID, NOW).order().completedAt()).isEqualTo(NOW);
    }

    @Test
    void a_completion_may_be_when_the_order_was_placed_but_not_a_millisecond_before() {
        Instant placedAt = Instant.parse("2023-12-24T18:00:00.000Z");
        kit.orders().place(order().total(BigDecimal.TEN).placedAt(placedAt).build());

        assertRefusedAt("at", () -> kit.orders().complete(ID, placedAt.minusMillis(1)));
        assertThat(fixture.storage().accounts().find(ada)).isEmpty();
        assertThat(kit.orders().complete(ID, placedAt).entry().at()).isEqualTo(placedAt);
    }

    @Test
    void an_order_is_not_completed_at_two_times() {
        kit.orders()
                .place(order().total(BigDecimal.TEN)
                        .placedAt(NOW.minusSeconds(60))
                        .build());
        kit.orders().complete(ID, NOW.minusSeconds(30));

        assertThatThrownBy(() -> kit.orders().complete(ID, NOW.minusSeconds(29)))
                .isInstanceOfSatisfying(IllegalOrderStateException.class, e -> {
                    assertThat(e.current()).isEqualTo(OrderStatus.COMPLETED);
                    assertThat(e.requested()).isEqualTo(OrderStatus.COMPLETED);
                });
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(10);
    }

    @Test
    void an_adjustment_may_be_effective_now_but_not_a_millisecond_later() {
        NewAdjustment request = NewAdjustment.of(10, "r1", null);

        assertRefusedAt("at", () -> kit.loyalty().adjust(ada, request.effectiveAt(NOW.plusMillis(1))));
        assertThat(kit.loyalty().adjust(ada, request.effectiveAt(NOW)).replayed())
                .isFalse();
    }
}
