package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MaintenanceOptionsTest {

    private final MaintenanceOptions standard = MaintenanceOptions.standard();

    @ParameterizedTest(name = "{0}")
    @ValueSource(ints = {0, 10_001})
    void a_page_has_1_to_10_000_rows(int size) {
        assertThat(standard.withPageSize(1).pageSize()).isEqualTo(1);
        assertThat(standard.withPageSize(10_000).pageSize()).isEqualTo(10_000);

        assertThatIllegalArgumentException().isThrownBy(() -> standard.withPageSize(size));
    }

    @Test
    void everything_is_tried_at_least_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> standard.withMaxAttempts(0));
    }

    @ParameterizedTest(name = "from {0} to {1}")
    @CsvSource({
        "PT0.001S, PT0.001S, true",
        "PT1M, P365D, true",
        "PT0.000999999S, PT1H, false",
        "-PT1M, PT1H, false",
        "PT1M, PT59S, false",
        "PT1M, P365DT0.001S, false",
        "PT2562047788015215H30M7S, PT2562047788015215H30M7S, false"
    })
    void delays_begin_above_zero_and_end_within_a_year(Duration first, Duration longest, boolean isPossible) {
        if (isPossible) {
            assertThat(standard.withDelays(first, longest).longestDelay()).isEqualTo(longest);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> standard.withDelays(first, longest));
        }
    }
}
