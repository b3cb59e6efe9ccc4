package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contrasts as WCAG 2.2 computes them; level AA wants 4.5 for texts and 3 for marks. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportStyleTest {

    private static final Pattern COLOUR = Pattern.compile("--([a-z]+): (#[0-9a-f]{6})");

    @ParameterizedTest
    @ValueSource(strings = {":root", "prefers-color-scheme: dark", "@media print"})
    void texts_and_marks_stand_out_from_their_ground(String mode) throws IOException {
        Map<String, String> colours = colours(mode);

        for (String ground : List.of("paper", "card")) {
            for (String text : List.of("ink", "muted")) {
                assertThat(contrast(colours, text, ground))
                        .as("%s on %s", text, ground)
                        .isGreaterThan(4.5);
            }
        }
        assertThat(contrast(colours, "blue", "paper")).as("summaries").isGreaterThan(4.5);
        for (String mark : List.of("blue", "orange", "grey")) {
            assertThat(contrast(colours, mark, "paper")).as(mark).isGreaterThan(3);
        }
    }

    /** Returns the colours by name of the first block behind a text. */
    private static Map<String, String> colours(String mode) throws IOException {
        String style = style();
        int start = style.indexOf(":root", style.indexOf(mode));
        var matcher = COLOUR.matcher(style.substring(start, style.indexOf('}', start)));
        var colours = new HashMap<String, String>();
        while (matcher.find()) {
            colours.put(matcher.group(1), matcher.group(2));
        }
        return colours;
    }

    private static String style() throws IOException {
        try (InputStream style = Objects.requireNonNull(ReportPage.class.getResourceAsStream("report.css"))) {
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double first = luminance(Objects.requireNonNull(colours.get(one)));
        double second = luminance(Objects.requireNonNull(colours.get(other)));
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5);
    }

    private static double part(String colour, int begin) {
        double value = Integer.parseInt(colour.substring(begin, begin + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
