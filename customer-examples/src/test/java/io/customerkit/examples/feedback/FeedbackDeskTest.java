package io.customerkit.examples.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FeedbackDeskTest {

    @Test
    void prints_what_happens_and_what_everybody_may_see() {
        var printed = new ByteArrayOutputStream();

        FeedbackDesk.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(printed.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "to the staff: order 4711 is rated 5",
                        "to the staff: order 4712 is rated 1",
                        "order 4713 could be rated until before 2024-03-17T23:00:00Z",
                        "given 2, rejected 1, published 1",
                        "average 5.00 of 5");
    }
}
