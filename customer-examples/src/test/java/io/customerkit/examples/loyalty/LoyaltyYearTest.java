package io.customerkit.examples.loyalty;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LoyaltyYearTest {

    @Test
    void prints_what_happens_day_by_day_and_the_ledger() {
        var printed = new ByteArrayOutputStream();

        LoyaltyYear.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "2024-01-15: 420 points, BRONZE",
                        "to ada: you are GOLD now",
                        "2024-03-10: 1020 points, GOLD",
                        "2024-06-01: 720 points, GOLD",
                        "to ada: you are SILVER now",
                        "2024-07-01: 620 points, SILVER",
                        "without a purchase: BRONZE after 2025-03-10",
                        "2025-01-15: 620 points, SILVER",
                        "to ada: 120 points have ended",
                        "2025-01-16: 500 points, SILVER",
                        "to ada: 500 points have ended",
                        "to ada: you are BRONZE now",
                        "2025-03-11: 0 points, BRONZE",
                        "6 2025-03-11 EXPIRED -500, balance 0",
                        "5 2025-01-16 EXPIRED -120, balance 500",
                        "4 2024-07-01 CLAWED_BACK -100, balance 620",
                        "3 2024-06-01 REDEEMED -300, balance 720",
                        "2 2024-03-10 EARNED 600, balance 1020",
                        "1 2024-01-15 EARNED 420, balance 420");
    }
}
