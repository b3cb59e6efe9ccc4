package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DebtTest {

    private static final String NOW = "2024-01-10T10:00:00Z";

    private final Passbook passbook = Passbook.standard();

    @Test
    void a_correction_may_take_all_there_is_but_not_one_point_more() {
        passbook.adjust(50, NOW);

        assertThatThrownBy(() -> passbook.adjust(-51, NOW))
                .isInstanceOfSatisfying(InsufficientPointsException.class, e -> {
                    assertThat(e.customer()).isEqualTo(passbook.account().customer());
                    assertThat(e.required()).isEqualTo(51);
                    assertThat(e.spendable()).isEqualTo(50);
                });
        assertThat(passbook.account().balance()).isEqualTo(50);
        assertThat(passbook.adjust(-50, NOW).balanceAfter()).isZero();
    }

    @Test
    void a_correction_that_may_leave_a_debt_takes_what_is_there_first() {
        passbook.adjust(50, NOW);

        LedgerEntry correction = passbook.adjustAllowingDebt(-51, NOW);

        assertThat(correction.points()).isEqualTo(-51);
        assertThat(correction.debtChange()).isEqualTo(1);
        assertThat(correction.allocations()).containsExactly(new Allocation(LotId.of(1), -50, -50));
        assertThat(correction.balanceAfter()).isEqualTo(-1);
        assertThat(passbook.account().debt()).isEqualTo(1);
    }

    @Test
    void being_allowed_a_debt_makes_none_where_the_points_suffice() {
        passbook.adjust(50, NOW);

        LedgerEntry correction = passbook.adjustAllowingDebt(-50, NOW);

        assertThat(correction.debtChange()).isZero();
        assertThat(passbook.account().debt()).isZero();
    }

    @ParameterizedTest(name = "a debt of 30 that meets a credit of {0}")
    @CsvSource({"29, 1, 0, -1", "30, 0, 0, 0", "31, 0, 1, 1"})
    void a_credit_pays_debt_before_it_counts(long credit, long debt, long spendable, long balance) {
        passbook.adjustAllowingDebt(-30, NOW);

        LedgerEntry entry = passbook.adjust(credit, NOW);

        assertThat(entry.points()).isEqualTo(credit);
        assertThat(entry.debtChange()).isEqualTo(debt - 30);
        assertThat(entry.balanceAfter()).isEqualTo(balance);
        assertThat(passbook.account().debt()).isEqualTo(debt);
        assertThat(passbook.spendable(NOW)).isEqualTo(spendable);
    }

    @Test
    void an_award_that_pays_debt_is_granted_and_qualifies_in_full() {
        passbook.adjustAllowingDebt(-30, NOW);

        LedgerEntry award = passbook.award("100.00", NOW);

        assertThat(award.allocations()).containsExactly(new Allocation(LotId.of(2), 70, 100));
        assertThat(award.debtChange()).isEqualTo(-30);
        assertThat(award.points()).isEqualTo(100);
        assertThat(award.balanceAfter()).isEqualTo(70);
        assertThat(passbook.lot().granted()).isEqualTo(100);
        assertThat(passbook.lot().remaining()).isEqualTo(70);
        assertThat(passbook.lot().qualifying()).isEqualTo(100);
    }

    @Test
    void several_credits_pay_one_debt() {
        passbook.adjustAllowingDebt(-100, NOW);

        passbook.adjust(60, NOW);
        LedgerEntry second = passbook.adjust(60, NOW);

        assertThat(second.debtChange()).isEqualTo(-40);
        assertThat(passbook.spendable(NOW)).isEqualTo(20);
        assertThat(passbook.account().debt()).isZero();
    }

    @Test
    void nothing_can_be_spent_or_corrected_while_there_is_a_debt() {
        passbook.adjustAllowingDebt(-30, NOW);

        assertThatThrownBy(() -> passbook.redeem(1, NOW)).isInstanceOf(InsufficientPointsException.class);
        assertThatThrownBy(() -> passbook.adjust(-1, NOW)).isInstanceOf(InsufficientPointsException.class);
        assertThat(passbook.adjustAllowingDebt(-1, NOW).balanceAfter()).isEqualTo(-31);
    }

    @Test
    void a_debt_never_ends_by_itself() {
        passbook.adjustAllowingDebt(-30, NOW);

        assertThat(passbook.settle("2034-01-10T10:00:00Z")).isEmpty();
        assertThat(passbook.membership("2034-01-10T10:00:00Z").debt()).isEqualTo(30);
    }

    @Test
    void what_a_lot_paid_does_not_end_with_it() {
        passbook.adjustAllowingDebt(-30, NOW);
        passbook.adjust(100, NOW);

        LedgerEntry end = passbook.settle("2025-01-11T00:00:00Z").get(0);

        assertThat(end.points()).isEqualTo(-70);
        assertThat(end.allocations()).containsExactly(new Allocation(LotId.of(2), -70, -100));
        assertThat(end.balanceAfter()).isZero();
    }

    @Test
    void a_credit_that_never_ends_and_only_pays_debt_leaves_at_once_and_still_qualifies() {
        passbook.change(LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build());
        passbook.adjustAllowingDebt(-600, NOW);

        LedgerEntry credit = passbook.adjust(500, NOW);

        assertThat(credit.allocations()).containsExactly(new Allocation(LotId.of(2), 0, 500));
        assertThat(credit.tierAfter()).isEqualTo("SILVER");
        assertThat(passbook.account().lots()).isEmpty();
        assertThat(passbook.account().carriedQualifying()).isEqualTo(500);
        assertThat(passbook.account().debt()).isEqualTo(100);
    }

    @Test
    void the_largest_balance_and_the_largest_debt_are_kept_and_one_point_more_is_refused() {
        passbook.adjust(Long.MAX_VALUE, NOW);
        assertThatThrownBy(() -> passbook.adjust(1, NOW)).isInstanceOf(PointsCalculationException.class);
        assertThat(passbook.account().balance()).isEqualTo(Long.MAX_VALUE);
        assertThat(passbook.account().version()).isEqualTo(1);

        Passbook debtor = Passbook.standard();
        debtor.adjustAllowingDebt(-Long.MAX_VALUE, NOW);
        assertThatThrownBy(() -> debtor.adjustAllowingDebt(-1, NOW)).isInstanceOf(PointsCalculationException.class);
        assertThat(debtor.account().balance()).isEqualTo(-Long.MAX_VALUE);
    }

    @Test
    void a_number_without_a_negation_is_refused() {
        assertThatThrownBy(() -> passbook.adjustAllowingDebt(Long.MIN_VALUE, NOW))
                .isInstanceOf(PointsCalculationException.class);
    }
}
