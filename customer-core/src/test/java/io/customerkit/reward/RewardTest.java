package io.customerkit.reward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardTest {

    private static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");

    private static Reward reward(long cost, long issuedBy) {
        return new Reward(RewardId.of("w-1"), OfferId.of("mug"), RewardStatus.ISSUED, cost, issuedBy, NOON, null, null);
    }

    @Test
    void costs_a_point_or_more_and_may_be_issued_by_the_first_entry() {
        assertThat(reward(1, 1).cost()).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0} points by entry {1}")
    @CsvSource({"0, 1", "-1, 1", "1, 0", "1, -1"})
    void is_never_for_nothing_and_never_issued_by_no_entry(long cost, long issuedBy) {
        assertThatIllegalArgumentException().isThrownBy(() -> reward(cost, issuedBy));
    }
}
