package io.customerkit.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ScaleTest {

    @Test
    void has_round_numbers_from_0_to_the_highest_or_a_little_above() {
        assertThat(Scale.of(4_000, 48_101).ticks()).containsExactly(0L, 20_000L, 40_000L, 60_000L);
        assertThat(Scale.of(0, 8).ticks()).containsExactly(0L, 2L, 4L, 6L, 8L);
    }

    @Test
    void goes_below_0_only_if_a_number_does() {
        assertThat(Scale.of(-24_000, 48_101).ticks())
                .containsExactly(-40_000L, -20_000L, 0L, 20_000L, 40_000L, 60_000L);
        assertThat(Scale.of(-100, -20).ticks()).containsExactly(-100L, -50L, 0L);
    }

    @Test
    void of_nothing_but_zeros_goes_from_0_to_1() {
        assertThat(Scale.of(0, 0).ticks()).containsExactly(0L, 1L);
    }

    @ParameterizedTest
    @CsvSource({
        "0,1",
        "0,7",
        "-3,999",
        "-1000000,1",
        "0,9223372036854775807",
        "-9223372036854775807,9223372036854775807"
    })
    void holds_every_number_and_never_has_many_lines(long least, long most) {
        Scale scale = Scale.of(least, most);

        assertThat(scale.y(most, 100)).isBetween(0.0, 100.0);
        assertThat(scale.y(least, 100)).isBetween(0.0, 100.0);
        assertThat(scale.ticks()).hasSizeBetween(2, 8).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void puts_the_highest_at_the_top_and_the_lowest_at_the_bottom() {
        Scale scale = Scale.of(-50, 150);

        assertThat(scale.y(150, 240)).isZero();
        assertThat(scale.y(0, 240)).isEqualTo(180);
        assertThat(scale.y(-50, 240)).isEqualTo(240);
    }
}
