package io.customerkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the pages of requirements and semantics from naming tests that are gone. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequirementsTest {

    /** A class of tests, or one of the tests of the class before it. */
    private static final Pattern NAME = Pattern.compile("`(\\w+(?:Test|Contract)|[a-z0-9]+_\\w+)`");

    static List<Proof> proofs() throws IOException {
        var proofs = new ArrayList<Proof>();
        for (String page : List.of("docs/requirements.md", "docs/semantics.md")) {
            proofs.addAll(proofsOf(Checkout.root().resolve(page)));
        }
        return proofs;
    }

    private static List<Proof> proofsOf(Path page) throws IOException {
        var proofs = new ArrayList<Proof>();
        String type = "";
        for (String line : Files.readAllLines(page)) {
            for (MatchResult name : NAME.matcher(line).results().toList()) {
                type = Character.isUpperCase(name.group(1).charAt(0)) ? name.group(1) : type;
                proofs.add(new Proof(type, name.group(1)));
            }
        }
        return proofs;
    }

    @ParameterizedTest
    @MethodSource("proofs")
    void every_test_that_a_page_names_exists(Proof proof) throws IOException {
        assertThat(Checkout.source(proof.type())).content().containsPattern("\\b" + proof.name() + "\\b");
    }

    private record Proof(String type, String name) {}
}
