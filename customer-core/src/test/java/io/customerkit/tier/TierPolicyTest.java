package io.customerkit.tier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TierPolicyTest {

    private final TierPolicy standard = TierPolicy.standard();

    @ParameterizedTest(name = "{0} points are {1}")
    @CsvSource({
        "-9223372036854775808, BRONZE",
        "-1, BRONZE",
        "0, BRONZE",
        "499, BRONZE",
        "500, SILVER",
        "999, SILVER",
        "1000, GOLD",
        "9223372036854775807, GOLD"
    })
    void reaches_a_tier_exactly_at_its_threshold(long points, String tier) {
        assertThat(standard.tierFor(points).name()).isEqualTo(tier);
    }

    @Test
    void begins_with_the_first_tier_and_knows_what_follows_each() {
        Tier bronze = standard.first();
        Tier silver = standard.next(bronze).orElseThrow();
        Tier gold = standard.next(silver).orElseThrow();

        assertThat(List.of(bronze, silver, gold)).isEqualTo(standard.tiers());
        assertThat(standard.next(gold)).isEmpty();
    }

    @Test
    void refuses_a_ladder_that_is_empty_or_does_not_start_at_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> TierPolicy.of(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> TierPolicy.of(List.of(Tier.of("A", 1))));
    }

    @Test
    void refuses_a_ladder_that_does_not_rise_or_has_a_name_twice() {
        Tier bronze = Tier.of("BRONZE", 0);
        Tier silver = Tier.of("SILVER", 500);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierPolicy.of(List.of(bronze, silver, Tier.of("GOLD", 500))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierPolicy.of(List.of(bronze, silver, Tier.of("GOLD", 499))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TierPolicy.of(List.of(bronze, silver, Tier.of("BRONZE", 1_000))));
    }

    @Test
    void takes_exact_multipliers() {
        assertThat(Tier.of("SILVER", 500).withMultiplier("1.15").multiplier()).isEqualTo(new BigDecimal("1.15"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tier.of("SILVER", 500).withMultiplier("-0.01"));
    }
}
