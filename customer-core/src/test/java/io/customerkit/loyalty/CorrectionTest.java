package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a correction takes from, which is not what a redemption takes from. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CorrectionTest {

    private static final String JANUARY = "2024-01-10T10:00:00Z";
    private static final String FEBRUARY = "2024-02-10T10:00:00Z";
    private static final LoyaltyProgram NEVER_ENDING =
            LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build();

    private final Passbook passbook = Passbook.standard();

    @Test
    void points_that_are_spent_still_qualify_and_points_that_are_corrected_do_not() {
        passbook.adjust(100, JANUARY);

        LedgerEntry redemption = passbook.redeem(30, JANUARY);
        LedgerEntry correction = passbook.adjust(-20, JANUARY);

        assertThat(redemption.allocations()).containsExactly(new Allocation(LotId.of(1), -30, 0));
        assertThat(correction.allocations()).containsExactly(new Allocation(LotId.of(1), -20, -20));
        assertThat(passbook.lot().remaining()).isEqualTo(50);
        assertThat(passbook.lot().qualifying()).isEqualTo(80);
    }

    @Test
    void takes_from_what_ends_first() {
        passbook.adjust(100, FEBRUARY);
        passbook.adjust(NewAdjustment.of(60, "older", null).effectiveAt(Instant.parse(JANUARY)), FEBRUARY);

        LedgerEntry correction = passbook.adjust(-100, FEBRUARY);

        assertThat(correction.allocations())
                .containsExactly(new Allocation(LotId.of(2), -60, -60), new Allocation(LotId.of(1), -40, -40));
    }

    @Test
    void what_qualifies_is_lowered_in_debit_order_whatever_remains_there() {
        passbook.adjust(60, JANUARY);
        passbook.adjust(100, FEBRUARY);
        passbook.redeem(60, FEBRUARY);

        LedgerEntry correction = passbook.adjust(-70, FEBRUARY);

        assertThat(correction.allocations())
                .containsExactlyInAnyOrder(new Allocation(LotId.of(1), 0, -60), new Allocation(LotId.of(2), -70, -10));
        assertThat(passbook.membership(FEBRUARY).progress().qualifying()).isEqualTo(90);
    }

    @Test
    void what_exceeds_all_that_qualifies_is_dropped() {
        passbook.adjust(50, JANUARY);
        passbook.adjustAllowingDebt(-80, JANUARY);

        LedgerEntry award = passbook.award("520.00", JANUARY);

        assertThat(award.tierAfter()).isEqualTo("SILVER");
        assertThat(passbook.membership(JANUARY).progress().qualifying()).isEqualTo(520);
        assertThat(passbook.spendable(JANUARY)).isEqualTo(490);
    }

    @Test
    void a_correction_of_debt_alone_lowers_what_qualifies_too() {
        passbook.adjust(600, JANUARY);
        passbook.redeem(600, JANUARY);

        LedgerEntry correction = passbook.adjustAllowingDebt(-200, JANUARY);

        assertThat(correction.debtChange()).isEqualTo(200);
        assertThat(correction.allocations()).containsExactly(new Allocation(LotId.of(1), 0, -200));
        assertThat(correction.tierAfter()).isEqualTo("BRONZE");
    }

    @Test
    void a_lot_that_never_ends_leaves_when_it_is_empty_and_what_qualifies_is_carried() {
        passbook.change(NEVER_ENDING);
        passbook.adjust(600, JANUARY);

        LedgerEntry redemption = passbook.redeem(600, FEBRUARY);

        assertThat(redemption.allocations()).containsExactly(new Allocation(LotId.of(1), -600, 0));
        assertThat(redemption.tierAfter()).isEqualTo("SILVER");
        assertThat(passbook.account().lots()).isEmpty();
        assertThat(passbook.account().carriedQualifying()).isEqualTo(600);
        assertThat(passbook.tier("2400-01-01T00:00:00Z")).isEqualTo("SILVER");
    }

    @Test
    void a_lot_that_ends_stays_when_it_is_empty() {
        passbook.adjust(600, JANUARY);

        passbook.redeem(600, FEBRUARY);

        assertThat(passbook.lot().remaining()).isZero();
        assertThat(passbook.account().carriedQualifying()).isZero();
    }

    @Test
    void what_a_correction_empties_carries_only_what_still_qualifies() {
        passbook.change(NEVER_ENDING);
        passbook.adjust(100, JANUARY);
        passbook.redeem(40, JANUARY);

        LedgerEntry correction = passbook.adjust(-60, FEBRUARY);

        assertThat(correction.allocations()).containsExactly(new Allocation(LotId.of(1), -60, -60));
        assertThat(passbook.account().lots()).isEmpty();
        assertThat(passbook.account().carriedQualifying()).isEqualTo(40);
    }

    @Test
    void what_is_carried_is_lowered_last() {
        passbook.change(NEVER_ENDING);
        passbook.adjust(100, JANUARY);
        passbook.redeem(100, JANUARY);
        passbook.adjust(50, FEBRUARY);

        LedgerEntry covered = passbook.adjust(-20, FEBRUARY);
        LedgerEntry uncovered = passbook.adjustAllowingDebt(-80, FEBRUARY);

        assertThat(covered.allocations()).containsExactly(new Allocation(LotId.of(3), -20, -20));
        assertThat(uncovered.allocations())
                .containsExactly(new Allocation(LotId.of(3), -30, -30), new Allocation(LotId.CARRIED, 0, -50));
        assertThat(uncovered.debtChange()).isEqualTo(50);
        assertThat(passbook.account().carriedQualifying()).isEqualTo(50);
    }

    @Test
    void more_than_is_carried_leaves_nothing_carried() {
        passbook.change(NEVER_ENDING);
        passbook.adjust(100, JANUARY);
        passbook.redeem(100, JANUARY);

        LedgerEntry correction = passbook.adjustAllowingDebt(-150, FEBRUARY);

        assertThat(correction.allocations()).containsExactly(new Allocation(LotId.CARRIED, 0, -100));
        assertThat(passbook.account().carriedQualifying()).isZero();
        assertThat(passbook.account().debt()).isEqualTo(150);
    }
}
