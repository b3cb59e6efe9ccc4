package io.customerkit.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersTest {

    @Test
    void are_grouped_by_thousands_with_a_real_minus() {
        assertThat(Numbers.grouped(0)).isEqualTo("0");
        assertThat(Numbers.grouped(571_603)).isEqualTo("571,603");
        assertThat(Numbers.grouped(-1_000)).isEqualTo("\u22121,000");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "9999|9,999",
                "10000|10k",
                "2500000|2.5M",
                "-40000|\u221240k",
                "1000000|1M",
                "500000000000|500G",
                "9223372036854775807|9.22E"
            })
    void of_an_axis_are_short(long number, String text) {
        assertThat(Numbers.compact(number)).isEqualTo(text);
    }

    @Test
    void as_shares_are_rounded_half_up_to_a_tenth() {
        assertThat(Numbers.share(1_848, 2_000)).isEqualTo("92.4\u00A0%");
        assertThat(Numbers.share(1, 3)).isEqualTo("33.3\u00A0%");
        assertThat(Numbers.share(2, 3)).isEqualTo("66.7\u00A0%");
        assertThat(Numbers.share(Long.MAX_VALUE, Long.MAX_VALUE)).isEqualTo("100.0\u00A0%");
        assertThat(Numbers.share(0, 0)).isEqualTo("0.0\u00A0%");
    }
}
