package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.order.NewOrderLine;
import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EarningTest {

    private static final String NOW = "2024-01-10T10:00:00Z";

    private static long earned(LoyaltyProgram program, String total) {
        return Passbook.of(program).award(total, NOW).points();
    }

    private static LoyaltyProgram earningBy(EarningRule... rules) {
        return LoyaltyProgram.builder().earning(rules).build();
    }

    private static EarningRule rule(String id, Contribution contribution) {
        return new EarningRule() {
            @Override
            public String id() {
                return id;
            }

            @Override
            public Contribution contribute(EarningEvent event) {
                return contribution;
            }
        };
    }

    private static EarningRule times(String factor) {
        return rule("times-" + factor, Contribution.multiplier(new BigDecimal(factor)));
    }

    private static EarningRule points(String points) {
        return rule("points", Contribution.points(new BigDecimal(points)));
    }

    @ParameterizedTest(name = "{0} at 100 points per 1.00 is {1}")
    @CsvSource({"0.29, 29", "4.35, 435", "0.01, 1", "0.009999, 0"})
    void a_rate_is_exact_where_a_double_loses_a_point(String total, long points) {
        LoyaltyProgram program = earningBy(EarningRule.perAmount("per-amount", 100, "1.00"));

        assertThat(earned(program, total)).isEqualTo(points);
    }

    @Test
    void a_multiplier_is_exact_where_a_double_loses_a_point() {
        LoyaltyProgram program = earningBy(EarningRule.perAmount("per-amount", 1, "1.00"), times("1.15"));

        assertThat(earned(program, "100.00")).isEqualTo(115);
    }

    @Test
    void multipliers_come_before_the_one_rounding() {
        LoyaltyProgram program = earningBy(EarningRule.perAmount("per-amount", 1, "1.00"), times("1.5"));

        assertThat(earned(program, "19.90")).isEqualTo(29);
    }

    @Test
    void of_several_multipliers_the_highest_counts() {
        LoyaltyProgram program =
                earningBy(times("1.5"), EarningRule.perAmount("per-amount", 1, "1.00"), times("2.0"), times("0.5"));

        assertThat(earned(program, "33.33")).isEqualTo(66);
    }

    @Test
    void lines_are_added_up_before_the_rounding() {
        var order = Passbook.order()
                .line(NewOrderLine.of("A", 1, "10.90"))
                .line(NewOrderLine.of("B", 1, "10.90"))
                .build();

        LedgerEntry award = Passbook.standard().award(Passbook.completed(order, NOW), NOW);

        assertThat(award.points()).isEqualTo(21);
    }

    @ParameterizedTest(name = "{0} at 1 point per 3.00 is {1}")
    @CsvSource({"2.99, 0", "3.00, 1", "2999999.99, 999999", "3000000.00, 1000000"})
    void a_third_stays_a_third_until_the_rounding(String total, long points) {
        LoyaltyProgram program = earningBy(EarningRule.perAmount("per-amount", 1, "3.00"));

        assertThat(earned(program, total)).isEqualTo(points);
    }

    @Test
    void fractions_of_several_rules_add_up_to_a_point() {
        LoyaltyProgram program =
                earningBy(EarningRule.perAmount("thirds", 1, "3.00"), EarningRule.perAmount("sixths", 1, "6.00"));

        assertThat(earned(program, "2.00")).isEqualTo(1);
    }

    @Test
    void rounds_the_way_the_programme_says() {
        LoyaltyProgram program =
                LoyaltyProgram.builder().rounding(RoundingMode.CEILING).build();

        assertThat(earned(program, "10.01")).isEqualTo(11);
    }

    @Test
    void a_programme_that_must_never_round_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyProgram.builder().rounding(RoundingMode.UNNECESSARY));
    }

    @Test
    void a_programme_in_no_currency_is_refused_by_name() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyProgram.builder().currency("EURO"))
                .withMessageContaining("EURO");
    }

    @Test
    void shipping_discounts_and_what_was_paid_with_points_earn_nothing() {
        var order = Passbook.order()
                .line(NewOrderLine.of("A", 1, "50.00"))
                .discount(new BigDecimal("10.00"))
                .shipping(new BigDecimal("4.90"))
                .tax(new BigDecimal("3.00"))
                .paidWithPoints(new BigDecimal("15.00"))
                .build();

        LedgerEntry award = Passbook.standard().award(Passbook.completed(order, NOW), NOW);

        assertThat(award.points()).isEqualTo(25);
        assertThat(award.facts().find("base")).hasValue("25.00 EUR");
    }

    @Test
    void goods_and_shipping_paid_with_points_earn_nothing_and_take_nothing() {
        var order = Passbook.order()
                .line(NewOrderLine.of("A", 1, "10.00"))
                .shipping(new BigDecimal("4.90"))
                .paidWithPoints(new BigDecimal("14.90"))
                .build();

        LedgerEntry award = Passbook.standard().award(Passbook.completed(order, NOW), NOW);

        assertThat(award.points()).isZero();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"0.99", "0.00"})
    void an_order_worth_no_point_leaves_an_entry_with_its_facts_and_no_lot(String total) {
        Passbook passbook = Passbook.standard();

        LedgerEntry award = passbook.award(total, NOW);

        assertThat(award.points()).isZero();
        assertThat(award.allocations()).isEmpty();
        assertThat(award.grantedLots()).isEmpty();
        assertThat(award.facts().find("base")).hasValue(total + " EUR");
        assertThat(passbook.account().lots()).isEmpty();
    }

    @Test
    void an_award_records_everything_it_used() {
        LoyaltyProgram program = LoyaltyProgram.builder()
                .version("2024-01")
                .earning(
                        EarningRule.perAmount("base", 1, "1.00"),
                        times("2"),
                        rule("campaign", Contribution.nothing("starts in March")))
                .build();

        Facts facts = Passbook.of(program).award("742.10", NOW).facts();

        assertThat(facts.values())
                .containsEntry("programme", "2024-01")
                .containsEntry("order", "o-0")
                .containsEntry("base", "742.10 EUR")
                .containsEntry("rate", "1")
                .containsEntry("tier", "BRONZE")
                .containsEntry("rule.base", "742.1")
                .containsEntry("rule.times-2", "x2")
                .containsEntry("rule.campaign", "none: starts in March")
                .containsEntry("multiplier", "2")
                .containsEntry("rounding", "FLOOR");
    }

    @Test
    void a_long_reason_for_nothing_is_recorded() {
        String reason = "x".repeat(900);

        Facts facts = Passbook.of(earningBy(rule("campaign", Contribution.nothing(reason))))
                .award("10.00", NOW)
                .facts();

        assertThat(facts.find("rule.campaign")).hasValue("none: " + reason);
    }

    @ParameterizedTest
    @MethodSource("unrecordableReasons")
    void a_reason_that_cannot_be_recorded_is_refused(String reason) {
        assertThatThrownBy(() -> earned(earningBy(rule("campaign", Contribution.nothing(reason))), "1.00"))
                .isInstanceOf(PointsCalculationException.class)
                .hasMessageContaining("campaign");
    }

    @Test
    void a_rule_that_contributes_null_is_named() {
        assertThatThrownBy(() -> earned(earningBy(rule("campaign", null)), "1.00"))
                .isInstanceOf(PointsCalculationException.class)
                .hasMessageContaining("campaign");
        assertThatThrownBy(() -> Contribution.points(null)).hasMessage("dividend");
        assertThatThrownBy(() -> Contribution.points(BigDecimal.ONE, null)).hasMessage("divisor");
        assertThatThrownBy(() -> Contribution.multiplier(null)).hasMessage("factor");
        assertThatThrownBy(() -> Contribution.nothing(null)).hasMessage("reason");
    }

    static Stream<String> unrecordableReasons() {
        return Stream.of("x".repeat(901), "starts in March\n", "\ud83d");
    }

    @Test
    void the_tier_held_before_the_award_pays_the_order_that_crosses_the_line() {
        TierPolicy tiers = TierPolicy.of(
                List.of(Tier.of("BRONZE", 0), Tier.of("SILVER", 500).withMultiplier("1.5"), Tier.of("GOLD", 1_000)));
        Passbook passbook = Passbook.of(LoyaltyProgram.builder().tiers(tiers).build());
        passbook.adjust(480, NOW);

        LedgerEntry crossing = passbook.award("100.00", NOW);
        LedgerEntry next = passbook.award("100.00", NOW);

        assertThat(crossing.points()).isEqualTo(100);
        assertThat(crossing.tierAfter()).isEqualTo("SILVER");
        assertThat(crossing.facts().values()).containsEntry("tier", "BRONZE").containsEntry("multiplier", "1");
        assertThat(next.points()).isEqualTo(150);
        assertThat(next.facts().values()).containsEntry("tier", "SILVER").containsEntry("multiplier", "1.5");
    }

    @Test
    void a_tier_that_has_ended_by_the_award_pays_nothing_more() {
        TierPolicy tiers = TierPolicy.of(
                List.of(Tier.of("BRONZE", 0), Tier.of("SILVER", 500).withMultiplier("1.5")));
        Passbook passbook = Passbook.of(LoyaltyProgram.builder().tiers(tiers).build());
        passbook.adjust(500, "2023-01-09T10:00:00Z");

        LedgerEntry award = passbook.award("100.00", NOW);

        assertThat(award.points()).isEqualTo(100);
    }

    @Test
    void the_largest_number_of_points_is_earned_and_one_more_is_refused() {
        assertThat(earned(earningBy(points("9223372036854775807.9")), "1.00")).isEqualTo(Long.MAX_VALUE);

        assertThatThrownBy(() -> earned(earningBy(points("9223372036854775808")), "1.00"))
                .isInstanceOfSatisfying(
                        PointsCalculationException.class,
                        e -> assertThat(e.code()).isEqualTo("loyalty.points.overflow"));
    }

    @Test
    void a_dividend_beyond_any_number_of_points_counts_by_its_quotient() {
        Contribution ninth = Contribution.points(new BigDecimal("1E+19"), new BigDecimal("9"));

        assertThat(earned(earningBy(rule("ninth", ninth)), "1.00")).isEqualTo(1_111_111_111_111_111_111L);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1E+20", "1E+40", "1E+1000", "1E+999999999", "1E-999999999"})
    void a_rule_of_the_host_far_beyond_any_number_of_points_is_refused(String points) {
        assertThatThrownBy(() -> earned(earningBy(points(points)), "1.00"))
                .isInstanceOf(PointsCalculationException.class);
    }

    @Test
    void a_number_of_a_hundred_digits_is_computed_with_and_one_more_digit_is_refused() {
        String third = "0." + "3".repeat(100);

        assertThat(earned(earningBy(points(third)), "1.00")).isZero();
        assertThatThrownBy(() -> earned(earningBy(points("1." + "3".repeat(100))), "1.00"))
                .isInstanceOf(PointsCalculationException.class);
        assertThatThrownBy(() -> earned(earningBy(points(third + "3")), "1.00"))
                .isInstanceOf(PointsCalculationException.class);
        assertThat(earned(earningBy(points("0E+100")), "1.00")).isZero();
        assertThatThrownBy(() -> earned(earningBy(points("0E+101")), "1.00"))
                .isInstanceOf(PointsCalculationException.class);
    }

    @Test
    void numbers_are_recorded_as_people_write_them() {
        LoyaltyProgram program = earningBy(EarningRule.perAmount("a", 1, "1.00"), times("1.50"));
        LoyaltyProgram thirds = earningBy(EarningRule.perAmount("a", 1, "3.00"));

        assertThat(Passbook.of(program).award("100.00", NOW).facts().values())
                .containsEntry("rule.a", "100")
                .containsEntry("rule.times-1.50", "x1.5");
        assertThat(Passbook.of(thirds).award("742.10", NOW).facts().values()).containsEntry("rule.a", "742.1/3");
    }

    @Test
    void a_number_of_thirty_places_is_recorded_in_full_and_a_longer_one_with_an_exponent() {
        assertThat(recorded("1E-30")).hasValue("0." + "0".repeat(29) + "1");
        assertThat(recorded("1E-31")).hasValue("1E-31");
    }

    private static Optional<String> recorded(String points) {
        return Passbook.of(earningBy(points(points))).award("1.00", NOW).facts().find("rule.points");
    }

    @Test
    void a_rule_that_takes_points_or_divides_by_nothing_is_refused() {
        Contribution byNothing = Contribution.points(BigDecimal.ONE, new BigDecimal("0.00"));

        assertThatThrownBy(() -> earned(earningBy(points("-0.01")), "1.00"))
                .isInstanceOf(PointsCalculationException.class);
        assertThatThrownBy(() -> earned(earningBy(times("-1")), "1.00")).isInstanceOf(PointsCalculationException.class);
        assertThatThrownBy(() -> earned(earningBy(rule("by-nothing", byNothing)), "1.00"))
                .isInstanceOf(PointsCalculationException.class);
    }

    @Test
    void a_programme_needs_rules_with_different_ids_that_give_something_for_something() {
        EarningRule rule = EarningRule.perAmount("a", 1, "1.00");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyProgram.builder().earning());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoyaltyProgram.builder().earning(rule, rule));
        assertThatIllegalArgumentException().isThrownBy(() -> EarningRule.perAmount("a", -1, "1.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> EarningRule.perAmount("a", 1, "0.00"));
        assertThatIllegalArgumentException().isThrownBy(() -> EarningRule.perAmount("a", 1, "1E+101"));
    }

    @Test
    void a_rule_of_no_points_earns_none() {
        assertThat(earned(earningBy(EarningRule.perAmount("a", 0, "1.00")), "10.00"))
                .isZero();
    }
}
