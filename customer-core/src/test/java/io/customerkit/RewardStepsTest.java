package io.customerkit;

import static io.customerkit.RewardFixture.MUG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.reward.IllegalRewardStateException;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardStatus;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a reward: it is used, cancelled or expires, once. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardStepsTest {

    private static final String LAST_MILLISECOND = "2024-03-31T23:59:59.999Z";
    private static final String END = "2024-04-01T00:00:00Z";

    private final RewardFixture fixture = RewardFixture.at("2024-03-01T10:00:00Z");
    private final RewardService rewards = fixture.kit().rewards();
    private final CustomerId ada = fixture.ada();
    private Reward reward;

    @BeforeEach
    void issue() {
        fixture.points(100)
                .offer(NewOffer.of("Mug", 50).withStock(5).withLimit(2).validFor(30));
        reward = fixture.issued("r-1");
    }

    @Test
    void a_reward_is_used_without_moving_points() {
        RewardReceipt receipt = rewards.use(ada, reward.id());

        assertThat(receipt.reward()).isEqualTo(reward.with(RewardStatus.USED));
        assertThat(receipt.replayed()).isFalse();
        assertThat(receipt.entry().kind()).isEqualTo(EntryKind.REDEEMED);
        assertThat(receipt.entry().points()).isZero();
        assertThat(receipt.entry().reference().value()).isEqualTo("ck:reward:" + reward.id() + ":used");
        assertThat(fixture.spendable()).isEqualTo(50);
        assertThat(fixture.stock()).isEqualTo(4);
        assertHoldsNothing();
    }

    @Test
    void a_reward_is_cancelled_with_its_points_and_its_place_in_stock_and_limit() {
        RewardReceipt receipt = rewards.cancel(ada, reward.id());

        assertThat(receipt.reward()).isEqualTo(reward.with(RewardStatus.CANCELLED));
        assertThat(receipt.replayed()).isFalse();
        assertThat(receipt.entry().kind()).isEqualTo(EntryKind.RESTORED);
        assertThat(receipt.entry().points()).isEqualTo(50);
        assertThat(receipt.entry().reference().value()).isEqualTo("ck:reward:" + reward.id() + ":cancelled");
        assertThat(fixture.spendable()).isEqualTo(100);
        assertThat(fixture.stock()).isEqualTo(5);
        assertThat(fixture.account().rewards().claimsOf(MUG)).isZero();
        assertHoldsNothing();
    }

    private void assertHoldsNothing() {
        assertThat(fixture.kit().loyalty().membership(ada).rewards()).isEmpty();
        assertThat(fixture.account().rewards().issued()).isEmpty();
    }

    @Test
    void using_it_again_returns_the_first_receipt() {
        RewardReceipt first = rewards.use(ada, reward.id());
        List<LedgerEntry> ledger = fixture.ledger();
        fixture.set(END);

        assertThat(rewards.use(ada, reward.id())).isEqualTo(new RewardReceipt(first.reward(), first.entry(), true));
        assertThat(fixture.ledger()).isEqualTo(ledger);
    }

    @Test
    void cancelling_it_again_returns_the_first_receipt() {
        RewardReceipt first = rewards.cancel(ada, reward.id());
        List<LedgerEntry> ledger = fixture.ledger();
        fixture.set(END);

        assertThat(rewards.cancel(ada, reward.id())).isEqualTo(new RewardReceipt(first.reward(), first.entry(), true));
        assertThat(fixture.ledger()).isEqualTo(ledger);
        assertThat(fixture.stock()).isEqualTo(5);
    }

    @Test
    void a_used_reward_cannot_be_cancelled() {
        rewards.use(ada, reward.id());

        assertRefused(RewardStatus.USED, RewardStatus.CANCELLED, () -> rewards.cancel(ada, reward.id()));
        assertThat(fixture.stock()).isEqualTo(4);
    }

    @Test
    void a_cancelled_reward_cannot_be_used() {
        rewards.cancel(ada, reward.id());

        assertRefused(RewardStatus.CANCELLED, RewardStatus.USED, () -> rewards.use(ada, reward.id()));
    }

    @Test
    void a_reward_is_good_through_its_last_millisecond() {
        fixture.set(LAST_MILLISECOND);

        assertThat(fixture.maintain().accounts()).isZero();
        assertThat(fixture.kit().loyalty().membership(ada).rewards()).containsExactly(reward);
        assertThat(rewards.find(ada, reward.id())).contains(reward);
        assertThat(rewards.use(ada, reward.id()).reward().status()).isEqualTo(RewardStatus.USED);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void at_its_end_it_has_expired_whether_or_not_maintenance_has_run(boolean isBooked) {
        fixture.set(END);
        if (isBooked) {
            assertThat(fixture.maintain().accounts()).isEqualTo(1);
        }

        assertThat(rewards.find(ada, reward.id())).contains(reward.with(RewardStatus.EXPIRED));
        assertThat(fixture.kit().loyalty().membership(ada).rewards()).isEmpty();
        assertRefused(RewardStatus.EXPIRED, RewardStatus.USED, () -> rewards.use(ada, reward.id()));
        assertRefused(RewardStatus.EXPIRED, RewardStatus.CANCELLED, () -> rewards.cancel(ada, reward.id()));
    }

    private void assertRefused(RewardStatus current, RewardStatus requested, Runnable step) {
        List<LedgerEntry> ledger = fixture.ledger();

        assertThatExceptionOfType(IllegalRewardStateException.class)
                .isThrownBy(step::run)
                .withMessage("Reward " + reward.id() + " is " + current + " and cannot become " + requested)
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("reward.state.illegal");
                    assertThat(refusal.reward()).isEqualTo(reward.id());
                    assertThat(refusal.current()).isEqualTo(current);
                    assertThat(refusal.requested()).isEqualTo(requested);
                });
        assertThat(fixture.ledger()).isEqualTo(ledger);
    }

    @Test
    void maintenance_books_the_end_once_and_gives_nothing_back() {
        fixture.set("2024-05-01T00:00:00Z");

        fixture.maintain();
        assertThat(fixture.maintain().accounts()).isZero();

        LedgerEntry entry = fixture.ledger().get(0);
        assertThat(entry.kind()).isEqualTo(EntryKind.EXPIRED);
        assertThat(entry.points()).isZero();
        assertThat(entry.at()).isEqualTo(END);
        assertThat(entry.recordedAt()).isEqualTo("2024-05-01T00:00:00Z");
        assertThat(entry.reference().value()).isEqualTo("ck:reward:" + reward.id() + ":expired");
        assertThat(entry.reward()).contains(reward.with(RewardStatus.EXPIRED));
        assertThat(fixture.ledger()).hasSize(3);
        assertThat(fixture.spendable()).isEqualTo(50);
        assertThat(fixture.stock()).isEqualTo(4);
        assertThat(fixture.loyalty().sent()).hasSize(1);
    }

    @Test
    void used_and_expired_rewards_count_towards_the_limit_and_cancelled_ones_do_not() {
        Reward second = fixture.issued("r-2");
        rewards.cancel(ada, second.id());
        assertThat(fixture.account().rewards().claimsOf(MUG)).isEqualTo(1);

        rewards.use(ada, reward.id());
        assertThat(fixture.account().rewards().claimsOf(MUG)).isEqualTo(1);

        fixture.redeem("r-3");
        fixture.set("2024-05-01T00:00:00Z").maintain();
        assertThat(fixture.account().rewards().claimsOf(MUG)).isEqualTo(2);
    }

    @Test
    void a_reward_is_nobody_elses() {
        CustomerId bob = fixture.loyalty().member("bob");

        assertUnknown(() -> rewards.use(bob, reward.id()));
        assertUnknown(() -> rewards.cancel(bob, reward.id()));
        assertThat(rewards.find(bob, reward.id())).isEmpty();
        assertThat(fixture.loyalty().storage().accounts().find(bob)).isEmpty();
    }

    private void assertUnknown(Runnable step) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(step::run)
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("reward " + reward.id()));
    }

    @Test
    void an_unknown_customer_has_no_rewards() {
        CustomerId nobody = CustomerId.of("nobody");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rewards.use(nobody, reward.id()))
                .satisfies(missing -> assertThat(missing.kind()).isEqualTo("customer"));
        assertThat(rewards.find(nobody, reward.id())).isEmpty();
    }

    @Test
    void a_reward_can_be_looked_up_in_every_state() {
        Reward cancelled = fixture.issued("r-2");
        Reward used = reward;
        assertThat(rewards.find(ada, used.id())).contains(used);

        rewards.use(ada, used.id());
        rewards.cancel(ada, cancelled.id());

        assertThat(rewards.find(ada, used.id())).contains(used.with(RewardStatus.USED));
        assertThat(rewards.find(ada, cancelled.id())).contains(cancelled.with(RewardStatus.CANCELLED));
        assertThat(rewards.find(ada, RewardId.of("w-1"))).isEmpty();
    }

    @Test
    void an_offer_that_was_retired_changes_nothing_for_what_is_issued() {
        Reward second = fixture.issued("r-2");
        rewards.retire(MUG);

        assertThat(rewards.use(ada, reward.id()).replayed()).isFalse();
        assertThat(rewards.cancel(ada, second.id()).replayed()).isFalse();
        assertThat(fixture.stock()).isEqualTo(4);
    }

    @Test
    void a_cancellation_leaves_an_offer_alone_that_has_any_number_by_then() {
        rewards.change(MUG, 2, NewOffer.of("Mug", 50));

        rewards.cancel(ada, reward.id());

        assertThat(fixture.mug().stock()).isNull();
        assertThat(fixture.mug().version()).isEqualTo(3);
    }

    @Test
    void a_cancellation_is_right_at_the_largest_stock() {
        rewards.change(MUG, 2, NewOffer.of("Mug", 50).withStock(999_999_999));

        rewards.cancel(ada, reward.id());

        assertThat(fixture.stock()).isEqualTo(1_000_000_000);
    }
}
