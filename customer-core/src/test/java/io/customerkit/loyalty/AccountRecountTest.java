package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.customerkit.reward.HeldRewards;
import io.customerkit.reward.OfferId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever changes a stored value is told of by its name, and nobody else is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class AccountRecountTest {

    private static final int ENDING = 0;
    private static final int ENDLESS = 1;

    private static final int GRANT = 0;
    private static final int AWARD = 1;
    private static final int REDEMPTION = 2;
    private static final int ISSUE = 3;

    private final Passbook ada =
            Passbook.of(LoyaltyProgram.builder().expiry(endlessOrAYear()).build());
    private LedgerEntry redemption;

    private static ExpiryPolicy endlessOrAYear() {
        return day -> day.getYear() < 2020 ? Optional.empty() : Optional.of(day.plus(Period.ofYears(1)));
    }

    /** Leaves 100 of 300 points that end in 2025, 500 that never end, and a mug. */
    @BeforeEach
    void live() {
        ada.adjust(
                NewAdjustment.of(500, "endless", null).effectiveAt(Instant.parse("2010-01-01T00:00:00Z")),
                "2024-01-10T10:00:00Z");
        ada.award("300.00", "2024-02-01T10:00:00Z");
        redemption = ada.redeem(150, "2024-03-01T10:00:00Z");
        ada.issue(50, "2024-04-01T10:00:00Z");
    }

    private List<String> found(LoyaltyAccount account, List<LedgerEntry> ledger) {
        var recount = new AccountRecount(account);
        ledger.forEach(recount::add);
        List<Discrepancy> found = recount.discrepancies(Instant.parse("2000-01-01T00:00:00Z"));
        assertThat(found).allSatisfy(each -> {
            assertThat(each.customer()).isEqualTo(account.customer());
            assertThat(each.stored()).isNotEqualTo(each.recomputed());
        });
        return found.stream().map(Discrepancy::what).toList();
    }

    private List<String> found(LoyaltyAccount account) {
        return found(account, ada.ledger());
    }

    private List<String> foundAfter(int entry, UnaryOperator<LedgerEntry> change) {
        return found(ada.account(), Tampered.with(ada.ledger(), entry, change));
    }

    private void assertNothingIsFound() {
        assertThat(found(ada.account())).isEmpty();
    }

    @Test
    void nobody_is_accused_at_any_time_of_a_life() {
        assertThat(found(
                        LoyaltyAccount.open(ada.account().customer(), Instant.parse("2000-01-01T00:00:00Z")),
                        List.of()))
                .isEmpty();
        assertNothingIsFound();
        ada.use("2024-04-02T10:00:00Z");
        assertNothingIsFound();
        ada.settle("2025-03-01T10:00:00Z");
        assertNothingIsFound();
        ada.restore(redemption, "2025-03-02T10:00:00Z");
        assertNothingIsFound();
        ada.redeem(ada.spendable("2025-03-02T10:00:00Z"), "2025-03-02T10:00:00Z");
        assertNothingIsFound();
        ada.adjustAllowingDebt(-70, "2025-03-03T10:00:00Z");
        assertNothingIsFound();
    }

    static Stream<Arguments> values() {
        Instant later = Instant.parse("2024-12-24T10:00:00Z");
        return Stream.of(
                arguments("entries", 5L, List.of("entries")),
                arguments("announcedTier", "GOLD", List.of("announcedTier")),
                arguments("joinedAt", later, List.of("joinedAt")),
                arguments("updatedAt", later, List.of("updatedAt")),
                arguments("carriedQualifying", 1L, List.of("carriedQualifying")),
                arguments("rewards", HeldRewards.none(), List.of("rewards", "claims")),
                arguments("rewards", new HeldRewards(List.of(), Map.of(OfferId.of("mug"), 1L)), List.of("rewards")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("values")
    void a_value_of_the_account_that_was_changed(String component, Object other, List<String> found) {
        assertThat(found(Tampered.with(ada.account(), component, other))).isEqualTo(found);
    }

    @Test
    void a_debt_that_was_changed() {
        ada.adjustAllowingDebt(-1_000, "2024-05-01T10:00:00Z");
        assertNothingIsFound();

        assertThat(found(Tampered.with(ada.account(), "debt", 401L))).containsExactly("debt", "balance");
    }

    static Stream<Arguments> valuesOfLots() {
        Instant other = Instant.parse("2024-02-01T10:00:00.001Z");
        Instant end = Instant.parse("2025-02-02T00:00:00.001Z");
        return Stream.of(
                arguments(ENDING, "granted", 301L, List.of("lot 2 granted")),
                arguments(ENDING, "remaining", 101L, List.of("balance", "lot 2 remaining")),
                arguments(ENDING, "qualifying", 299L, List.of("lot 2 qualifying")),
                arguments(ENDING, "earnedAt", other, List.of("lot 2 earnedAt")),
                arguments(ENDING, "availableAt", other, List.of("lot 2 availableAt")),
                arguments(ENDING, "expiresAt", end, List.of("lot 2 expiresAt")),
                arguments(ENDING, "lastDay", LocalDate.parse("2025-01-31"), List.of("lot 2 lastDay")),
                arguments(ENDLESS, "granted", 501L, List.of("lot 1 granted")),
                arguments(ENDLESS, "remaining", 499L, List.of("balance", "lot 1 remaining")),
                arguments(ENDLESS, "qualifying", 499L, List.of("carriedQualifying")));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("valuesOfLots")
    void a_value_of_a_lot_that_was_changed(int lot, String component, Object other, List<String> found) {
        List<Lot> lots = Tampered.with(ada.account().lots(), lot, stored -> Tampered.with(stored, component, other));

        assertThat(found(Tampered.with(ada.account(), "lots", lots))).isEqualTo(found);
    }

    @Test
    void a_lot_that_is_gone() {
        assertThat(found(withoutLot(ENDING)))
                .containsExactly("balance", "lot 2 is there", "lot 2 remaining", "lot 2 qualifying");
        assertThat(found(withoutLot(ENDLESS))).containsExactly("balance", "lot 1 remaining", "carriedQualifying");
    }

    private LoyaltyAccount withoutLot(int index) {
        return Tampered.with(
                ada.account(), "lots", Tampered.without(ada.account().lots(), index));
    }

    @Test
    void a_lot_that_nobody_granted() {
        List<Lot> lots =
                Tampered.with(ada.account().lots(), ENDING, stored -> Tampered.with(stored, "id", new LotId(2, 7)));

        assertThat(found(Tampered.with(ada.account(), "lots", lots)))
                .containsExactly("lot 2 is there", "lot 2 remaining", "lot 2 qualifying", "lot 2.7");
    }

    @Test
    void a_lot_that_has_come_back_after_its_end() {
        List<Lot> before = ada.account().lots();
        ada.settle("2025-03-01T10:00:00Z");
        assertThat(ada.account().lots()).hasSize(1);

        assertThat(found(Tampered.with(ada.account(), "lots", before)))
                .containsExactly("balance", "lot 2 is there", "lot 2 remaining", "lot 2 qualifying");
    }

    @Test
    void an_entry_that_is_gone() {
        assertThat(found(ada.account(), Tampered.without(ada.ledger(), REDEMPTION)))
                .contains("sequence of entry 3", "balanceAfter of entry 3", "entries", "balance", "lot 2 remaining");
    }

    @Test
    void an_entry_that_says_something_else() {
        assertThat(foundAfter(AWARD, entry -> Tampered.with(entry, "balanceAfter", 801L)))
                .containsExactly("balanceAfter of entry 2");
        assertThat(foundAfter(ISSUE, entry -> Tampered.with(entry, "tierAfter", "GOLD")))
                .containsExactly("announcedTier");
        assertThat(foundAfter(ISSUE, entry -> Tampered.with(entry, "recordedAt", Instant.EPOCH)))
                .containsExactly("updatedAt");
        List<Allocation> other = List.of(new Allocation(LotId.of(1), -150, 0));
        assertThat(foundAfter(REDEMPTION, entry -> Tampered.with(entry, "allocations", other)))
                .containsExactly("lot 1 remaining", "lot 2 remaining");
    }

    /** A grant is held against what its entry gave to that lot, not to others. */
    @Test
    void an_entry_that_gives_to_another_lot_as_well() {
        Allocation more = new Allocation(LotId.of(1), 0, 1);

        assertThat(foundAfter(
                        AWARD,
                        entry -> Tampered.with(
                                entry,
                                "allocations",
                                List.of(entry.allocations().get(0), more))))
                .containsExactly("carriedQualifying");
    }

    static Stream<Arguments> grants() {
        return Stream.of(
                arguments("lot.granted", "301", List.of("points granted as lot 2", "lot 2 granted")),
                arguments("lot.qualifying", "299", List.of("qualifying granted as lot 2")),
                arguments("lot.availableAt", "2024-02-01T10:00:01Z", List.of("lot 2 availableAt")),
                arguments("lot.expiresAt", "2025-02-02T00:00:01Z", List.of("lot 2 expiresAt")),
                arguments("lot.lastDay", "2025-01-31", List.of("lot 2 lastDay")));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("grants")
    void a_grant_that_an_entry_tells_differently(String fact, String other, List<String> found) {
        assertThat(foundAfter(AWARD, entry -> Tampered.withFact(entry, fact, other)))
                .isEqualTo(found);
    }

    @Test
    void a_lot_whose_grant_no_entry_tells() {
        assertThat(foundAfter(GRANT, entry -> Tampered.with(entry, "facts", Facts.none())))
                .containsExactly("grant of lot 1");
    }

    @Test
    void a_reward_that_its_entry_tells_differently() {
        assertThat(foundAfter(ISSUE, entry -> Tampered.withFact(entry, "reward.cost", "51")))
                .containsExactly("cost of the reward of entry 4", "rewards");
        assertThat(foundAfter(ISSUE, entry -> Tampered.withFact(entry, "reward.issuedBy", "3")))
                .containsExactly("issuedBy of the reward of entry 4", "rewards");
        ada.use("2024-04-02T10:00:00Z");
        assertThat(foundAfter(ISSUE + 1, entry -> Tampered.withFact(entry, "reward.cost", "51")))
                .containsExactly("reward of entry 5");
    }
}
