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
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest(name = "{0} points are {1}")
    @CsvSource({"499, A", "500, B", "999, B", "1000, C", "2499, C", "2500, D", "4999, D", "5000, E", "5001, E"})
    void finds_the_steps_between_the_ends_of_a_longer_ladder(long points, String tier) {
        TierPolicy five = TierPolicy.of(List.of(
                Tier.of("A", 0), Tier.of("B", 500), Tier.of("C", 1_000), Tier.of("D", 2_500), Tier.of("E", 5_000)));

        assertThat(five.tierFor(points).name()).isEqualTo(tier);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE})
    void knows_a_ladder_of_one_step(long points) {
        Tier member = Tier.of("MEMBER", 0);

        assertThat(TierPolicy.of(List.of(member)).tierFor(points)).isEqualTo(member);
    }

    @ParameterizedTest
    @CsvSource({"-1, A", "0, A", "9, A", "10, B", "11, B"})
    void knows_a_ladder_of_two_steps(long points, String tier) {
        TierPolicy two = TierPolicy.of(List.of(Tier.of("A", 0), Tier.of("B", 10)));

        assertThat(two.tierFor(points).name()).isEqualTo(tier);
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

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"1E+101", "1E-101", "1E+999999999", "1E-999999999"})
    void refuses_a_multiplier_out_of_all_proportion(String multiplier) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tier.of("SILVER", 500).withMultiplier(multiplier));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"0", "0.00", "1E+100", "1E-100"})
    void takes_a_multiplier_of_nothing_and_those_at_both_ends(String multiplier) {
        assertThat(Tier.of("SILVER", 500).withMultiplier(multiplier).multiplier())
                .isEqualTo(new BigDecimal(multiplier));
    }

    @Test
    void takes_a_multiplier_of_a_hundred_digits_and_refuses_one_digit_more() {
        String hundred = "9".repeat(100);

        assertThat(Tier.of("SILVER", 500).withMultiplier(hundred).multiplier()).isEqualTo(new BigDecimal(hundred));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Tier.of("SILVER", 500).withMultiplier(hundred + "9"));
    }
}
