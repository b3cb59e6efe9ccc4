package io.customerkit.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackWindowTest {

    private static final Instant NOON = Instant.parse("2024-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "Europe/Paris,      2024-03-10T14:00:00Z,     2024-03-17T23:00:00Z",
        "Europe/Paris,      2024-03-25T11:00:00Z,     2024-04-01T22:00:00Z",
        "Europe/Paris,      2024-10-20T10:00:00Z,     2024-10-27T23:00:00Z",
        "America/Sao_Paulo, 2018-10-27T03:00:00Z,     2018-11-04T03:00:00Z",
        "America/Havana,    2024-10-27T04:00:00Z,     2024-11-04T05:00:00Z",
        "America/Havana,    2024-10-26T04:00:00Z,     2024-11-03T04:00:00Z",
        "Pacific/Apia,      2011-12-22T20:00:00Z,     2011-12-30T10:00:00Z",
        "Asia/Kathmandu,    2024-02-22T18:14:59.999Z, 2024-02-29T18:15:00Z",
        "UTC,               2024-06-01T23:59:59.999Z, 2024-06-09T00:00:00Z",
        "UTC,               2024-06-02T00:00:00Z,     2024-06-10T00:00:00Z"
    })
    void is_open_through_the_seventh_local_day_after_the_completion(ZoneId zone, Instant completedAt, Instant end) {
        FeedbackWindow window = FeedbackRules.standard().window(completedAt, zone);

        assertThat(window).isEqualTo(new FeedbackWindow(completedAt, end));
        assertThat(window.isOpenAt(end.minusMillis(1))).isTrue();
        assertThat(window.isOpenAt(end)).isFalse();
    }

    @Test
    void opens_with_the_completion() {
        FeedbackWindow window = FeedbackRules.standard().window(NOON, ZoneOffset.UTC);

        assertThat(window.isOpenAt(NOON)).isTrue();
        assertThat(window.isOpenAt(NOON.minusMillis(1))).isFalse();
    }

    @Test
    void of_no_days_is_open_for_the_rest_of_the_day() {
        assertThat(new FeedbackRules(0, 1).window(NOON, ZoneOffset.UTC).closesAt())
                .isEqualTo("2024-06-02T00:00:00Z");
    }

    @Test
    void of_the_most_days_is_open_for_ten_years() {
        FeedbackWindow window = new FeedbackRules(3_650, 1_000).window(NOON, ZoneOffset.UTC);

        assertThat(Duration.between(window.opensAt(), window.closesAt())).isEqualTo(Duration.ofHours(24 * 3_651 - 12));
    }

    @ParameterizedTest
    @CsvSource({"-1, 10", "3651, 10", "7, 0", "7, 1001"})
    void has_no_rules_out_of_range(int days, int dailyLimit) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FeedbackRules(days, dailyLimit));
    }
}
