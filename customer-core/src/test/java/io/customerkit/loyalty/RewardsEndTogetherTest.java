package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.customerkit.customer.CustomerId;
import io.customerkit.reward.HeldRewards;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardsEndTogetherTest {

    private static final int MANY = 3_000;
    private static final Instant JOINED = Instant.parse("2024-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2024-04-01T00:00:00Z");
    private static final LocalDate LAST_DAY = LocalDate.parse("2024-03-31");

    /** Removed one by one, they took five seconds. */
    @Test
    void three_thousand_of_as_many_offers_are_booked_within_two_seconds() {
        HeldRewards held = many();
        var account =
                new LoyaltyAccount(CustomerId.of("ada"), 1, List.of(), 0, 0, held, "BRONZE", MANY, JOINED, JOINED);

        LoyaltyAccountChange settled = assertTimeout(
                Duration.ofSeconds(2),
                () -> account.settle(LoyaltyProgram.standard(), END).orElseThrow());

        assertThat(settled.after().rewards().issued()).isEmpty();
        assertThat(settled.after().rewards().claims()).isEqualTo(held.claims()).hasSize(MANY);
        assertThat(settled.entries())
                .extracting(entry -> entry.reward().orElseThrow().id())
                .containsExactlyElementsOf(
                        held.issued().stream().map(Reward::id).toList());
    }

    private static HeldRewards many() {
        List<Reward> issued = new ArrayList<>();
        var claims = new HashMap<OfferId, Long>();
        for (int i = 1; i <= MANY; i++) {
            OfferId offer = OfferId.of("a".repeat(60) + i);
            RewardId id = RewardId.of("r-" + i);
            issued.add(new Reward(id, offer, RewardStatus.ISSUED, 10, i, Instant.EPOCH, END, LAST_DAY));
            claims.put(offer, 1L);
        }
        return new HeldRewards(issued, claims);
    }
}
