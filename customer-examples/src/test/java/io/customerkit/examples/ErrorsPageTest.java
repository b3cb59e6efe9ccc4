package io.customerkit.examples;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Whoever handles errors finds all of them on one page: {@code docs/errors.md} names what the sources of the core throw. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ErrorsPageTest {

    private static final Path CORE = Checkout.root().resolve("customer-core/src/main/java");

    private static final String CODE = "[a-z-]*(?:\\.[A-Za-z0-9-]+)+";

    /** What follows on a kind or on the name of a field. */
    private static final Set<String> ENDS_OF_CODES = Set.of(".ambiguous", ".id.taken", ".not-found", ".version.stale");

    /** Texts of the same form: parts of paths, and what an entry records of a reward. */
    private static final Set<String> OTHERS = Set.of(
            ".address",
            ".country",
            ".discount",
            ".id",
            ".zipCode",
            "reward.cost",
            "reward.expiresAt",
            "reward.id",
            "reward.issuedAt",
            "reward.issuedBy",
            "reward.lastDay",
            "reward.offer",
            "reward.status");

    @Test
    void every_exception_is_on_the_page_and_no_other() throws IOException {
        Set<String> thrown = all("class (\\w+Exception)\\s+extends", sources());
        thrown.remove("CustomerKitException");

        assertThat(all("(?m)^\\| `(\\w+Exception)`", page())).containsExactlyInAnyOrderElementsOf(thrown);
    }

    @Test
    void every_code_is_on_the_page_and_no_other() throws IOException {
        Set<String> codes = all("\"(" + CODE + "|required)\"", sources());
        codes.removeAll(OTHERS);

        var named = new TreeSet<String>();
        codesOf(page()).forEach(code -> named.add(endOf(code)));

        assertThat(codes).containsAll(ENDS_OF_CODES);
        assertThat(named).containsExactlyInAnyOrderElementsOf(codes);
    }

    @Test
    void every_code_stands_beside_the_exception_that_has_it() throws IOException {
        String exception = "";
        for (String line : page().lines()
                .filter(row -> row.matches("\\| (`\\w+Exception` )?\\| .*"))
                .toList()) {
            List<String> cells = List.of(line.split("\\|"));
            exception = cells.get(1).isBlank()
                    ? exception
                    : cells.get(1).replace('`', ' ').trim();
            for (String code : codesOf(cells.get(2))) {
                assertThat(Checkout.source(exception)).content().contains('"' + endOf(code) + '"');
            }
        }
        assertThat(exception).isEqualTo("StorageException");
    }

    @Test
    void every_kind_is_on_the_page() throws IOException {
        Set<String> kinds = all("(?:NotFound|IdTaken|StaleVersion)Exception\\(\\s*\"([a-z-]+)\"", sources());

        assertThat(kinds).contains("customer", "dead-letter");
        assertThat(all("`([a-z-]+)`", line("- A kind is one of"))).isEqualTo(kinds);
    }

    private static String line(String beginning) throws IOException {
        return page().lines()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> codesOf(String text) {
        return all("`((?:<kind>)?" + CODE + "|required)`", text);
    }

    /** Returns the code as the sources have it. */
    private static String endOf(String code) {
        return ENDS_OF_CODES.stream().filter(code::endsWith).findFirst().orElse(code);
    }

    private static String page() throws IOException {
        return Files.readString(Checkout.root().resolve("docs/errors.md"));
    }

    private static String sources() throws IOException {
        var texts = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(CORE)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(".java")).toList()) {
                texts.add(Files.readString(file));
            }
        }
        return String.join("\n", texts);
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(toCollection(TreeSet::new));
    }
}
