package io.customerkit;

import static io.customerkit.RewardFixture.MUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.EndedPoints;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.ExpiryPolicy;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.Reward;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Where the points of a cancelled reward go: as those of a cancelled redemption. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardRestorationTest {

    private static final NewOffer PLAIN = NewOffer.of("Mug", 100).withStock(5);

    private static RewardFixture fixture(EndedPoints endedPoints) {
        return RewardFixture.of(
                        LoyaltyProgram.builder().endedPoints(endedPoints).build(), "2023-03-01T10:00:00Z")
                .offer(PLAIN)
                .points(60)
                .set("2023-08-01T10:00:00Z")
                .points(100)
                .set("2024-02-20T10:00:00Z");
    }

    private static LedgerEntry cancelled(RewardFixture fixture, Reward reward) {
        return fixture.kit().rewards().cancel(fixture.ada(), reward.id()).entry();
    }

    @Test
    void points_that_live_go_back_to_where_they_came_from_and_keep_their_end() {
        RewardFixture fixture = fixture(EndedPoints.EXTEND);
        var before = fixture.account().lots();

        LedgerEntry entry = cancelled(fixture, fixture.issued("r-1"));

        assertThat(entry.points()).isEqualTo(100);
        assertThat(fixture.account().lots()).isEqualTo(before);
    }

    @Test
    void points_that_have_ended_live_for_thirty_more_days_and_do_not_qualify() {
        RewardFixture fixture = fixture(EndedPoints.EXTEND);
        Reward reward = fixture.issued("r-1");
        fixture.set("2024-03-10T10:00:00Z");

        LedgerEntry entry = cancelled(fixture, reward);

        Lot extended = fixture.account().lots().get(0);
        assertThat(entry.points()).isEqualTo(100);
        assertThat(extended.remaining()).isEqualTo(60);
        assertThat(extended.qualifying()).isZero();
        assertThat(extended.expiresAt()).isEqualTo("2024-04-10T00:00:00Z");
        assertThat(fixture.account().lots().get(1).remaining()).isEqualTo(100);
        assertThat(entry.reward()).isPresent();
        assertThat(fixture.stock()).isEqualTo(5);
    }

    @Test
    void points_that_have_ended_stay_so_where_the_programme_says_so() {
        RewardFixture fixture = fixture(EndedPoints.STAY_EXPIRED);
        Reward reward = fixture.issued("r-1");
        fixture.set("2024-03-10T10:00:00Z");

        LedgerEntry restored = cancelled(fixture, reward);

        LedgerEntry expired = fixture.ledger().get(0);
        assertThat(restored.points()).isEqualTo(100);
        assertThat(expired.kind()).isEqualTo(EntryKind.EXPIRED);
        assertThat(expired.points()).isEqualTo(-60);
        assertThat(expired.at()).isEqualTo("2024-03-02T00:00:00Z");
        assertThat(fixture.spendable()).isEqualTo(100);
        assertThat(fixture.stock()).isEqualTo(5);
    }

    @Test
    void debt_is_paid_first() {
        RewardFixture fixture = fixture(EndedPoints.EXTEND);
        Reward reward = fixture.issued("r-1");
        fixture.kit()
                .loyalty()
                .adjust(fixture.ada(), NewAdjustment.of(-90, "r-error", null).allowingDebt());

        LedgerEntry entry = cancelled(fixture, reward);

        assertThat(entry.debtChange()).isEqualTo(-30);
        assertThat(fixture.account().debt()).isZero();
        assertThat(fixture.spendable()).isEqualTo(70);
    }

    @Test
    void a_lot_that_never_ends_and_was_emptied_comes_back() {
        RewardFixture fixture = RewardFixture.of(
                        LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build(), "2024-01-01T00:00:00Z")
                .offer(PLAIN)
                .points(100);
        Reward reward = fixture.issued("r-1");
        assertThat(fixture.account().lots()).isEmpty();

        cancelled(fixture, reward);

        assertThat(fixture.account().qualifyingAt(Instant.parse("2024-01-01T00:00:00Z")))
                .isEqualTo(100);
        assertThat(fixture.spendable()).isEqualTo(100);
    }

    @Test
    void the_redemption_of_a_reward_is_no_redemption_to_be_cancelled_without_it() {
        RewardFixture fixture = fixture(EndedPoints.EXTEND);
        fixture.redeem("r-1");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> fixture.kit().loyalty().cancelRedemption(fixture.ada(), Reference.of("r-1")))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("redemption r-1"));

        assertThat(fixture.spendable()).isEqualTo(60);
        assertThat(fixture.account().rewards().claimsOf(MUG)).isEqualTo(1);
    }
}
