package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.PROGRAM;
import static io.customerkit.testkit.Samples.adjust;
import static io.customerkit.testkit.Samples.open;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.RewardRequest;
import io.customerkit.reward.HeldRewards;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardStatus;
import io.customerkit.storage.Commit;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a storage promises about the rewards that members hold. */
@DisplayName("A storage of rewards")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class HeldRewardsContract {

    private static final Instant END = Instant.parse("2024-04-01T00:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");

    private static final RewardOffer MUG = offer(NewOffer.of("Mug", 50).validFor(30));
    private static final RewardOffer VOUCHER = offer(NewOffer.of("Voucher", 70));

    private final CustomerId customer = Samples.customerId();

    protected HeldRewardsContract() {}

    private static RewardOffer offer(NewOffer request) {
        return SampleOffer.creation(SampleOffer.id(), request).after();
    }

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private LoyaltyAccount committed(LoyaltyAccountChange change) {
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    /** Returns a change by which the member gets a reward. */
    private static LoyaltyAccountChange issuing(LoyaltyAccount account, String reference, RewardOffer offer) {
        var request = new RewardRequest(offer.id(), RewardId.of(unique()), Reference.of(reference));
        return account.issue(request, offer, PROGRAM, NOW);
    }

    @Test
    void returns_the_rewards_that_every_step_left() {
        LoyaltyAccount rich = committed(adjust(open(customer), 1_000, "r-1"));

        LoyaltyAccount one = committed(issuing(rich, "r-2", MUG));
        assertThat(storage().accounts().find(customer)).contains(one);

        LoyaltyAccount two = committed(issuing(one, "r-3", VOUCHER));
        assertThat(storage().accounts().find(customer)).contains(two);

        Reward mug = two.rewards().issued().get(0);
        LoyaltyAccount used = committed(two.use(mug, PROGRAM, NOW));
        assertThat(storage().accounts().find(customer)).contains(used);

        LoyaltyAccount again = committed(issuing(used, "r-4", MUG));
        LoyaltyAccount settled = committed(again.settle(PROGRAM, END).orElseThrow());
        assertThat(settled.rewards().issued()).hasSize(1);
        assertThat(storage().accounts().find(customer)).contains(settled);
    }

    @Test
    void keeps_a_thousand_rewards_of_as_many_offers() {
        LoyaltyAccountChange few = adjust(open(customer), 5, "r-1");
        var many = new LoyaltyAccountChange(few.before(), holdingAThousand(few.after()), few.entries());

        committed(many);

        assertThat(storage().accounts().find(customer)).contains(many.after());
    }

    private static LoyaltyAccount holdingAThousand(LoyaltyAccount account) {
        List<Reward> issued = new ArrayList<>();
        Map<OfferId, Long> claims = new HashMap<>();
        for (int i = 1; i <= 1_000; i++) {
            OfferId offer = OfferId.of("a".repeat(60) + i);
            issued.add(reward(offer, Long.MAX_VALUE - i));
            claims.put(offer, Long.MAX_VALUE);
        }
        return new LoyaltyAccount(
                account.customer(),
                account.version(),
                account.lots(),
                account.debt(),
                account.carriedQualifying(),
                new HeldRewards(issued, claims),
                account.announcedTier(),
                account.entries(),
                account.joinedAt(),
                account.updatedAt());
    }

    private static Reward reward(OfferId offer, long issuedBy) {
        return new Reward(
                RewardId.of(unique()), offer, RewardStatus.ISSUED, Long.MAX_VALUE, issuedBy, NOW, END, LAST_DAY);
    }

    @Test
    void finds_an_account_due_when_a_reward_ends() {
        LoyaltyAccount rich = committed(adjust(open(customer), 100, "r-1"));
        LoyaltyAccount holding = committed(issuing(rich, "r-2", MUG));

        assertThat(due(END)).contains(new DueAccount(END, customer));
        assertThat(due(END.minusMillis(1))).extracting(DueAccount::customer).doesNotContain(customer);

        committed(holding.settle(PROGRAM, END).orElseThrow());
        assertThat(due(END)).extracting(DueAccount::customer).doesNotContain(customer);
    }

    private List<DueAccount> due(Instant now) {
        return Pages.all(100, last -> storage().accounts().due(now, last, 100));
    }
}
