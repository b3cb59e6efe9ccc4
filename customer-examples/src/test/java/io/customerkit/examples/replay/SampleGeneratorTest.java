package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SampleGeneratorTest {

    @TempDir
    private Path folder;

    @Test
    void makes_exactly_the_sample_that_comes_with_the_program() throws IOException {
        Path made = folder.resolve("sample.csv");

        SampleGenerator.main(new String[] {made.toString()});

        assertThat(made).hasBinaryContent(bundled());
    }

    private static byte[] bundled() throws IOException {
        try (var sample = Objects.requireNonNull(SampleGenerator.class.getResourceAsStream("sample.csv"))) {
            return sample.readAllBytes();
        }
    }
}
