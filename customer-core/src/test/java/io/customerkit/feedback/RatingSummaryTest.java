package io.customerkit.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RatingSummaryTest {

    @Test
    void of_nothing_has_no_average() {
        var none = new RatingSummary(Map.of());

        assertThat(none.count()).isZero();
        assertThat(none.average()).isEmpty();
        assertThat(none.perStar()).containsExactly(star(1, 0), star(2, 0), star(3, 0), star(4, 0), star(5, 0));
    }

    @Test
    void of_4_4_and_5_is_4_33_on_average() {
        var summary = new RatingSummary(Map.of(5, 1L, 4, 2L));

        assertThat(summary.count()).isEqualTo(3);
        assertThat(summary.average()).contains(new BigDecimal("4.33"));
        assertThat(summary.perStar()).containsExactly(star(1, 0), star(2, 0), star(3, 0), star(4, 2), star(5, 1));
    }

    @Test
    void rounds_half_up() {
        assertThat(new RatingSummary(Map.of(1, 7L, 2, 1L)).average()).contains(new BigDecimal("1.13"));
    }

    @Test
    void of_as_many_as_can_be_counted_is_exact() {
        assertThat(new RatingSummary(Map.of(5, Long.MAX_VALUE)).average()).contains(new BigDecimal("5.00"));
    }

    @Test
    void knows_no_other_ratings_and_no_negative_counts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingSummary(Map.of(0, 1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingSummary(Map.of(6, 1L)));
        assertThatIllegalArgumentException().isThrownBy(() -> new RatingSummary(Map.of(1, -1L)));
    }

    private static Map.Entry<Integer, Long> star(int rating, long count) {
        return Map.entry(rating, count);
    }
}
