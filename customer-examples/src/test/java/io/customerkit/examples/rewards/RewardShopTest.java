package io.customerkit.examples.rewards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RewardShopTest {

    @Test
    void prints_what_happens_and_what_is_left() {
        var printed = new ByteArrayOutputStream();

        RewardShop.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "to ada: here is your mug",
                        "to ada: here is your mug",
                        "no mug for bob: OUT_OF_STOCK",
                        "no voucher for bob: TIER_TOO_LOW",
                        "to bob: here is your mug",
                        "to ada: here is your voucher",
                        "ada's voucher is EXPIRED",
                        "mugs left 0",
                        "ada has 542 points and 0 rewards to use",
                        "bob has 49 points and 1 rewards to use");
    }
}
