package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExpiryTest {

    private static final String EARNED = "2023-03-01T12:00:00Z";
    private static final String LAST = "2024-03-01T23:59:59.999Z";
    private static final String END = "2024-03-02T00:00:00.000Z";

    private final Passbook passbook = Passbook.standard();

    @Test
    void at_the_last_millisecond_points_count_are_spent_and_are_not_due() {
        passbook.adjust(100, EARNED);

        assertThat(passbook.spendable(LAST)).isEqualTo(100);
        assertThat(passbook.settle(LAST)).isEmpty();
        assertThat(passbook.redeem(100, LAST).points()).isEqualTo(-100);
    }

    @Test
    void at_the_end_points_neither_count_nor_can_be_spent_and_are_due() {
        passbook.adjust(100, EARNED);

        assertThat(passbook.spendable(END)).isZero();
        assertThatThrownBy(() -> passbook.redeem(1, END)).isInstanceOf(InsufficientPointsException.class);
        assertThat(passbook.account().dueAt()).hasValue(Instant.parse(END));
        assertThat(passbook.settle(END))
                .extracting(LedgerEntry::kind, LedgerEntry::points)
                .containsExactly(tuple(EntryKind.EXPIRED, -100L));
        assertThat(passbook.account().dueAt()).isEmpty();
    }

    @Test
    void without_any_booking_ended_points_give_no_tier_and_cannot_be_spent() {
        passbook.adjust(600, EARNED);

        assertThat(passbook.tier(LAST)).isEqualTo("SILVER");
        assertThat(passbook.spendable(END)).isZero();
        assertThat(passbook.tier(END)).isEqualTo("BRONZE");
        assertThatThrownBy(() -> passbook.redeem(1, END))
                .isInstanceOfSatisfying(InsufficientPointsException.class, e -> {
                    assertThat(e.required()).isEqualTo(1);
                    assertThat(e.spendable()).isZero();
                });
    }

    @Test
    void a_command_first_books_what_has_ended_oldest_first_and_dated_at_its_end() {
        passbook.adjust(30, EARNED);
        passbook.adjust(20, EARNED);
        passbook.adjust(10, "2023-04-01T12:00:00Z");
        long version = passbook.account().version();

        passbook.adjust(5, "2024-05-01T10:00:00Z");

        List<LedgerEntry> booked = passbook.ledger().subList(3, 6);
        assertThat(booked)
                .extracting(LedgerEntry::kind)
                .containsExactly(EntryKind.EXPIRED, EntryKind.EXPIRED, EntryKind.ADJUSTED);
        assertThat(booked).extracting(LedgerEntry::points).containsExactly(-50L, -10L, 5L);
        assertThat(booked).extracting(LedgerEntry::balanceAfter).containsExactly(10L, 0L, 5L);
        assertThat(booked)
                .extracting(LedgerEntry::at)
                .containsExactly(
                        Instant.parse("2024-03-02T00:00:00Z"),
                        Instant.parse("2024-04-02T00:00:00Z"),
                        Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(booked).extracting(LedgerEntry::recordedAt).containsOnly(Instant.parse("2024-05-01T10:00:00Z"));
        assertThat(booked)
                .extracting(LedgerEntry::reference)
                .startsWith(new Reference("ck:expired:4"), new Reference("ck:expired:5"));
        assertThat(passbook.account().version()).isEqualTo(version + 1);
    }

    @Test
    void reading_changes_nothing() {
        passbook.adjust(30, EARNED);
        LoyaltyAccount before = passbook.account();

        for (int read = 0; read < 1_000; read++) {
            passbook.membership("2024-05-01T10:00:00Z");
        }

        assertThat(passbook.account()).isEqualTo(before);
    }

    @Test
    void points_that_were_spent_do_not_end_once_more() {
        passbook.adjust(50, EARNED);
        passbook.adjust(50, "2023-04-01T12:00:00Z");

        LedgerEntry redemption = passbook.redeem(60, "2023-05-01T12:00:00Z");
        List<LedgerEntry> ended = passbook.settle(END);

        assertThat(redemption.allocations())
                .containsExactly(new Allocation(LotId.of(1), -50, 0), new Allocation(LotId.of(2), -10, 0));
        assertThat(ended).extracting(LedgerEntry::points).containsExactly(0L);
        assertThat(passbook.spendable(END)).isEqualTo(40);
    }

    @Test
    void points_that_end_sooner_are_taken_before_older_ones_that_never_end() {
        passbook.change(LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build());
        passbook.adjust(10, "2023-01-01T12:00:00Z");
        passbook.change(LoyaltyProgram.standard());
        passbook.adjust(10, EARNED);

        LedgerEntry redemption = passbook.redeem(10, "2023-04-01T12:00:00Z");

        assertThat(redemption.allocations()).containsExactly(new Allocation(LotId.of(2), -10, 0));
        assertThat(passbook.membership("2023-04-01T12:00:00Z").expirations()).isEmpty();
        assertThat(passbook.settle("2400-01-01T00:00:00Z"))
                .extracting(LedgerEntry::points)
                .containsExactly(0L);
        assertThat(passbook.spendable("2400-01-01T00:00:00Z")).isEqualTo(10);
    }

    @Test
    void of_points_that_end_together_the_earliest_earned_go_first_then_those_of_the_earlier_entry() {
        for (int entry = 1; entry <= 8; entry++) {
            passbook.award("0.00", "2023-02-28T12:00:00Z");
        }
        passbook.adjust(10, "2023-03-01T17:00:00Z");
        passbook.adjust(10, "2023-03-01T17:00:00Z");
        passbook.adjust(
                NewAdjustment.of(10, "morning", null).effectiveAt(Instant.parse("2023-03-01T09:00:00Z")),
                "2023-03-01T18:00:00Z");

        LedgerEntry redemption = passbook.redeem(21, "2023-03-02T12:00:00Z");

        assertThat(redemption.allocations())
                .containsExactly(
                        new Allocation(LotId.of(11), -10, 0),
                        new Allocation(LotId.of(9), -10, 0),
                        new Allocation(LotId.of(10), -1, 0));
    }

    @Test
    void every_expiration_is_listed_with_its_last_day() {
        passbook.adjust(30, "2024-03-01T12:00:00Z");
        passbook.adjust(20, "2024-08-31T11:00:00Z");
        passbook.adjust(50, "2024-08-31T12:00:00Z");

        assertThat(passbook.membership("2024-09-01T00:00:00Z").expirations())
                .containsExactly(
                        new ExpiringPoints(30, Instant.parse("2025-03-02T00:00:00Z"), LocalDate.of(2025, 3, 1)),
                        new ExpiringPoints(70, Instant.parse("2025-09-01T00:00:00Z"), LocalDate.of(2025, 8, 31)));
    }

    @Test
    void what_ends_first_is_listed_once_however_many_lots_it_is_in() {
        passbook.adjust(20, "2024-03-01T11:00:00Z");
        passbook.adjust(50, "2024-03-01T12:00:00Z");

        assertThat(passbook.membership("2024-03-01T12:00:00Z").expirations())
                .containsExactly(
                        new ExpiringPoints(70, Instant.parse("2025-03-02T00:00:00Z"), LocalDate.of(2025, 3, 1)));
    }

    @Test
    void a_lot_that_was_spent_takes_its_tier_along_when_it_ends() {
        passbook.adjust(1_000, "2023-05-01T12:00:00Z");
        passbook.redeem(1_000, "2023-06-01T12:00:00Z");

        assertThat(passbook.tier("2024-05-01T23:59:59.999Z")).isEqualTo("GOLD");
        assertThat(passbook.tier("2024-05-02T00:00:00.000Z")).isEqualTo("BRONZE");
        LedgerEntry booked = passbook.settle("2024-05-02T00:00:00.000Z").get(0);
        assertThat(booked.points()).isZero();
        assertThat(booked.allocations()).containsExactly(new Allocation(LotId.of(1), 0, -1_000));
        assertThat(booked.tierAfter()).isEqualTo("BRONZE");
    }

    @Test
    void the_tier_of_an_end_is_the_tier_at_that_instant_however_late_it_is_booked() {
        passbook.adjust(500, EARNED);
        passbook.adjust(600, "2023-04-01T12:00:00Z");

        List<LedgerEntry> booked = passbook.settle("2024-05-01T10:00:00Z");

        assertThat(booked).extracting(LedgerEntry::tierAfter).containsExactly("SILVER", "BRONZE");
    }

    @Test
    void an_imported_award_that_is_over_never_counts_for_a_moment() {
        passbook.adjustAllowingDebt(-30, "2023-12-01T12:00:00Z");

        LedgerEntry award = passbook.award("1000.00", "2020-05-01T12:00:00Z", "2024-01-01T12:00:00Z");

        LedgerEntry end = passbook.ledger().get(2);
        assertThat(award.points()).isEqualTo(1_000);
        assertThat(award.debtChange()).isZero();
        assertThat(award.tierAfter()).isEqualTo("BRONZE");
        assertThat(end.kind()).isEqualTo(EntryKind.EXPIRED);
        assertThat(end.points()).isEqualTo(-1_000);
        assertThat(end.at()).isEqualTo("2021-05-02T00:00:00Z");
        assertThat(passbook.account().debt()).isEqualTo(30);
        assertThat(passbook.account().lots()).isEmpty();
        assertThat(passbook.spendable("2024-01-01T12:00:00Z")).isZero();
    }

    @Test
    void an_imported_award_lives_from_its_business_time() {
        passbook.award("100.00", "2023-12-31T12:00:00Z", "2024-06-01T12:00:00Z");

        assertThat(passbook.lot().earnedAt()).isEqualTo("2023-12-31T12:00:00Z");
        assertThat(passbook.lot().expiresAt()).isEqualTo("2025-01-01T00:00:00Z");
    }
}
