package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.order.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerSumsTest {

    private final Passbook passbook = Passbook.standard();

    /** An account and when it is looked at. */
    private record Look(LedgerSums account, Instant now) {

        PointsTotals totals() {
            return account.totals(now);
        }

        long qualifying() {
            return account.qualifying(now);
        }
    }

    private Look asOf(String instant) {
        Instant now = Instant.parse(instant);
        var account = new LedgerSums();
        passbook.ledger().stream()
                .filter(entry -> !entry.recordedAt().isAfter(now))
                .forEach(account::add);
        return new Look(account, now);
    }

    @Test
    void points_have_ended_at_their_instant_whether_or_not_that_is_booked() {
        passbook.award("600.00", "2023-06-01T12:00:00Z");
        Look lastMoment = asOf("2024-06-01T23:59:59.999Z");
        Look unbooked = asOf("2024-06-02T00:00:00Z");

        passbook.settle("2024-08-01T00:00:00Z");
        Look booked = asOf("2024-06-02T00:00:00Z");
        Look bookedLastMoment = asOf("2024-06-01T23:59:59.999Z");

        assertThat(lastMoment.totals().outstanding()).isEqualTo(600);
        assertThat(lastMoment.qualifying()).isEqualTo(600);
        assertThat(unbooked.totals().outstanding()).isZero();
        assertThat(unbooked.totals().of(EntryKind.EXPIRED)).isEqualTo(-600);
        assertThat(unbooked.qualifying()).isZero();
        assertThat(booked.totals()).isEqualTo(unbooked.totals());
        assertThat(bookedLastMoment.totals()).isEqualTo(lastMoment.totals());
    }

    @Test
    void an_import_that_is_over_is_earned_and_expired_at_once() {
        passbook.award("100.00", "2020-05-01T12:00:00Z", "2024-01-01T12:00:00Z");

        PointsTotals totals = asOf("2024-01-01T12:00:00Z").totals();

        assertThat(totals.of(EntryKind.EARNED)).isEqualTo(100);
        assertThat(totals.of(EntryKind.EXPIRED)).isEqualTo(-100);
        assertThat(totals.outstanding()).isZero();
    }

    @Test
    void every_kind_is_summed_and_all_of_them_are_what_is_outstanding_less_the_debt() {
        passbook.award("100.00", "2023-01-10T12:00:00Z");
        passbook.redeem(40, "2023-02-10T12:00:00Z");
        passbook.adjust(50, "2023-03-10T12:00:00Z");
        passbook.adjustAllowingDebt(-200, "2024-02-01T12:00:00Z");

        PointsTotals before = asOf("2024-02-01T11:59:59.999Z").totals();
        PointsTotals after = asOf("2024-02-01T12:00:00Z").totals();

        assertThat(before.byKind())
                .containsEntry(EntryKind.EARNED, 100L)
                .containsEntry(EntryKind.REDEEMED, -40L)
                .containsEntry(EntryKind.ADJUSTED, 50L)
                .containsEntry(EntryKind.EXPIRED, -60L);
        assertThat(before.outstanding()).isEqualTo(50);
        assertThat(before.debt()).isZero();
        assertThat(after.of(EntryKind.ADJUSTED)).isEqualTo(-150);
        assertThat(after.outstanding()).isZero();
        assertThat(after.debt()).isEqualTo(150);
        assertThat(after.byKind().values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(-150);
    }

    @Test
    void a_lot_that_paid_debt_and_ended_lost_only_what_was_left_of_it() {
        passbook.adjustAllowingDebt(-30, "2023-01-10T12:00:00Z");
        passbook.award("100.00", "2023-01-10T12:00:00Z");

        PointsTotals totals = asOf("2024-01-11T00:00:00Z").totals();

        assertThat(totals.of(EntryKind.EXPIRED)).isEqualTo(-70);
        assertThat(totals.outstanding()).isZero();
        assertThat(totals.debt()).isZero();
    }

    @Test
    void what_is_carried_still_qualifies() {
        passbook.change(LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build());
        passbook.award("600.00", "2023-01-10T12:00:00Z");
        passbook.redeem(600, "2023-02-10T12:00:00Z");
        passbook.adjustAllowingDebt(-100, "2023-03-10T12:00:00Z");

        assertThat(asOf("2023-02-10T12:00:00Z").qualifying()).isEqualTo(600);
        assertThat(asOf("2400-01-01T00:00:00Z").qualifying()).isEqualTo(500);
    }

    @Test
    void a_clock_that_steps_back_leaves_every_moment_a_prefix_of_the_ledger() {
        passbook.adjust(100, "2024-05-01T10:00:05Z");
        LedgerEntry second = passbook.adjust(10, "2024-05-01T10:00:00Z");
        LedgerEntry third = passbook.redeem(110, "2024-05-01T10:00:06Z");

        assertThat(second.recordedAt()).isEqualTo("2024-05-01T10:00:05Z");
        assertThat(second.sequence()).isEqualTo(2);
        assertThat(third.sequence()).isEqualTo(3);
        assertThat(asOf("2024-05-01T10:00:04.999Z").totals().outstanding()).isZero();
        assertThat(asOf("2024-05-01T10:00:05Z").totals().outstanding()).isEqualTo(110);
        assertThat(asOf("2024-05-01T10:00:06Z").totals().outstanding()).isZero();
    }

    @Test
    void a_read_on_a_clock_that_stepped_back_shows_what_is_recorded() {
        passbook.adjust(100, "2024-05-01T10:00:05Z");

        assertThat(passbook.spendable("2024-05-01T10:00:00Z")).isEqualTo(100);
    }

    @Test
    void a_clock_that_stepped_back_does_not_bring_points_back_that_were_booked_as_ended() {
        passbook.adjust(100, "2023-03-01T12:00:00Z");
        passbook.adjust(100, "2023-04-01T12:00:00Z");
        passbook.settle("2024-03-02T00:00:00Z");

        LedgerEntry redemption = passbook.redeem(100, "2024-03-01T23:00:00Z");

        assertThat(redemption.recordedAt()).isEqualTo("2024-03-02T00:00:00Z");
        assertThat(redemption.balanceAfter()).isZero();
    }

    @Test
    void what_is_left_ends_by_the_month_of_its_last_day() {
        passbook.award("100.00", "2023-01-30T12:00:00Z");
        passbook.award("70.00", "2023-01-31T12:00:00Z");
        passbook.award("40.00", "2023-02-01T12:00:00Z");
        passbook.redeem(120, "2023-03-01T12:00:00Z");

        assertThat(upcoming("2023-03-01T12:00:00Z").byMonth())
                .containsExactly(Map.entry(YearMonth.of(2024, 1), 50L), Map.entry(YearMonth.of(2024, 2), 40L));
        assertThat(upcoming("2024-01-31T23:59:59.999Z").byMonth())
                .containsExactly(Map.entry(YearMonth.of(2024, 1), 50L), Map.entry(YearMonth.of(2024, 2), 40L));
        assertThat(upcoming("2024-02-01T00:00:00Z").byMonth()).containsExactly(Map.entry(YearMonth.of(2024, 2), 40L));
        assertThat(upcoming("2024-02-02T00:00:00Z")).isEqualTo(UpcomingExpirations.none());
    }

    @Test
    void what_never_ends_is_not_among_the_months() {
        passbook.change(LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build());
        passbook.award("600.00", "2023-01-10T12:00:00Z");
        passbook.redeem(500, "2023-02-10T12:00:00Z");

        UpcomingExpirations upcoming = upcoming("2400-01-01T00:00:00Z");

        assertThat(upcoming.byMonth()).isEmpty();
        assertThat(upcoming.never()).isEqualTo(100);
    }

    @Test
    void an_order_that_is_refunded_stays_a_completed_one() {
        Order order = Passbook.completed(
                Passbook.order().total(new BigDecimal("100.00")).build(), "2023-01-10T12:00:00Z");
        passbook.award(order, "2023-01-10T12:00:00Z");
        passbook.refund(order, "2023-02-10T12:00:00Z");

        assertThat(asOf("2023-02-10T12:00:00Z").account().completedOrders()).isEqualTo(1);
    }

    private UpcomingExpirations upcoming(String instant) {
        Look look = asOf(instant);
        return look.account().upcoming(look.now());
    }
}
