package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.order.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExchangeRatesTest {

    private static final String NOW = "2024-01-10T10:00:00Z";

    private static LoyaltyProgram withRate(String rate) {
        return LoyaltyProgram.builder()
                .rates((from, to, at) -> Optional.of(new BigDecimal(rate)))
                .build();
    }

    private static LedgerEntry award(LoyaltyProgram program, String dollars) {
        Order order = Passbook.completed(
                Passbook.order().currency("USD").total(new BigDecimal(dollars)).build(), NOW);
        return Passbook.of(program).award(order, NOW);
    }

    @Test
    void what_was_paid_is_converted_before_the_one_rounding_and_the_rate_is_recorded() {
        LedgerEntry award = award(withRate("0.925"), "10.80");

        assertThat(award.points()).isEqualTo(9);
        assertThat(award.facts().values())
                .containsEntry("base", "10.80 USD")
                .containsEntry("rate", "0.925")
                .containsEntry("rule.per-amount", "9.99");
    }

    @Test
    void what_was_paid_in_the_currency_of_the_programme_needs_no_rate() {
        LedgerEntry award = award(LoyaltyProgram.builder().currency("USD").build(), "10.80");

        assertThat(award.points()).isEqualTo(10);
        assertThat(award.facts().values()).containsEntry("base", "10.80 USD").containsEntry("rate", "1");
    }

    @Test
    void a_programme_counts_in_euros_or_what_it_says() {
        assertThat(LoyaltyProgram.standard().currency()).isEqualTo(Currency.getInstance("EUR"));
        assertThat(LoyaltyProgram.builder().currency("USD").build().currency()).isEqualTo(Currency.getInstance("USD"));
    }

    @Test
    void the_rate_is_that_of_the_completion() {
        var asked = new ArrayList<Instant>();
        LoyaltyProgram program = LoyaltyProgram.builder()
                .rates((from, to, at) -> {
                    asked.add(at);
                    return Optional.of(BigDecimal.ONE);
                })
                .build();
        Order order = Passbook.completed(
                Passbook.order().currency("USD").total(BigDecimal.TEN).build(), "2023-05-01T12:00:00Z");

        Passbook.of(program).award(order, NOW);

        assertThat(asked).isEqualTo(List.of(Instant.parse("2023-05-01T12:00:00Z")));
    }

    @Test
    void a_currency_without_a_rate_is_refused_by_name_and_never_taken_as_one_to_one() {
        assertThatThrownBy(() -> award(LoyaltyProgram.standard(), "10.00"))
                .isInstanceOf(PointsCalculationException.class)
                .hasMessageContaining("USD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.9", "1E+999999999", "1E-999999999"})
    void a_rate_that_no_money_has_is_no_rate(String rate) {
        assertThatThrownBy(() -> award(withRate(rate), "10.00")).isInstanceOf(PointsCalculationException.class);
    }

    @Test
    void a_rate_of_fifty_digits_converts_every_amount_and_one_more_digit_is_no_rate() {
        LedgerEntry award = award(withRate("0." + "9".repeat(50)), "999999999999999.999999");

        assertThat(award.points()).isEqualTo(999_999_999_999_999L);
        assertThatThrownBy(() -> withRate("0." + "9".repeat(51)).rate(Currency.getInstance("USD"), Instant.parse(NOW)))
                .isInstanceOf(PointsCalculationException.class);
    }

    @Test
    void a_rate_whose_product_leaves_the_range_is_refused() {
        assertThat(award(withRate("9223372036854775807"), "1.00").points()).isEqualTo(Long.MAX_VALUE);

        assertThatThrownBy(() -> award(withRate("9223372036854775808"), "1.00"))
                .isInstanceOf(PointsCalculationException.class);
    }

    @Test
    void no_money_earns_no_points_at_any_rate() {
        assertThat(award(withRate("1E+30"), "0.00").points()).isZero();
    }
}
