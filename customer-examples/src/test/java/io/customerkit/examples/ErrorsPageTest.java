package io.customerkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever handles errors finds all of them on one page: {@code docs/errors.md} names what the sources of the core throw. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorsPageTest {

    private static final Path CORE = Checkout.root().resolve("customer-core/src/main/java");

    /** A code in the sources, or what follows there on a kind or a path. */
    private static final Pattern CODE = Pattern.compile("\"([a-z-]*(?:\\.[a-z]+(?:-[a-z]+)*)+|required)\"");

    private static final Pattern CODE_ON_PAGE =
            Pattern.compile("`((?:<kind>|[a-z-]+)(?:\\.[a-z]+(?:-[a-z]+)*)+|required)`");

    private static final Pattern EXCEPTION = Pattern.compile("(?:final|sealed) class (\\w+Exception) extends");

    private static final Pattern EXCEPTION_ON_PAGE = Pattern.compile("^\\| `(\\w+Exception)`", Pattern.MULTILINE);

    /** Texts of that form that are no codes: what discrepancies and records of an award are called. */
    private static final Set<String> NAMES = Set.of("reward.cost", "reward.id", "reward.offer", "reward.status");

    @Test
    void every_exception_is_on_the_page_and_no_other() throws IOException {
        assertThat(all(EXCEPTION_ON_PAGE, page())).isEqualTo(all(EXCEPTION, sources()));
    }

    @Test
    void every_code_is_on_the_page() throws IOException {
        Set<String> codes = all(CODE, sources());
        codes.removeIf(code -> code.startsWith("."));
        codes.removeAll(NAMES);

        assertThat(all(CODE_ON_PAGE, page())).containsAll(codes);
    }

    @Test
    void every_code_on_the_page_is_thrown() throws IOException {
        Set<String> codes = all(CODE, sources());

        assertThat(all(CODE_ON_PAGE, page()))
                .allMatch(code -> codes.contains(code) || codes.contains(code.substring(code.indexOf('.'))));
    }

    private static String page() throws IOException {
        return Files.readString(Checkout.root().resolve("docs/errors.md"));
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(CORE)) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            var text = new StringBuilder();
            for (Path source : sources) {
                text.append(Files.readString(source));
            }
            return text.toString();
        }
    }

    private static Set<String> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().map(found -> found.group(1)).collect(Collectors.toSet());
    }
}
