package io.customerkit.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MonthLabelTest {

    private static List<YearMonth> months(String first, int count) {
        return Stream.iterate(YearMonth.parse(first), month -> month.plusMonths(1))
                .limit(count)
                .toList();
    }

    @Test
    void stands_at_every_month_where_there_is_room() {
        assertThat(MonthLabel.of(months("2023-11", 3), 8))
                .containsExactly(
                        new MonthLabel(0, "Nov", "2023"),
                        new MonthLabel(1, "Dec", ""),
                        new MonthLabel(2, "Jan", "2024"));
    }

    @Test
    void stands_at_fewer_months_where_there_is_less_room_and_keeps_the_januaries() {
        assertThat(MonthLabel.of(months("2023-02", 24), 8))
                .containsExactly(
                        new MonthLabel(2, "Apr", "2023"),
                        new MonthLabel(5, "Jul", ""),
                        new MonthLabel(8, "Oct", ""),
                        new MonthLabel(11, "Jan", "2024"),
                        new MonthLabel(14, "Apr", ""),
                        new MonthLabel(17, "Jul", ""),
                        new MonthLabel(20, "Oct", ""),
                        new MonthLabel(23, "Jan", "2025"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 9, 16, 17, 24, 25, 36, 48})
    void there_are_never_more_than_there_is_room_for(int count) {
        assertThat(MonthLabel.of(months("2023-02", count), 8)).hasSizeLessThanOrEqualTo(8);
    }
}
