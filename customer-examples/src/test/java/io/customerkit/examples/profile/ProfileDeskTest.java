package io.customerkit.examples.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileDeskTest {

    @Test
    void prints_what_happens_and_what_a_clerk_sees() {
        var printed = new ByteArrayOutputStream();

        ProfileDesk.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "please correct: phone is not a valid phone number; without + it must be one of the default region, if there is one",
                        "to ada@example.org: welcome, Ada Lovelace",
                        "this e-mail belongs to ada",
                        "clerk 2 saw version 1, it is 2",
                        "version 3: addresses[home] by ada",
                        "version 3: addresses[london] by ada",
                        "version 3: defaultAddress by ada",
                        "version 2: name by clerk 1",
                        "Ada King, ada@example.org",
                        "lives in London",
                        "order 4712 COMPLETED",
                        "order 4711 PARTIALLY_REFUNDED",
                        "2 orders, spent 719.90 EUR",
                        "719 points, SILVER");
    }
}
