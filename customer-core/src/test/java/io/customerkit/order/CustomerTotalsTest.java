package io.customerkit.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
        return new Spend(Currency.getInstance(currency), orders, new BigDecimal(amount), NOON);
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
}
