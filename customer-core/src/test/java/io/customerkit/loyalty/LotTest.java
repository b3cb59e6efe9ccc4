package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LotTest {

    private static final Instant EARNED = Instant.parse("2024-01-10T09:00:00Z");
    private static final Instant END = Instant.parse("2025-01-11T00:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 1, 10);

    private static Lot lot(long granted, long remaining, long qualifying) {
        return new Lot(LotId.of(1), granted, remaining, qualifying, EARNED, EARNED, END, LAST_DAY);
    }

    private static Lot lot(long id, Instant earnedAt, @Nullable Instant expiresAt) {
        LocalDate lastDay = expiresAt == null ? null : LAST_DAY;
        return new Lot(LotId.of(id), 10, 10, 10, earnedAt, earnedAt, expiresAt, lastDay);
    }

    @ParameterizedTest(name = "{0} granted, {1} remaining, {2} qualifying")
    @CsvSource({"1, 0, 0", "100, 100, 100", "100, 0, 100", "100, 100, 0"})
    void may_be_spent_and_corrected_down_to_nothing(long granted, long remaining, long qualifying) {
        assertThat(lot(granted, remaining, qualifying).granted()).isEqualTo(granted);
    }

    @ParameterizedTest(name = "{0} granted, {1} remaining, {2} qualifying")
    @CsvSource({"0, 0, 0", "-1, 0, 0", "100, -1, 0", "100, 101, 0", "100, 0, -1", "100, 0, 101"})
    void never_has_less_than_nothing_or_more_than_was_granted(long granted, long remaining, long qualifying) {
        assertThatIllegalArgumentException().isThrownBy(() -> lot(granted, remaining, qualifying));
    }

    @Test
    void has_a_last_day_exactly_if_it_ends() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lot(LotId.of(1), 10, 10, 10, EARNED, EARNED, END, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Lot(LotId.of(1), 10, 10, 10, EARNED, EARNED, null, LAST_DAY));
    }

    @Test
    void counts_from_the_first_instant_and_ends_at_the_last_with_nothing_in_between() {
        Lot lot = lot(10, 10, 10);

        assertThat(lot.isUsableAt(EARNED.minusMillis(1))).isFalse();
        assertThat(lot.isUsableAt(EARNED)).isTrue();
        assertThat(lot.isUsableAt(END.minusMillis(1))).isTrue();
        assertThat(lot.isExpiredAt(END.minusMillis(1))).isFalse();
        assertThat(lot.isUsableAt(END)).isFalse();
        assertThat(lot.isExpiredAt(END)).isTrue();
    }

    @Test
    void is_debited_by_end_then_by_age_then_by_the_number_of_its_entry() {
        Instant later = EARNED.plusSeconds(1);
        Lot never = lot(1, EARNED, null);
        Lot neverLater = lot(2, later, null);
        Lot endsLater = lot(3, EARNED, END.plusMillis(1));
        Lot old = lot(10, EARNED, END);
        Lot young = lot(9, later, END);
        Lot youngSibling = lot(11, later, END);

        List<Lot> sorted = List.of(neverLater, youngSibling, endsLater, never, young, old).stream()
                .sorted(Lot.DEBIT_ORDER)
                .toList();

        assertThat(sorted).containsExactly(old, young, youngSibling, endsLater, never, neverLater);
    }

    @Test
    void ids_are_compared_as_numbers() {
        assertThat(LotId.of(9)).isLessThan(LotId.of(10));
        assertThat(LotId.of(10)).isLessThan(new LotId(10, 2));
        assertThat(new LotId(10, 2)).isLessThan(new LotId(10, 10));
    }

    @Test
    void ids_are_shown_as_the_entry_that_granted_them() {
        assertThat(LotId.of(17)).hasToString("17");
        assertThat(new LotId(17, 2)).hasToString("17.2");
    }

    @Test
    void ids_are_read_as_they_are_shown() {
        assertThat(LotId.parse("17")).isEqualTo(LotId.of(17));
        assertThat(LotId.parse("17.2")).isEqualTo(new LotId(17, 2));
        assertThat(LotId.parse("1.23")).isEqualTo(new LotId(1, 23));
    }
}
