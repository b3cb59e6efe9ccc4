package io.customerkit.examples.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ChartsTest {

    private static final Caption CAPTION = new Caption("c", "Points <1>", "What it shows");
    private static final List<YearMonth> TWO_MONTHS = List.of(YearMonth.of(2024, 1), YearMonth.of(2024, 2));

    private static Series earned(Long... points) {
        return Series.above("Earned", "earned", List.of(points));
    }

    private static Series spent(Long... points) {
        return Series.below("Spent", "redeemed", List.of(points));
    }

    private static Series expired(Long... points) {
        return Series.below("Expired", "expired", List.of(points));
    }

    @Test
    void have_a_name_and_a_description_for_a_screen_reader() {
        Drawn drawn = Drawn.of(Columns.draw(CAPTION, TWO_MONTHS, List.of(earned(1L, 2L))));

        assertThat(drawn.all("/div/svg/@role")).containsExactly("img");
        assertThat(drawn.all("//*[@id = /div/svg/@aria-labelledby]")).containsExactly("Points <1>");
        assertThat(drawn.all("//*[@id = /div/svg/@aria-describedby]")).containsExactly("What it shows");
    }

    @Test
    void columns_are_as_high_as_their_numbers_and_what_is_below_hangs_from_0() {
        Drawn drawn = Drawn.of(
                Columns.draw(CAPTION, TWO_MONTHS, List.of(earned(100L, 50L), spent(0L, 20L), expired(0L, 30L))));

        assertThat(drawn.all("//rect[@class='earned']/@height")).containsExactly("160", "80");
        assertThat(drawn.all("//rect[@class='earned']/@y")).containsExactly("0", "80");
        assertThat(drawn.all("//rect[@class='redeemed']/@y")).containsExactly("160");
        assertThat(drawn.all("//rect[@class='redeemed']/@height")).containsExactly("32");
        assertThat(drawn.all("//rect[@class='expired']/@y")).containsExactly("192");
        assertThat(drawn.all("//rect[@class='expired']/@height")).containsExactly("48");
        assertThat(drawn.all("//text[@class='tick']")).containsExactly("\u221250", "0", "50", "100");
    }

    @Test
    void columns_below_their_usual_side_change_sides() {
        Drawn drawn = Drawn.of(Columns.draw(CAPTION, TWO_MONTHS, List.of(earned(-100L, 0L), spent(-100L, 0L))));

        assertThat(drawn.all("//text[@class='tick']")).containsExactly("\u2212100", "\u221250", "0", "50", "100");
        assertThat(drawn.all("//rect[@class='earned']/@y")).containsExactly("120");
        assertThat(drawn.all("//rect[@class='redeemed']/@y")).containsExactly("0");
    }

    @Test
    void columns_tell_their_numbers_to_whoever_points_at_them() {
        Drawn drawn = Drawn.of(Columns.draw(CAPTION, TWO_MONTHS, List.of(earned(1_000L, 0L), spent(20L, 0L))));

        assertThat(drawn.all("//rect[@class='hint']/title"))
                .containsExactly("January 2024: Earned 1,000, Spent 20", "February 2024: Earned 0, Spent 0");
    }

    @Test
    void a_line_goes_through_its_numbers_and_ends_with_the_last_one() {
        Drawn drawn = Drawn.of(Line.draw(CAPTION, TWO_MONTHS, earned(0L, 1_000L), 200));

        assertThat(drawn.all("//path[@class='line earned']/@d")).containsExactly("M25 200 L75 0");
        assertThat(drawn.all("//path[@class='ground earned']/@d")).containsExactly("M25 200 L75 0 L75 200 L25 200 Z");
        assertThat(drawn.all("//circle/@cx")).containsExactly("75%");
        assertThat(drawn.all("//circle/@cy")).containsExactly("0");
        assertThat(drawn.all("//text[@class='last']")).containsExactly("1,000");
    }

    @Test
    void a_line_of_one_month_is_a_dot() {
        Drawn drawn = Drawn.of(Line.draw(CAPTION, TWO_MONTHS.subList(0, 1), earned(0L), 200));

        assertThat(drawn.all("//circle/@cx")).containsExactly("50%");
        assertThat(drawn.all("//circle/@cy")).containsExactly("200");
    }

    @Test
    void bars_are_as_long_as_their_numbers_and_leave_room_for_them() {
        Drawn drawn = Drawn.of(Bars.draw(CAPTION, List.of("none", "some"), earned(39L, 78L)));

        assertThat(drawn.all("//rect/@width")).containsExactly("39%", "78%");
        assertThat(drawn.all("//text[@class='tick']")).containsExactly("none", "some");
        assertThat(drawn.all("//text[@class='number']")).containsExactly("39", "78");
    }

    @Test
    void bars_of_nothing_have_no_length() {
        assertThat(Drawn.of(Bars.draw(CAPTION, List.of("none"), earned(0L))).all("//rect/@width"))
                .containsExactly("0%");
    }

    @Test
    void a_legend_names_every_series_with_its_mark_and_its_sum() {
        Drawn drawn = Drawn.of(Legend.draw(List.of(earned(1_000L, 1L), spent(2L, 3L))));

        assertThat(drawn.all("//li")).containsExactly("Earned 1,001", "Spent 5");
        assertThat(drawn.all("//li//rect/@class")).containsExactly("earned", "redeemed");
    }

    @Test
    void a_table_has_a_caption_and_heads_its_rows_and_columns() {
        var table = new DataTable("Points by month", List.of("Month", "Earned"));
        table.add("January <1>", List.of(1_000L));

        Drawn drawn = Drawn.of(table.draw());

        assertThat(drawn.all("/details/summary")).containsExactly("Table: Points by month");
        assertThat(drawn.all("//table/caption")).containsExactly("Points by month");
        assertThat(drawn.all("//thead/tr/th[@scope='col']")).containsExactly("Month", "Earned");
        assertThat(drawn.all("//tbody/tr/th[@scope='row']")).containsExactly("January <1>");
        assertThat(drawn.all("//tbody/tr/td")).containsExactly("1,000");
        assertThat(drawn.all("//div[@tabindex='0']/@aria-label")).containsExactly("Points by month");
    }
}
