package io.customerkit.examples;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the page of examples from naming programs that cannot be run. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ExamplesTest {

    private static final Pattern PROGRAM = Pattern.compile("-Dexec\\.mainClass=([\\w.]+)");

    static List<String> programs() throws IOException {
        String page = Files.readString(Checkout.root().resolve("docs/examples.md"));
        return PROGRAM.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void every_program_that_the_page_runs_has_a_beginning(String program) {
        assertThatCode(() -> Class.forName(program).getMethod("main", String[].class))
                .doesNotThrowAnyException();
    }
}
