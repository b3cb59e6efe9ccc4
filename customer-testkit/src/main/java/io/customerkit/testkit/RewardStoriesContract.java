package io.customerkit.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.RewardReceipt;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.CustomerKitException;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification.RewardIssued;
import io.customerkit.reward.IllegalRewardStateException;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardStatus;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.reward.RewardUnavailableException.Reason;
import io.customerkit.storage.Storage;
import io.customerkit.tier.Tier;
import io.customerkit.tier.TierPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What the library promises about rewards, through the front door, on this storage. */
@DisplayName("A catalogue of rewards")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class RewardStoriesContract {

    private static final NewOffer PLAIN = NewOffer.of("Mug", 50).withStock(2);

    private final CustomerId ada = Samples.customerId();
    private final OfferId mug = SampleOffer.id();
    private final SettableClock clock = SettableClock.at("2024-03-01T10:15:30.123Z");
    private final RecordingNotifier notifier = new RecordingNotifier();

    protected RewardStoriesContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private CustomerKit.Builder options() {
        return TestKits.over(storage()).clock(clock).notifier(notifier);
    }

    private CustomerKit kit() {
        return options().build();
    }

    private void memberWith(long points) {
        kit().customers().create(TestKits.newCustomer(ada.value()));
        kit().loyalty().adjust(ada, points, Reference.of("r-0"), "");
    }

    private void offer(NewOffer request) {
        kit().rewards().create(mug, request);
    }

    private RewardReceipt redeem(String reference) {
        return kit().rewards().redeem(ada, mug, Reference.of(reference));
    }

    private RewardOffer mug() {
        return kit().rewards().findOffer(mug).orElseThrow();
    }

    private long stock() {
        return requireNonNull(mug().stock());
    }

    private LoyaltyAccount account() {
        return storage().accounts().find(ada).orElseThrow();
    }

    private List<LedgerEntry> ledger() {
        return storage().accounts().entries(ada, Long.MAX_VALUE, 1_000);
    }

    @Nested
    class Gives {

        @Test
        void a_reward_for_points_once_per_reference() {
            memberWith(120);
            offer(PLAIN.validFor(30));

            RewardReceipt first = redeem("r-1");
            RewardReceipt again = redeem("r-1");

            assertThat(first.reward().status()).isEqualTo(RewardStatus.ISSUED);
            assertThat(again).isEqualTo(new RewardReceipt(first.reward(), first.entry(), true));
            assertThat(kit().loyalty().findEntry(ada, Reference.of("r-1"))).contains(first.entry());
            assertThat(kit().loyalty().membership(ada).points()).isEqualTo(70);
            assertThat(kit().loyalty().membership(ada).rewards()).containsExactly(first.reward());
            assertThat(stock()).isEqualTo(1);
        }

        @Test
        void word_of_it_exactly_once() {
            memberWith(120);
            offer(PLAIN);
            CustomerKit silent = options().dispatch(Dispatch.BY_MAINTENANCE).build();

            RewardReceipt receipt = silent.rewards().redeem(ada, mug, Reference.of("r-1"));
            silent.rewards().redeem(ada, mug, Reference.of("r-1"));

            assertThat(storage().outbox().find("reward-issued:" + ada + ":2")).isPresent();
            assertThat(kit().maintenance().run(Duration.ofMinutes(1)).finished())
                    .isTrue();
            assertThat(notifier.sentTo(ada).stream().filter(RewardIssued.class::isInstance))
                    .containsExactly(new RewardIssued(
                            ada, clock.instant(), 2, receipt.reward().id(), mug));
            assertThat(storage().outbox().find("reward-issued:" + ada + ":2")).isEmpty();
        }

        @Test
        void points_and_stock_back_for_a_cancelled_reward() {
            memberWith(50);
            offer(PLAIN.withLimit(1));
            RewardReceipt issued = redeem("r-1");

            RewardReceipt cancelled =
                    kit().rewards().cancel(ada, issued.reward().id());

            assertThat(cancelled.reward()).isEqualTo(issued.reward().with(RewardStatus.CANCELLED));
            assertThat(kit().loyalty().membership(ada).points()).isEqualTo(50);
            assertThat(stock()).isEqualTo(2);
            assertThat(redeem("r-2").replayed()).isFalse();
        }

        @Test
        void every_offer_of_the_catalogue_with_its_last_change() {
            offer(PLAIN);
            RewardOffer changed = kit().rewards().change(mug, 1, NewOffer.of("Cup", 70));

            assertThat(mug()).isEqualTo(changed);
            assertThat(kit().rewards().retire(mug)).isEqualTo(mug());
        }
    }

    @Nested
    class Lets_a_reward_expire {

        private Reward issued() {
            memberWith(50);
            offer(PLAIN.validFor(30));
            Reward reward = redeem("r-1").reward();
            clock.set("2024-04-01T00:00:00Z");
            return reward;
        }

        @Test
        void when_it_is_read() {
            Reward reward = issued();

            assertThat(kit().rewards().find(ada, reward.id())).contains(reward.with(RewardStatus.EXPIRED));
            assertThat(kit().loyalty().membership(ada).rewards()).isEmpty();
            assertThat(ledger()).hasSize(2);
        }

        @Test
        void when_maintenance_runs() {
            Reward reward = issued();

            assertThat(kit().maintenance().run(Duration.ofMinutes(1)).finished())
                    .isTrue();

            assertThat(kit().rewards().find(ada, reward.id())).contains(reward.with(RewardStatus.EXPIRED));
            assertThat(ledger().get(0).reward()).contains(reward.with(RewardStatus.EXPIRED));
            assertThat(account().rewards().issued()).isEmpty();
            assertThat(stock()).isEqualTo(1);
        }
    }

    /** Whatever is refused leaves account, ledger, stock and outbox as they were. */
    @Nested
    class Refuses {

        @Test
        void what_is_not_offered_yet_or_no_more() {
            memberWith(120);
            offer(PLAIN.between(clock.instant().plusMillis(1), clock.instant().plusMillis(2)));

            assertUnavailable(Reason.NOT_YET);
            clock.advance(Duration.ofMillis(2));
            assertUnavailable(Reason.OVER);
            kit().rewards().retire(mug);
            assertUnavailable(Reason.RETIRED);
        }

        @Test
        void what_is_for_a_higher_tier_or_for_one_of_another_programme() {
            memberWith(999);
            offer(PLAIN.fromTier("GOLD"));
            CustomerKit other = options()
                    .program(LoyaltyProgram.builder()
                            .tiers(TierPolicy.of(List.of(Tier.of("ONLY", 0))))
                            .build())
                    .build();

            assertUnavailable(Reason.TIER_TOO_LOW);
            RewardUnavailableException refusal = assertRefused(
                    RewardUnavailableException.class, () -> other.rewards().redeem(ada, mug, Reference.of("refused")));
            assertThat(refusal.reason()).isEqualTo(Reason.TIER_TOO_LOW);
        }

        @Test
        void more_than_the_limit_and_more_than_the_stock() {
            memberWith(200);
            offer(PLAIN.withLimit(1));
            redeem("r-1");
            assertUnavailable(Reason.LIMIT_REACHED);

            kit().rewards().change(mug, mug().version(), PLAIN.withStock(1));
            redeem("r-2");
            assertUnavailable(Reason.OUT_OF_STOCK);
        }

        @Test
        void a_reward_that_costs_a_point_too_much() {
            memberWith(49);
            offer(PLAIN);

            assertRefused(InsufficientPointsException.class, () -> redeem("refused"));
        }

        @Test
        void to_let_a_reward_be_used_or_cancelled_after_it_was_finished() {
            memberWith(200);
            offer(PLAIN.validFor(0));
            Reward used = redeem("r-1").reward();
            Reward expired = redeem("r-2").reward();
            kit().rewards().use(ada, used.id());
            assertIllegal(() -> kit().rewards().cancel(ada, used.id()));

            clock.set("2024-03-02T00:00:00Z");
            assertIllegal(() -> kit().rewards().use(ada, expired.id()));
            assertIllegal(() -> kit().rewards().cancel(ada, expired.id()));
        }

        private void assertIllegal(Runnable step) {
            assertRefused(IllegalRewardStateException.class, step);
        }

        private void assertUnavailable(Reason reason) {
            RewardUnavailableException refusal =
                    assertRefused(RewardUnavailableException.class, () -> redeem("refused"));
            assertThat(refusal.reason()).isEqualTo(reason);
        }

        private <E extends CustomerKitException> E assertRefused(Class<E> type, Runnable call) {
            List<Object> before = stored();

            E refusal = catchThrowableOfType(type, call::run);

            assertThat(stored()).isEqualTo(before);
            return refusal;
        }

        private List<Object> stored() {
            List<Optional<?>> words = Stream.of(1, 2, 3, 4)
                    .<Optional<?>>map(sequence -> storage().outbox().find("reward-issued:" + ada + ":" + sequence))
                    .toList();
            return List.of(account(), ledger(), mug(), words);
        }
    }
}
