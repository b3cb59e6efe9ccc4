package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.Violations;
import io.customerkit.reward.HeldRewards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an entry and a change of an account never are. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerTest {

    private static final CustomerId MEMBER = CustomerId.of("c-1");
    private static final Instant NOW = Instant.parse("2024-01-10T10:00:00Z");

    private static LedgerEntry entry(long sequence, long points, long debtChange, long balanceAfter) {
        List<Allocation> allocations =
                points + debtChange == 0 ? List.of() : List.of(new Allocation(LotId.of(1), points + debtChange, 0));
        return entry(sequence, points, debtChange, allocations, balanceAfter);
    }

    private static LedgerEntry entry(
            long sequence, long points, long debtChange, List<Allocation> allocations, long balanceAfter) {
        return new LedgerEntry(
                MEMBER,
                sequence,
                EntryKind.ADJUSTED,
                Reference.of("r-" + sequence),
                new Fingerprint("v1:ADJUSTED:" + points),
                points,
                debtChange,
                allocations,
                NOW,
                NOW,
                balanceAfter,
                "BRONZE",
                Facts.none(),
                "ada@example.org",
                "because of a phone call");
    }

    private static LoyaltyAccount account(CustomerId customer, long version, long points, long entries) {
        List<Lot> lots =
                points == 0 ? List.of() : List.of(new Lot(LotId.of(1), points, points, points, NOW, NOW, null, null));
        return new LoyaltyAccount(customer, version, lots, 0, 0, HeldRewards.none(), "BRONZE", entries, NOW, NOW);
    }

    @Test
    void an_entry_moves_what_its_allocations_and_its_debt_say() {
        assertThat(entry(1, 100, -30, List.of(new Allocation(LotId.of(1), 70, 100)), 70)
                        .points())
                .isEqualTo(100);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> entry(1, 100, -29, List.of(new Allocation(LotId.of(1), 70, 100)), 70));
        assertThatIllegalArgumentException().isThrownBy(() -> entry(1, 100, 0, List.of(), 100));
    }

    @Test
    void the_first_entry_has_sequence_one() {
        assertThatIllegalArgumentException().isThrownBy(() -> entry(0, 100, 0, 100));
    }

    @Test
    void an_entry_touches_the_lots_of_its_allocations_and_no_other() {
        LedgerEntry entry = entry(1, 100, 0, 100);

        assertThat(entry.touches(LotId.of(1))).isTrue();
        assertThat(entry.touches(LotId.of(2))).isFalse();
        assertThat(entry(1, 0, 0, 0).touches(LotId.of(1))).isFalse();
    }

    @Test
    void an_entry_is_shown_without_who_asked_for_it_and_why() {
        assertThat(entry(1, 100, 0, 100).toString()).contains("r-1").doesNotContain("ada", "phone call");
    }

    @Test
    void a_request_is_shown_without_who_asks_for_it_and_why() {
        var adjustment = NewAdjustment.of(100, "r-1", "because of a phone call").by("ada@example.org");
        var redemption = new NewRedemption(100L, "r-1", "because of a phone call", "ada@example.org");

        assertThat(List.of(
                        adjustment.toString(),
                        redemption.toString(),
                        Adjustment.of(adjustment, new Violations()).toString(),
                        Redemption.of(redemption, new Violations()).toString()))
                .allSatisfy(text -> assertThat(text).contains("100").doesNotContain("ada", "phone call"));
    }

    @Test
    void a_change_is_one_version_on_and_never_without_an_entry() {
        LoyaltyAccount before = account(MEMBER, 0, 0, 0);

        assertThat(new LoyaltyAccountChange(before, account(MEMBER, 1, 100, 1), List.of(entry(1, 100, 0, 100)))
                        .expectedVersion())
                .isZero();
        assertThat(new LoyaltyAccountChange(
                                account(MEMBER, 3, 0, 4), account(MEMBER, 4, 100, 5), List.of(entry(5, 100, 0, 100)))
                        .expectedVersion())
                .isEqualTo(3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoyaltyAccountChange(before, account(MEMBER, 1, 0, 1), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LoyaltyAccountChange(
                        before, account(MEMBER, 2, 100, 2), List.of(entry(1, 100, 0, 100), entry(2, 0, 0, 100))));
    }

    @Test
    void a_change_leaves_no_gap_in_the_ledger() {
        LoyaltyAccount before = account(MEMBER, 0, 0, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LoyaltyAccountChange(before, account(MEMBER, 1, 100, 1), List.of(entry(2, 100, 0, 100))))
                .withMessage("Entry 2 of account c-1 does not follow entry 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LoyaltyAccountChange(before, account(MEMBER, 1, 100, 2), List.of(entry(1, 100, 0, 100))));
    }

    @Test
    void balances_follow_from_each_other_and_end_at_that_of_the_account() {
        LoyaltyAccount before = account(MEMBER, 0, 0, 0);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LoyaltyAccountChange(before, account(MEMBER, 1, 100, 1), List.of(entry(1, 100, 0, 99))));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LoyaltyAccountChange(before, account(MEMBER, 1, 99, 1), List.of(entry(1, 100, 0, 100))));
    }

    @Test
    void a_change_is_about_one_customer() {
        LoyaltyAccount other = account(CustomerId.of("c-2"), 1, 100, 1);

        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LoyaltyAccountChange(account(MEMBER, 0, 0, 0), other, List.of(entry(1, 100, 0, 100))));
    }

    @Test
    void a_change_knows_the_entry_of_its_command() {
        var change = new LoyaltyAccountChange(
                account(MEMBER, 0, 0, 0), account(MEMBER, 1, 100, 1), List.of(entry(1, 100, 0, 100)));

        assertThat(change.entry(Reference.of("r-1")).sequence()).isEqualTo(1);
        assertThatIllegalArgumentException().isThrownBy(() -> change.entry(Reference.of("r-2")));
    }

    @Test
    void an_entry_tells_which_lot_it_granted_as_it_was_before_anything_was_taken() {
        Passbook passbook = Passbook.standard();
        passbook.adjustAllowingDebt(-30, "2024-01-10T10:00:00Z");

        LedgerEntry award = passbook.award("100.00", "2024-01-09T10:00:00Z", "2024-01-10T10:00:00Z");
        passbook.redeem(50, "2024-01-10T10:00:00Z");

        assertThat(award.grantedLots())
                .contains(new Lot(
                        LotId.of(2),
                        100,
                        100,
                        100,
                        Instant.parse("2024-01-09T10:00:00Z"),
                        Instant.parse("2024-01-09T10:00:00Z"),
                        Instant.parse("2025-01-10T00:00:00Z"),
                        LocalDate.of(2025, 1, 9)));
    }

    @Test
    void a_lot_that_never_ends_is_told_without_a_date() {
        Passbook passbook = Passbook.of(
                LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build());

        LedgerEntry credit = passbook.adjust(5, "2024-01-10T10:00:00Z");

        assertThat(credit.grantedLots()).contains(new Lot(LotId.of(1), 5, 5, 5, NOW, NOW, null, null));
    }

    @Test
    void what_grants_nothing_tells_no_lot() {
        Passbook passbook = Passbook.standard();
        passbook.adjust(100, "2024-01-10T10:00:00Z");

        assertThat(passbook.adjust(-10, "2024-01-10T10:00:00Z").grantedLots()).isEmpty();
        assertThat(passbook.redeem(10, "2024-01-10T10:00:00Z").grantedLots()).isEmpty();
        assertThat(passbook.settle("2025-01-11T00:00:00Z").get(0).grantedLots()).isEmpty();
    }

    @Test
    void nothing_is_given_back_to_a_lot_that_nothing_has_granted() {
        Passbook passbook = Passbook.standard();
        passbook.adjust(100, "2024-01-10T10:00:00Z");
        LedgerEntry redemption = passbook.redeem(10, "2024-01-10T10:00:00Z");
        var restoration = new Restoration(redemption, List.of(redemption), "system", null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> passbook.account().restore(restoration, LoyaltyProgram.standard(), NOW))
                .withMessage("Nothing has granted lot 1");
    }
}
