package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiryPolicyTest {

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2023-06-10, P1Y, 2024-06-10",
        "2024-02-29, P1Y, 2025-02-28",
        "2023-02-28, P1Y, 2024-02-28",
        "2024-02-29, P4Y, 2028-02-29",
        "2024-01-31, P1M, 2024-02-29",
        "2023-01-31, P1M, 2023-02-28",
        "2024-02-29, P1M, 2024-03-29",
        "2024-12-31, P1D, 2025-01-01",
        "2024-01-01, P999Y, 3023-01-01"
    })
    void a_period_is_counted_by_the_calendar_and_not_in_days(LocalDate earnedOn, Period period, LocalDate lastDay) {
        assertThat(ExpiryPolicy.after(period).lastDay(earnedOn)).hasValue(lastDay);
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2024-02-01, P0D, 2024-02-29",
        "2024-02-29, P0D, 2024-02-29",
        "2023-02-28, P0D, 2023-02-28",
        "2024-01-31, P1M, 2024-02-29",
        "2024-12-31, P1Y, 2025-12-31",
        "2024-02-29, P1Y, 2025-02-28"
    })
    void the_end_of_a_month_is_that_of_the_month_in_which_the_period_ends(
            LocalDate earnedOn, Period period, LocalDate lastDay) {
        assertThat(ExpiryPolicy.atEndOfMonth(period).lastDay(earnedOn)).hasValue(lastDay);
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2024-01-01, P0D, 2024-03-31",
        "2024-03-31, P0D, 2024-03-31",
        "2024-04-01, P0D, 2024-06-30",
        "2024-05-31, P0D, 2024-06-30",
        "2024-08-31, P0D, 2024-09-30",
        "2024-10-01, P0D, 2024-12-31",
        "2024-12-31, P0D, 2024-12-31",
        "2023-11-30, P3M, 2024-03-31"
    })
    void the_end_of_a_quarter_is_that_of_the_calendar(LocalDate earnedOn, Period period, LocalDate lastDay) {
        assertThat(ExpiryPolicy.atEndOfQuarter(period).lastDay(earnedOn)).hasValue(lastDay);
    }

    @ParameterizedTest(name = "{1} after {0} is {2}")
    @CsvSource({
        "2024-01-01, P0D, 2024-12-31",
        "2024-12-31, P0D, 2024-12-31",
        "2024-02-29, P1Y, 2025-12-31",
        "2024-12-31, P1D, 2025-12-31"
    })
    void the_end_of_a_year_is_that_of_the_year_in_which_the_period_ends(
            LocalDate earnedOn, Period period, LocalDate lastDay) {
        assertThat(ExpiryPolicy.atEndOfYear(period).lastDay(earnedOn)).hasValue(lastDay);
    }

    @Test
    void never_is_no_date_at_all() {
        LoyaltyProgram program =
                LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build();

        Lot lot = program.lot(LotId.of(1), 10, Instant.parse("2024-01-10T10:00:00Z"));

        assertThat(ExpiryPolicy.never().lastDay(LocalDate.of(2024, 1, 1))).isEmpty();
        assertThat(lot.expiresAt()).isNull();
        assertThat(lot.lastDay()).isNull();
        assertThat(lot.isUsableAt(Instant.MAX)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"P0D", "P-1D", "P1Y-1D", "P999Y1D", "P2147483647Y", "P2147483647M", "P2147483647D"})
    void points_cannot_live_for_nothing_or_more_than_999_years(Period period) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExpiryPolicy.after(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"P-1M", "P1000Y", "P2147483647Y"})
    void no_end_of_anything_lies_before_the_award_or_more_than_999_years_after_it(Period period) {
        assertThatIllegalArgumentException().isThrownBy(() -> ExpiryPolicy.atEndOfMonth(period));
        assertThatIllegalArgumentException().isThrownBy(() -> ExpiryPolicy.atEndOfQuarter(period));
        assertThatIllegalArgumentException().isThrownBy(() -> ExpiryPolicy.atEndOfYear(period));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-01-09", "9999-01-01"})
    void a_policy_of_the_host_that_ends_before_the_award_or_beyond_every_database_is_refused(LocalDate lastDay) {
        LoyaltyProgram program = LoyaltyProgram.builder()
                .expiry(earnedOn -> Optional.of(lastDay))
                .build();

        assertThatThrownBy(() -> Passbook.of(program).award("10.00", "2024-01-10T00:00:00Z"))
                .isInstanceOf(PointsCalculationException.class);
    }

    @Test
    void a_policy_of_the_host_that_answers_null_is_refused() {
        LoyaltyProgram program =
                LoyaltyProgram.builder().expiry(earnedOn -> null).build();

        assertThatThrownBy(() -> Passbook.of(program).award("10.00", "2024-01-10T00:00:00Z"))
                .isInstanceOfSatisfying(
                        PointsCalculationException.class,
                        e -> assertThat(e.code()).isEqualTo("loyalty.expiry.invalid"));
    }

    @Test
    void a_policy_of_the_host_may_end_in_the_last_year_of_every_database() {
        LocalDate lastDay = LocalDate.of(9998, 12, 31);
        LoyaltyProgram program = LoyaltyProgram.builder()
                .expiry(earnedOn -> Optional.of(lastDay))
                .build();

        Lot lot = program.lot(LotId.of(1), 10, Instant.parse("2024-01-10T00:00:00Z"));

        assertThat(lot.expiresAt()).isEqualTo("9999-01-01T00:00:00Z");
    }

    @Test
    void a_policy_of_the_host_may_end_on_the_day_of_the_award() {
        LoyaltyProgram program = LoyaltyProgram.builder().expiry(Optional::of).build();

        Lot lot = program.lot(LotId.of(1), 10, Instant.parse("2024-01-10T23:59:59.999Z"));

        assertThat(lot.expiresAt()).isEqualTo("2024-01-11T00:00:00Z");
    }
}
