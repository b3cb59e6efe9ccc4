package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.customerkit.customer.CustomerId;
import io.customerkit.reward.HeldRewards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoyaltyAccountTest {

    private static final CustomerId MEMBER = CustomerId.of("c-1");
    private static final Instant JOINED = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant NOW = Instant.parse("2024-02-01T00:00:00Z");

    private static LoyaltyAccount account(List<Lot> lots, long debt) {
        return new LoyaltyAccount(MEMBER, 1, lots, debt, 0, HeldRewards.none(), "BRONZE", 1, JOINED, NOW);
    }

    private static Lot lot(long id, long remaining, String expiresAt) {
        Instant end = Instant.parse(expiresAt);
        return new Lot(LotId.of(id), 100, remaining, 100, JOINED, JOINED, end, LocalDate.of(2025, 1, 1));
    }

    @Test
    void opens_with_no_points_in_the_first_tier_and_nothing_stored() {
        LoyaltyAccount account = LoyaltyAccount.open(MEMBER, JOINED);

        Membership membership = Membership.of(account, LoyaltyProgram.standard(), NOW);

        assertThat(account.version()).isZero();
        assertThat(account.dueAt()).isEmpty();
        assertThat(membership.points()).isZero();
        assertThat(membership.tier().name()).isEqualTo("BRONZE");
        assertThat(membership.joinedDate()).isEqualTo(JOINED);
        assertThat(membership.createdAt()).isEqualTo(JOINED);
        assertThat(membership.updatedAt()).isEqualTo(JOINED);
    }

    @Test
    void refuses_numbers_below_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> account(List.of(), -1));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LoyaltyAccount(MEMBER, 1, List.of(), 0, -1, HeldRewards.none(), null, 1, JOINED, NOW));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LoyaltyAccount(MEMBER, -1, List.of(), 0, 0, HeldRewards.none(), null, 0, JOINED, NOW));
    }

    @Test
    void refuses_more_versions_than_entries() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LoyaltyAccount(MEMBER, 2, List.of(), 0, 0, HeldRewards.none(), null, 1, JOINED, NOW));
    }

    @Test
    void refuses_lots_that_are_not_in_debit_order() {
        Lot first = lot(1, 100, "2025-01-01T00:00:00Z");
        Lot second = lot(2, 100, "2025-01-02T00:00:00Z");

        assertThat(account(List.of(first, second), 0).balance()).isEqualTo(200);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> account(List.of(second, first), 0))
                .withMessage("Lots of account c-1 are not in debit order");
    }

    @Test
    void refuses_two_lots_of_one_id_wherever_they_are() {
        Lot first = lot(2, 100, "2025-01-01T00:00:00Z");
        Lot older = lot(1, 100, "2025-01-02T00:00:00Z");
        Lot namesake = lot(2, 100, "2025-01-03T00:00:00Z");

        assertThat(account(List.of(first, older), 0).balance()).isEqualTo(200);
        for (List<Lot> lots : List.of(List.of(first, namesake), List.of(first, older, namesake))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> account(lots, 0))
                    .withMessage("Account c-1 has two lots with one id");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> account(List.of(first, first), 0));
    }

    @Test
    void refuses_points_that_could_be_spent_besides_a_debt() {
        Lot spent = lot(1, 0, "2025-01-01T00:00:00Z");
        Lot unspent = lot(1, 1, "2025-01-01T00:00:00Z");

        assertThat(account(List.of(spent), 1).balance()).isEqualTo(-1);
        assertThatIllegalArgumentException().isThrownBy(() -> account(List.of(unspent), 1));
    }

    @Test
    void keeps_its_lots_whatever_becomes_of_the_list_it_was_given() {
        var lots = new ArrayList<Lot>();
        lots.add(lot(1, 100, "2025-01-01T00:00:00Z"));
        LoyaltyAccount account = account(lots, 0);

        lots.clear();

        assertThat(account.lots()).hasSize(1);
    }

    @Test
    void is_due_when_its_first_lot_ends() {
        Lot first = lot(2, 0, "2025-01-01T00:00:00Z");
        Lot second = lot(1, 100, "2025-01-02T00:00:00Z");

        assertThat(account(List.of(first, second), 0).dueAt()).hasValue(Instant.parse("2025-01-01T00:00:00Z"));
    }
}
