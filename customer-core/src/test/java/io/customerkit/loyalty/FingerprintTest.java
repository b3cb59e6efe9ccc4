package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.error.Violations;
import io.customerkit.order.Order;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardStatus;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FingerprintTest {

    private static final Instant AT = Instant.parse("2024-01-31T23:30:00.120Z");

    private static Fingerprint of(NewAdjustment request) {
        return Adjustment.of(request, new Violations()).fingerprint();
    }

    private static Fingerprint of(NewRedemption request) {
        return Redemption.of(request, new Violations()).fingerprint();
    }

    /** Texts that are stored somewhere: a release that makes others refuses honest repetitions. */
    @Test
    void every_text_of_the_first_version_stays_what_it_is() {
        Order order = Passbook.completed("a:4711");

        assertThat(of(NewAdjustment.of(100, "r-1", null))).hasToString("v1:ADJUSTED:100");
        assertThat(of(NewAdjustment.of(-40, "r-1", null).effectiveAt(AT)))
                .hasToString("v1:ADJUSTED:-40:2024-01-31T23:30:00.120Z");
        assertThat(of(NewRedemption.of(30, "r-1"))).hasToString("v1:REDEEMED:30");
        assertThat(Fingerprint.ofAward(order)).hasToString("v1:EARNED:1:a:4711");
        assertThat(Fingerprint.ofExpiry(Instant.parse("2024-03-02T00:00:00Z")))
                .hasToString("v1:EXPIRED:2024-03-02T00:00:00Z");
    }

    /** As above, for what the library itself books. */
    @Test
    void every_text_of_what_follows_from_an_earlier_entry_stays_what_it_is() {
        Order order = Passbook.completed("a:4711");
        LedgerEntry redemption = Passbook.issued();
        Reward reward = redemption.reward().orElseThrow();

        assertThat(Fingerprint.ofTaking(order, 2)).hasToString("v1:CLAWED_BACK:1:2:a:4711");
        assertThat(Fingerprint.ofUndo(redemption)).hasToString("v1:RESTORED:2");
        assertThat(Fingerprint.ofRequest(reward.offer())).hasToString("v1:REDEEMED:offer:mug");
        assertThat(Fingerprint.ofReward(reward.with(RewardStatus.USED))).hasToString("v1:reward:USED:w-1");
    }

    @Test
    void author_and_reason_are_no_part_of_it() {
        NewAdjustment plain = NewAdjustment.of(100, "r-1", null);
        NewAdjustment signed = NewAdjustment.of(100, "r-1", "a phone call").by("bob");

        assertThat(of(signed)).isEqualTo(of(plain));
        assertThat(of(new NewRedemption(30L, "r-1", "a gift", "bob"))).isEqualTo(of(NewRedemption.of(30, "r-1")));
    }

    @Test
    void points_kind_and_an_explicit_time_are_part_of_it() {
        NewAdjustment plain = NewAdjustment.of(100, "r-1", null);

        assertThat(of(NewAdjustment.of(101, "r-1", null))).isNotEqualTo(of(plain));
        assertThat(of(plain.effectiveAt(AT))).isNotEqualTo(of(plain));
        assertThat(of(plain.effectiveAt(AT.plusMillis(1)))).isNotEqualTo(of(plain.effectiveAt(AT)));
        assertThat(of(NewRedemption.of(100, "r-1"))).isNotEqualTo(of(plain));
    }

    @Test
    void a_time_is_the_same_if_it_differs_below_a_millisecond() {
        NewAdjustment plain = NewAdjustment.of(100, "r-1", null);

        assertThat(of(plain.effectiveAt(Instant.parse("2024-01-31T23:30:00.123456789Z"))))
                .isEqualTo(of(plain.effectiveAt(Instant.parse("2024-01-31T23:30:00.123Z"))));
    }
}
