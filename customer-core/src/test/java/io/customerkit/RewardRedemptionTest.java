package io.customerkit;

import static io.customerkit.RewardFixture.MUG;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.notification.Notification.RewardIssued;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardStatus;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.reward.RewardUnavailableException.Reason;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardRedemptionTest {

    private static final Instant START = Instant.parse("2024-03-01T10:00:00Z");
    private static final NewOffer PLAIN = NewOffer.of("Mug", 50);

    private final RewardFixture fixture = RewardFixture.at(START.toString());
    private final RewardService rewards = fixture.kit().rewards();
    private final CustomerId ada = fixture.ada();

    @Test
    void takes_the_points_and_gives_the_reward() {
        fixture.points(120).offer(PLAIN.withStock(3).validFor(30));

        RewardReceipt receipt = fixture.redeem("r-1");

        LedgerEntry entry = receipt.entry();
        Reward reward = receipt.reward();
        assertThat(receipt.replayed()).isFalse();
        assertThat(entry.kind()).isEqualTo(EntryKind.REDEEMED);
        assertThat(entry.points()).isEqualTo(-50);
        assertThat(entry.balanceAfter()).isEqualTo(70);
        assertThat(entry.reference()).isEqualTo(Reference.of("r-1"));
        assertThat(entry.fingerprint().value()).isEqualTo("v1:REDEEMED:offer:mug");
        assertThat(entry.reward()).contains(reward);
        assertThat(reward)
                .isEqualTo(new Reward(
                        reward.id(),
                        MUG,
                        RewardStatus.ISSUED,
                        50,
                        2,
                        START,
                        Instant.parse("2024-04-01T00:00:00Z"),
                        LocalDate.parse("2024-03-31")));
        assertThat(fixture.stock()).isEqualTo(2);
        assertThat(fixture.kit().loyalty().membership(ada).rewards()).containsExactly(reward);
    }

    @Test
    void never_costs_the_tier() {
        fixture.points(500).offer(PLAIN);

        assertThat(fixture.redeem("r-1").entry().tierAfter()).isEqualTo("SILVER");
        assertThat(fixture.kit().loyalty().membership(ada).tier().name()).isEqualTo("SILVER");
    }

    @Test
    void tells_the_member_once() {
        fixture.points(100).offer(PLAIN);

        RewardReceipt receipt = fixture.redeem("r-1");
        fixture.redeem("r-1");

        assertThat(fixture.loyalty().sent())
                .containsExactly(
                        new RewardIssued(ada, START, 2, receipt.reward().id(), MUG));
    }

    @Test
    void tells_the_member_by_maintenance_what_nobody_has_told() {
        CustomerKit silent = fixture.loyalty().kit(options -> options.dispatch(Dispatch.BY_MAINTENANCE));
        fixture.points(50).offer(PLAIN);

        Reward reward = silent.rewards().redeem(ada, MUG, Reference.of("r-1")).reward();
        assertThat(fixture.loyalty().outbox()).extracting(OutboxMessage::key).containsExactly("reward-issued:ada:2");
        fixture.maintain();

        assertThat(fixture.loyalty().sent()).containsExactly(new RewardIssued(ada, START, 2, reward.id(), MUG));
    }

    @Test
    void a_repetition_returns_the_first_receipt_whatever_has_become_of_reward_offer_and_tier() {
        fixture.points(500)
                .offer(PLAIN.withStock(1).withLimit(1).fromTier("SILVER").between(null, START.plusSeconds(1)));
        RewardReceipt first = fixture.redeem("r-1");
        rewards.use(ada, first.reward().id());
        rewards.retire(MUG);
        fixture.points(-450).set("2024-03-05T10:00:00Z");

        RewardReceipt again = fixture.redeem("r-1");

        assertThat(again).isEqualTo(new RewardReceipt(first.reward(), first.entry(), true));
        assertThat(fixture.spendable()).isZero();
        assertThat(fixture.stock()).isZero();
    }

    @Test
    void the_reference_of_another_request_is_refused() {
        fixture.points(200).offer(PLAIN);
        rewards.create(OfferId.of("cup"), PLAIN);
        fixture.redeem("r-1");
        fixture.kit().loyalty().redeem(ada, 50, Reference.of("r-2"));

        assertReused(() -> rewards.redeem(ada, OfferId.of("cup"), Reference.of("r-1")));
        assertReused(() -> fixture.redeem("r-2"));
        assertReused(() -> fixture.redeem("points-0"));
        assertReused(() -> fixture.kit().loyalty().redeem(ada, 50, Reference.of("r-1")));
        assertThat(fixture.spendable()).isEqualTo(100);
    }

    private static void assertReused(Runnable call) {
        assertThatExceptionOfType(ReferenceReusedException.class).isThrownBy(call::run);
    }

    @Test
    void one_reference_at_two_members_is_two_rewards() {
        CustomerId bob = fixture.loyalty().member("bob");
        fixture.kit().loyalty().adjust(bob, 50, Reference.of("r-0"), "");
        fixture.points(50).offer(PLAIN);

        Reward ofAda = fixture.issued("r-1");
        Reward ofBob = rewards.redeem(bob, MUG, Reference.of("r-1")).reward();

        assertThat(ofAda.id()).isNotEqualTo(ofBob.id());
    }

    @Test
    void the_librarys_own_references_are_refused() {
        fixture.points(50).offer(PLAIN);

        assertThat(faultsOf(() -> rewards.redeem(ada, MUG, new Reference("ck:undo:1"))))
                .containsExactly("reference reference.reserved");
        assertThat(fixture.spendable()).isEqualTo(50);
    }

    @Test
    void an_unknown_customer_gets_none() {
        fixture.offer(PLAIN);

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> rewards.redeem(CustomerId.of("nobody"), MUG, Reference.of("r-1")))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer nobody"));
    }

    @Test
    void an_offer_begins_with_its_first_instant() {
        fixture.points(100).offer(PLAIN.withStock(1).between(Instant.parse("2024-03-02T00:00:00Z"), null));

        fixture.set("2024-03-01T23:59:59.999Z");
        assertUnavailable(Reason.NOT_YET);

        fixture.set("2024-03-02T00:00:00Z");
        assertThat(fixture.redeem("r-1").replayed()).isFalse();
    }

    @Test
    void an_offer_is_over_at_its_last_instant() {
        fixture.points(100).offer(PLAIN.withStock(2).between(null, Instant.parse("2024-03-02T00:00:00Z")));

        fixture.set("2024-03-01T23:59:59.999Z");
        assertThat(fixture.redeem("r-0").replayed()).isFalse();

        fixture.set("2024-03-02T00:00:00Z");
        assertUnavailable(Reason.OVER);
    }

    @Test
    void a_retired_offer_gives_nothing() {
        fixture.points(100).offer(PLAIN.withStock(2));
        rewards.retire(MUG);

        assertUnavailable(Reason.RETIRED);
    }

    @Test
    void the_last_of_the_stock_is_the_last() {
        fixture.points(150).offer(PLAIN.withStock(2));

        fixture.redeem("r-1");
        fixture.redeem("r-2");

        assertUnavailable(Reason.OUT_OF_STOCK);
    }

    @Test
    void a_member_gets_as_many_as_the_limit_says_and_no_more() {
        fixture.points(200).offer(PLAIN.withStock(9).withLimit(2));

        Reward used = fixture.issued("r-1");
        fixture.redeem("r-2");
        rewards.use(ada, used.id());

        assertUnavailable(Reason.LIMIT_REACHED);
    }

    @Test
    void the_limit_is_each_members_own() {
        CustomerId bob = fixture.loyalty().member("bob");
        fixture.kit().loyalty().adjust(bob, 50, Reference.of("r-0"), "");
        fixture.points(100).offer(PLAIN.withStock(9).withLimit(1));
        fixture.redeem("r-1");

        assertThat(rewards.redeem(bob, MUG, Reference.of("r-1")).replayed()).isFalse();

        assertUnavailable(Reason.LIMIT_REACHED);
    }

    @Test
    void a_limit_that_is_raised_gives_way() {
        fixture.points(100).offer(PLAIN.withLimit(1));
        fixture.redeem("r-1");

        rewards.change(MUG, 1, PLAIN.withLimit(2));

        assertThat(fixture.redeem("r-2").replayed()).isFalse();
    }

    @Test
    void the_tier_is_that_of_the_moment() {
        fixture.points(499).offer(PLAIN.withStock(5).fromTier("SILVER"));
        assertUnavailable(Reason.TIER_TOO_LOW);

        fixture.points(1);
        assertThat(fixture.redeem("r-1").replayed()).isFalse();

        fixture.set("2025-03-01T23:59:59.999Z");
        assertThat(fixture.redeem("r-2").replayed()).isFalse();

        fixture.set("2025-03-02T00:00:00Z").points(100);
        assertUnavailable(Reason.TIER_TOO_LOW);
    }

    @Test
    void a_higher_tier_gets_what_a_lower_one_gets() {
        fixture.points(1_000).offer(PLAIN.fromTier("SILVER"));

        assertThat(fixture.redeem("r-1").entry().tierAfter()).isEqualTo("GOLD");
    }

    @Test
    void a_tier_that_the_programme_no_longer_has_is_nobodys() {
        fixture.points(5_000).offer(PLAIN.withStock(1).fromTier("GOLD"));
        CustomerKit renamed = fixture.loyalty()
                .kit(options -> options.program(LoyaltyProgram.builder()
                        .tiers(TierPolicy.of(List.of(Tier.of("BASE", 0), Tier.of("TOP", 100))))
                        .build()));

        assertThatExceptionOfType(RewardUnavailableException.class)
                .isThrownBy(() -> renamed.rewards().redeem(ada, MUG, Reference.of("r-1")))
                .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.TIER_TOO_LOW));
        assertThat(fixture.stock()).isEqualTo(1);
    }

    @Test
    void a_point_too_few_takes_nothing_from_the_stock() {
        fixture.points(49).offer(PLAIN.withStock(1));

        assertThatExceptionOfType(InsufficientPointsException.class)
                .isThrownBy(() -> fixture.redeem("r-1"))
                .satisfies(refusal -> {
                    assertThat(refusal.required()).isEqualTo(50);
                    assertThat(refusal.spendable()).isEqualTo(49);
                });
        assertThat(fixture.stock()).isEqualTo(1);
        assertThat(fixture.mug().version()).isEqualTo(1);

        fixture.points(1);
        assertThat(fixture.redeem("r-1").replayed()).isFalse();
        assertThat(fixture.stock()).isZero();
    }

    @Test
    void points_that_have_ended_buy_nothing() {
        fixture.points(50).offer(PLAIN.withStock(1)).set("2025-03-02T00:00:00Z");

        assertThatExceptionOfType(InsufficientPointsException.class).isThrownBy(() -> fixture.redeem("r-1"));
        assertThat(fixture.stock()).isEqualTo(1);
    }

    @Test
    void an_offer_of_any_number_is_only_read() {
        fixture.points(100).offer(PLAIN);

        fixture.redeem("r-1");
        fixture.redeem("r-2");

        assertThat(fixture.mug().version()).isEqualTo(1);
    }

    @Test
    void a_new_price_is_for_the_next_reward() {
        fixture.points(100).offer(PLAIN);
        Reward first = fixture.issued("r-1");
        rewards.change(MUG, 1, NewOffer.of("Mug", 10));

        assertThat(fixture.redeem("r-2").entry().points()).isEqualTo(-10);
        assertThat(rewards.cancel(ada, first.id()).entry().points()).isEqualTo(50);
    }

    @Test
    void a_preview_answers_the_same_and_stores_nothing() {
        fixture.points(500).offer(PLAIN.withStock(1).validFor(1));
        List<LedgerEntry> before = fixture.ledger();

        Preview<RewardReceipt> preview = rewards.previewRedeem(ada, MUG, Reference.of("r-1"));

        assertThat(fixture.ledger()).isEqualTo(before);
        assertThat(fixture.stock()).isEqualTo(1);
        RewardReceipt real = fixture.redeem("r-1");
        assertThat(preview.result().entry())
                .usingRecursiveComparison()
                .ignoringFields("facts")
                .isEqualTo(real.entry());
        assertThat(preview.result().reward())
                .usingRecursiveComparison()
                .ignoringFields("id")
                .isEqualTo(real.reward());
        assertThat(rewards.previewRedeem(ada, MUG, Reference.of("r-1")).result())
                .isEqualTo(new RewardReceipt(real.reward(), real.entry(), true));
    }

    @Test
    void a_preview_refuses_what_the_call_refuses() {
        fixture.points(49).offer(PLAIN.withStock(0));

        assertThatExceptionOfType(RewardUnavailableException.class)
                .isThrownBy(() -> rewards.previewRedeem(ada, MUG, Reference.of("r-1")));
    }

    private void assertUnavailable(Reason reason) {
        List<LedgerEntry> ledger = fixture.ledger();
        RewardOffer offer = fixture.mug();

        assertThatExceptionOfType(RewardUnavailableException.class)
                .isThrownBy(() -> fixture.redeem("refused"))
                .withMessage("Offer mug gives no reward: " + reason)
                .satisfies(refusal -> {
                    assertThat(refusal.code()).isEqualTo("reward.unavailable");
                    assertThat(refusal.offer()).isEqualTo(MUG);
                    assertThat(refusal.reason()).isEqualTo(reason);
                });

        assertThat(fixture.ledger()).isEqualTo(ledger);
        assertThat(fixture.mug()).isEqualTo(offer);
    }
}
