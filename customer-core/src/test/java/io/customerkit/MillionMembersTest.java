package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MillionMembersTest {

    @Test
    void are_counted_with_128_megabytes_of_memory() throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx128m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MillionMembers.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        String said = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(said.lines()).containsExactly("BRONZE 500000", "SILVER 500000", "GOLD 0");
        assertThat(java.waitFor()).isZero();
    }
}
