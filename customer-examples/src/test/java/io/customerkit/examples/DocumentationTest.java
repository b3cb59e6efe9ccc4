package io.customerkit.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever copies Java from a page copies code that is compiled and run here. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentationTest {

    static List<JavaFence> fences() throws IOException {
        var fences = new ArrayList<JavaFence>();
        for (Path page : pages()) {
            fences.addAll(JavaFence.of(page, Files.readAllLines(page)));
        }
        return fences;
    }

    private static List<Path> pages() throws IOException {
        Path root = Checkout.root();
        try (var top = Files.list(root);
                var docs = Files.walk(root.resolve("docs"))) {
            return Stream.concat(top, docs)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("fences")
    void every_block_of_java_on_a_page_is_a_region_of_code_that_runs(JavaFence fence) throws IOException {
        assertThat(fence.code()).isEqualTo(Region.of(fence.marker()).code());
    }

    @Test
    void a_block_without_a_marker_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.of(only("Text.", "``` java", "```").marker()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Region.of(only("```java", "```").marker()));
    }

    @Test
    void a_region_or_class_that_does_not_exist_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Region("no-such", "QuickStartTest").code());
        assertThatIllegalArgumentException().isThrownBy(() -> new Region("quick-start", "NoSuchTest").code());
    }

    @Test
    void a_block_that_differs_by_one_character_is_noticed() {
        JavaFence fence = only("<!-- region three-lines of DocumentationTest -->", "```java", "int one = 1;", "```");

        assertThatThrownBy(() -> every_block_of_java_on_a_page_is_a_region_of_code_that_runs(fence))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void indentation_is_stripped_on_both_sides() throws IOException {
        // region three-lines
        int one = 1;
        if (one == 1) {
            one++;
        }
        // endregion
        JavaFence fence = only(
                "- item",
                "  <!-- region three-lines of DocumentationTest -->",
                "  ~~~java",
                "  int one = 1;",
                "  if (one == 1) {",
                "      one++;",
                "  }",
                "  ~~~");

        assertThat(one).isEqualTo(2);
        every_block_of_java_on_a_page_is_a_region_of_code_that_runs(fence);
    }

    private static JavaFence only(String... lines) {
        List<JavaFence> fences = JavaFence.of(Path.of("page.md"), List.of(lines));
        assertThat(fences).hasSize(1);
        return fences.get(0);
    }
}
