package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Points last to the end of a local day: which instant that is, zone by zone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LocalDayTest {

    private static LoyaltyProgram in(String zone) {
        return LoyaltyProgram.builder().zone(ZoneId.of(zone)).build();
    }

    private static Lot earnedAt(LoyaltyProgram program, String local) {
        Instant earnedAt = LocalDateTime.parse(local).atZone(program.zone()).toInstant();
        return program.lot(LotId.of(1), 100, earnedAt);
    }

    @Test
    void points_of_29_february_last_to_the_end_of_28_february() {
        Instant lateEvening = Instant.parse("2024-02-29T22:30:00Z");

        Lot inParis = in("Europe/Paris").lot(LotId.of(1), 100, lateEvening);
        Lot inUtc = in("UTC").lot(LotId.of(1), 100, lateEvening);

        assertThat(inParis.lastDay()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(inParis.expiresAt()).isEqualTo("2025-02-28T23:00:00Z");
        assertThat(inParis.isUsableAt(Instant.parse("2025-02-28T22:59:59.999Z")))
                .isTrue();
        assertThat(inParis.isUsableAt(Instant.parse("2025-02-28T23:00:00.000Z")))
                .isFalse();
        assertThat(inUtc.lastDay()).isEqualTo(LocalDate.of(2025, 2, 28));
        assertThat(inUtc.expiresAt()).isEqualTo("2025-03-01T00:00:00Z");
    }

    @Test
    void a_year_is_not_365_days_and_a_month_not_30() {
        LoyaltyProgram monthly = LoyaltyProgram.builder()
                .expiry(ExpiryPolicy.after(Period.ofMonths(1)))
                .build();

        assertThat(earnedAt(in("UTC"), "2023-06-10T12:00").expiresAt()).isEqualTo("2024-06-11T00:00:00Z");
        assertThat(earnedAt(monthly, "2024-01-31T12:00").expiresAt()).isEqualTo("2024-03-01T00:00:00Z");
        assertThat(earnedAt(monthly, "2023-01-31T12:00").expiresAt()).isEqualTo("2023-03-01T00:00:00Z");
    }

    @ParameterizedTest(name = "{0}, earned {1}")
    @CsvSource({
        "America/Sao_Paulo, 2017-11-03T12:00, 2018-11-04T03:00:00Z",
        "Africa/Cairo,      2022-04-27T12:00, 2023-04-27T22:00:00Z"
    })
    void where_midnight_does_not_exist_the_next_day_begins_at_one(String zone, String earned, String expiresAt) {
        assertThat(earnedAt(in(zone), earned).expiresAt()).isEqualTo(expiresAt);
    }

    @Test
    void where_midnight_comes_twice_the_first_one_ends_the_day() {
        assertThat(earnedAt(in("America/Havana"), "2022-11-04T12:00").expiresAt())
                .isEqualTo("2023-11-05T04:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2010-12-29T12:00", "2010-12-30T12:00"})
    void a_day_that_never_was_is_skipped(String earned) {
        assertThat(earnedAt(in("Pacific/Apia"), earned).expiresAt()).isEqualTo("2011-12-30T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30T11:59:59.999Z, 2025-06-30T12:00:00Z", "2024-06-30T12:00:00.000Z, 2025-07-01T12:00:00Z"})
    void days_are_those_of_the_programme_and_not_of_the_machine(String earnedAt, String expiresAt) {
        Lot lot = in("Pacific/Auckland").lot(LotId.of(1), 100, Instant.parse(earnedAt));

        assertThat(lot.expiresAt()).isEqualTo(expiresAt);
    }

    @Test
    void a_change_of_zone_or_period_concerns_new_points_only() {
        Passbook passbook = Passbook.standard();
        passbook.award("1.00", "2024-01-31T23:30:00Z");

        passbook.change(in("Europe/Paris"));
        passbook.award("2.00", "2024-01-31T23:30:00Z");
        passbook.change(LoyaltyProgram.builder()
                .expiry(ExpiryPolicy.after(Period.ofYears(2)))
                .build());
        passbook.award("3.00", "2024-01-31T23:30:00Z");

        assertThat(passbook.account().lots())
                .extracting(Lot::expiresAt)
                .containsExactly(
                        Instant.parse("2025-02-01T00:00:00Z"),
                        Instant.parse("2025-02-01T23:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"));
    }
}
