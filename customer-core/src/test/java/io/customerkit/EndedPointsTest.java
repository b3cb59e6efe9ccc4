package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EndedPoints;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.PointsTotals;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a cancelled redemption gives back of lots that have ended meanwhile, under each policy. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EndedPointsTest {

    private static final Reference SPENT = Reference.of("spent");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-03-01T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private void adjust(long points, String reference) {
        kit.loyalty().adjust(ada, points, Reference.of(reference), "");
    }

    private void indebt(long points) {
        kit.loyalty().adjust(ada, NewAdjustment.of(-points, "error", null).allowingDebt());
    }

    private LoyaltyAccount account() {
        return fixture.storage().accounts().find(ada).orElseThrow();
    }

    private Membership membership() {
        return kit.loyalty().membership(ada);
    }

    private List<LedgerEntry> ledger() {
        return kit.loyalty().ledger(ada, PageRequest.first(100)).items();
    }

    /** A 60 until 2025-03-02T00:00Z, B 40 until 2025-08-02T00:00Z, all spent; cancelled when A has ended. */
    private void spent() {
        adjust(60, "a");
        fixture.set("2024-08-01T10:00:00Z");
        adjust(40, "b");
        fixture.set("2025-02-20T10:00:00Z");
        kit.loyalty().redeem(ada, 100, SPENT);
        fixture.set("2025-03-10T10:00:00Z");
    }

    private LedgerEntry cancelled(EndedPoints policy) {
        CustomerKit node = fixture.kit(options ->
                options.program(LoyaltyProgram.builder().endedPoints(policy).build()));
        return node.loyalty().cancelRedemption(ada, SPENT).entry();
    }

    @Test
    void its_points_come_back_for_thirty_more_days_without_qualifying() {
        spent();

        LedgerEntry entry = cancelled(EndedPoints.EXTEND);

        Instant at = fixture.now();
        Lot continuation = new Lot(
                LotId.of(entry.sequence()),
                60,
                60,
                0,
                at,
                at,
                Instant.parse("2025-04-10T00:00:00Z"),
                LocalDate.parse("2025-04-09"));
        assertThat(account().lots().get(0)).isEqualTo(continuation);
        assertThat(account().lots().get(1).remaining()).isEqualTo(40);
        assertThat(entry.points()).isEqualTo(100);
        assertThat(entry.grantedLots()).containsExactly(continuation);
        assertThat(entry.continuationsOf(LotId.of(1))).containsExactly(continuation.id());
        assertThat(entry.touches(LotId.of(1))).isTrue();
        assertThat(membership().progress().qualifying()).isEqualTo(40);
    }

    @Test
    void they_stay_expired_where_the_programme_says_so() {
        spent();

        LedgerEntry entry = cancelled(EndedPoints.STAY_EXPIRED);

        assertThat(entry.points()).isEqualTo(100);
        assertThat(ledger().get(0)).satisfies(expired -> {
            assertThat(expired.kind()).isEqualTo(EntryKind.EXPIRED);
            assertThat(expired.points()).isEqualTo(-60);
            assertThat(expired.at()).isEqualTo("2025-03-02T00:00:00Z");
            assertThat(expired.recordedAt()).isEqualTo(fixture.now());
        });
        assertThat(membership().points()).isEqualTo(40);
        assertThat(account().lots()).extracting(Lot::id).containsExactly(LotId.of(2));
    }

    @Test
    void points_that_stay_expired_pay_no_debt() {
        spent();
        indebt(70);

        cancelled(EndedPoints.STAY_EXPIRED);

        assertThat(membership().debt()).isEqualTo(30);
    }

    @Test
    void points_that_are_extended_pay_debt() {
        spent();
        indebt(70);

        cancelled(EndedPoints.EXTEND);

        assertThat(membership().debt()).isZero();
        assertThat(account().lots()).extracting(Lot::remaining).containsExactly(0L, 30L);
    }

    @Test
    void points_that_end_before_the_extended_ones_pay_debt_before_them() {
        spent();
        fixture.set("2025-07-20T10:00:00Z");
        indebt(70);

        LedgerEntry entry = cancelled(EndedPoints.EXTEND);

        assertThat(account().lots())
                .extracting(Lot::id)
                .containsExactly(LotId.of(2), entry.grantedLots().get(0).id());
        assertThat(account().lots()).extracting(Lot::remaining).containsExactly(0L, 30L);
    }

    @ParameterizedTest
    @EnumSource
    void at_the_last_millisecond_of_its_lot_a_point_goes_back(EndedPoints policy) {
        spent();
        fixture.set("2025-03-01T23:59:59.999Z");

        LedgerEntry entry = cancelled(policy);

        assertThat(entry.grantedLots()).isEmpty();
        assertThat(account().lots()).extracting(Lot::remaining).containsExactly(60L, 40L);
    }

    @Test
    void at_its_end_it_is_extended() {
        spent();
        fixture.set("2025-03-02T00:00:00Z");

        assertThat(cancelled(EndedPoints.EXTEND).grantedLots()).hasSize(1);
    }

    @Test
    void each_lot_that_has_ended_is_continued_by_one_of_its_own() {
        spent();
        fixture.set("2025-09-01T10:00:00Z");

        LedgerEntry entry = cancelled(EndedPoints.EXTEND);

        assertThat(entry.grantedLots()).extracting(Lot::granted).containsExactly(60L, 40L);
        assertThat(account().lots()).isEqualTo(entry.grantedLots());
        assertThat(entry.grantedLots().get(1).id()).isEqualTo(new LotId(entry.sequence(), 2));
        assertThat(entry.continuationsOf(LotId.of(2))).containsExactly(new LotId(entry.sequence(), 2));
    }

    @Test
    void what_was_taken_from_two_lots_of_one_entry_goes_back_into_each() {
        spent();
        fixture.set("2025-09-01T10:00:00Z");
        cancelled(EndedPoints.EXTEND);
        kit.loyalty().redeem(ada, 100, Reference.of("again"));

        kit.loyalty().cancelRedemption(ada, Reference.of("again"));

        assertThat(account().lots()).extracting(Lot::remaining).containsExactly(60L, 40L);
    }

    @Test
    void all_that_stays_expired_is_booked_once_per_end() {
        spent();
        fixture.set("2025-09-01T10:00:00Z");

        cancelled(EndedPoints.STAY_EXPIRED);

        assertThat(ledger().subList(0, 2)).extracting(LedgerEntry::points).containsExactly(-40L, -60L);
        assertThat(account().lots()).isEmpty();
        PointsTotals totals = kit.reports().points(fixture.now());
        assertThat(totals.outstanding()).isZero();
        assertThat(totals.of(EntryKind.EXPIRED)).isEqualTo(-100);
    }

    @Test
    void a_continuation_lives_by_the_local_days_of_the_programme() {
        spent();
        fixture.set("2025-03-10T23:30:00Z");
        CustomerKit paris = fixture.kit(options -> options.program(
                LoyaltyProgram.builder().zone(ZoneId.of("Europe/Paris")).build()));

        LedgerEntry entry = paris.loyalty().cancelRedemption(ada, SPENT).entry();

        assertThat(entry.grantedLots().get(0).lastDay()).isEqualTo("2025-04-10");
        assertThat(entry.grantedLots().get(0).expiresAt()).isEqualTo("2025-04-10T22:00:00Z");
    }

    @Test
    void a_continuation_that_is_spent_and_restored_after_its_end_continues_the_first_lot() {
        spent();
        cancelled(EndedPoints.EXTEND);
        kit.loyalty().redeem(ada, 60, Reference.of("again"));
        fixture.set("2025-04-10T00:00:00Z");

        LedgerEntry entry =
                kit.loyalty().cancelRedemption(ada, Reference.of("again")).entry();

        assertThat(entry.continuationsOf(LotId.of(1))).containsExactly(LotId.of(entry.sequence()));
        assertThat(membership().points()).isEqualTo(100);
    }

    @Test
    void points_that_expire_in_a_continuation_are_not_taken_back_by_a_refund() {
        LoyaltyFixture.award(kit, ada, "4711", "100.00");
        kit.loyalty().redeem(ada, 100, SPENT);
        fixture.set("2025-03-10T10:00:00Z");
        cancelled(EndedPoints.EXTEND);
        kit.loyalty().redeem(ada, 30, Reference.of("some"));
        fixture.set("2025-04-10T00:00:00Z");

        OrderReceipt receipt = kit.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("100.00", "EUR"), "all"));

        assertThat(receipt.entry().points()).isEqualTo(-30);
        assertThat(receipt.entry().facts().values()).containsEntry("expired", "70");
    }

    @Test
    void points_that_stayed_expired_are_not_taken_back_by_a_refund() {
        LoyaltyFixture.award(kit, ada, "4711", "100.00");
        kit.loyalty().redeem(ada, 100, SPENT);
        fixture.set("2025-03-10T10:00:00Z");
        cancelled(EndedPoints.STAY_EXPIRED);

        OrderReceipt receipt = kit.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("100.00", "EUR"), "all"));

        assertThat(receipt.entry().points()).isZero();
    }
}
