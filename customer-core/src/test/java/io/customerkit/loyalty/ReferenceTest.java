package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.order.Order;
import io.customerkit.reward.Reward;
import io.customerkit.reward.RewardStatus;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReferenceTest {

    /** They are stored: a release that makes others does things twice. */
    @Test
    void those_that_the_library_makes_stay_what_they_are() {
        Order order = Passbook.completed("a:4711");
        LedgerEntry redemption = Passbook.issued();
        Reward reward = redemption.reward().orElseThrow();

        assertThat(Reference.ofAward(order)).hasToString("ck:order:a/4711:1");
        assertThat(Reference.ofTaking(order, 1, 2)).hasToString("ck:order:a/4711:1:2");
        assertThat(Reference.ofUndo(redemption)).hasToString("ck:undo:2");
        assertThat(Reference.ofReward(reward.id(), RewardStatus.USED)).hasToString("ck:reward:w-1:used");
        assertThat(Reference.ofExpiry(3)).hasToString("ck:expired:3");
    }
}
