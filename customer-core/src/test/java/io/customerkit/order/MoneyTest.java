package io.customerkit.order;

import static io.customerkit.error.Refusals.faultsAtOnceOf;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MoneyTest {

    private static final Currency EUR = Currency.getInstance("EUR");

    /** Numbers whose scale is at an end of its range. */
    static Stream<BigDecimal> extremes() {
        return Stream.of(
                new BigDecimal("1E+999999999"),
                new BigDecimal("1E-999999999"),
                new BigDecimal(BigInteger.ONE, Integer.MIN_VALUE),
                new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                new BigDecimal(BigInteger.valueOf(100), Integer.MIN_VALUE),
                new BigDecimal(BigInteger.valueOf(100), Integer.MAX_VALUE),
                new BigDecimal(BigInteger.TEN.pow(1_000_000)));
    }

    @ParameterizedTest
    @CsvSource({
        "742.1, EUR, 742.10 EUR",
        "742.10, EUR, 742.10 EUR",
        "742.100000, EUR, 742.10 EUR",
        "0, EUR, 0.00 EUR",
        "0.000001, EUR, 0.000001 EUR",
        "1E+3, EUR, 1000.00 EUR",
        "100, JPY, 100 JPY",
        "100.5, JPY, 100.5 JPY",
        "1.5, KWD, 1.500 KWD",
        "999999999999999.999999, EUR, 999999999999999.999999 EUR",
        "0000000000000000000000000000000000000000000000000000000000000001, EUR, 1.00 EUR",
        "5, XXX, 5 XXX"
    })
    void an_amount_is_kept_exactly_with_the_usual_digits_of_its_currency(String amount, String currency, String text) {
        assertThat(Money.of(amount, currency)).hasToString(text);
    }

    @Test
    void amounts_are_equal_whatever_zeros_they_end_with() {
        assertThat(Money.of("742.1", "EUR"))
                .isEqualTo(Money.of("742.10", "EUR"))
                .hasSameHashCodeAs(Money.of("742.1000", "EUR"));
        assertThat(Money.of("100", "EUR")).isEqualTo(Money.of("1E+2", "EUR"));
        assertThat(Money.of("0", "EUR")).isEqualTo(Money.zero(EUR));
        assertThat(Money.of("742.1", "EUR")).isNotEqualTo(Money.of("742.1", "USD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1000000000000000", "999999999999999.9999999", "0.0000001", "1E+15", "1E-7"})
    void more_than_15_integer_or_6_fraction_digits_are_refused(String amount) {
        assertThat(faultsOf(() -> Money.of(amount, "EUR"))).containsExactly("amount amount.digits");
    }

    @ParameterizedTest(name = "amount {index}")
    @MethodSource("extremes")
    void an_extreme_exponent_is_refused_at_once(BigDecimal amount) {
        assertThat(faultsAtOnceOf(() -> new Money(amount, EUR))).containsExactly("amount amount.digits");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -999_999_999, 999_999_999, Integer.MAX_VALUE})
    void nothing_is_nothing_whatever_its_exponent(int scale) {
        assertThat(new Money(new BigDecimal(BigInteger.ZERO, scale), EUR)).isEqualTo(Money.zero(EUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "-1", "-1E+999999999"})
    void a_negative_amount_is_refused(String amount) {
        assertThat(faultsOf(() -> Money.of(amount, "EUR"))).containsExactly("amount amount.negative");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " 1", "1,50", "1.5.0", "NaN", "Infinity", "0x10", "1_000", "€5", "1E99999999999"})
    void a_text_that_is_no_number_is_refused(String amount) {
        assertThat(faultsOf(() -> Money.of(amount, "EUR"))).containsExactly("amount amount.malformed");
    }

    @Test
    void a_megabyte_of_digits_is_refused_at_once() {
        for (String amount :
                List.of("9".repeat(1_000_000), "0.".concat("0".repeat(1_000_000)), " ".repeat(1_000_000))) {
            assertThat(faultsAtOnceOf(() -> Money.of(amount, "EUR"))).containsExactly("amount amount.digits");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "eur", "EU", "EURO", "ZZZ", "€", "E\u0000R", "ＥＵＲ", "\uD800UR"})
    void a_currency_that_does_not_exist_is_refused(String currency) {
        assertThat(faultsOf(() -> Money.of("1", currency))).containsExactly("currency currency.unknown");
    }

    @Test
    void sums_and_differences_are_exact_and_stay_in_range() {
        Money most = Money.of("999999999999999.999999", "EUR");
        Money least = Money.of("0.000001", "EUR");

        assertThat(Money.of("0.1", "EUR").plus(Money.of("0.2", "EUR"))).isEqualTo(Money.of("0.3", "EUR"));
        assertThat(most.minus(least)).isEqualTo(Money.of("999999999999999.999998", "EUR"));
        assertThat(faultsOf(() -> most.plus(least))).containsExactly("amount amount.digits");
        assertThat(faultsOf(() -> least.minus(most))).containsExactly("amount amount.negative");
    }

    @Test
    void more_is_more_and_equal_is_not() {
        assertThat(Money.of("1.01", "EUR").isMoreThan(Money.of("1.00", "EUR"))).isTrue();
        assertThat(Money.of("1.0", "EUR").isMoreThan(Money.of("1.00", "EUR"))).isFalse();
        assertThat(Money.of("0.99", "EUR").isMoreThan(Money.of("1.00", "EUR"))).isFalse();
    }

    @Test
    void two_currencies_have_no_sum_no_difference_and_no_order() {
        Money euro = Money.of("1", "EUR");
        Money dollar = Money.of("1", "USD");

        assertThatIllegalArgumentException().isThrownBy(() -> euro.plus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.minus(dollar));
        assertThatIllegalArgumentException().isThrownBy(() -> euro.isMoreThan(dollar));
    }
}
