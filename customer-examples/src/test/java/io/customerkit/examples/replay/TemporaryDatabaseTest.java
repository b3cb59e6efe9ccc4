package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemporaryDatabaseTest {

    @Test
    void is_a_file_that_is_gone_when_it_is_closed() throws IOException {
        Path folder;
        try (TemporaryDatabase database = TemporaryDatabase.h2()) {
            folder = database.folder();

            assertThat(folder).isDirectoryContaining("glob:**.mv.db");
        }

        assertThat(folder).doesNotExist();
    }

    @Test
    void is_a_server_that_is_gone_when_it_is_closed() throws IOException {
        for (Opening opening : List.<Opening>of(TemporaryDatabase::postgres, TemporaryDatabase::mariaDb)) {
            Path folder;
            try (TemporaryDatabase database = opening.open()) {
                folder = database.folder();

                assertThat(folder).isDirectoryContaining("glob:**/data");
                assertThat(database.storage().customers().all(null, 1)).isEmpty();
            }

            assertThat(folder).doesNotExist();
        }
    }

    @Test
    void is_a_server_that_needs_nothing_of_another() throws IOException {
        try (TemporaryDatabase one = TemporaryDatabase.postgres();
                TemporaryDatabase another = TemporaryDatabase.postgres()) {
            assertThat(one.folder()).isDirectoryContaining("glob:**/program");
            assertThat(another.folder()).isDirectoryContaining("glob:**/program");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "mariadb"})
    void is_a_server_that_is_gone_when_the_program_is_interrupted(String storage) throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedProgram.class.getName(),
                        storage)
                .redirectError(Redirect.DISCARD)
                .start();
        Path folder = Path.of(program.inputReader()
                .lines()
                .filter(line -> line.startsWith("folder "))
                .findFirst()
                .orElseThrow()
                .substring("folder ".length()));
        assertThat(folder).isDirectoryContaining("glob:**/data");

        program.destroy();

        assertThat(program.waitFor()).isNotZero();
        assertThat(folder).doesNotExist();
    }

    @Test
    void of_a_server_must_have_a_program_for_the_machine() {
        assertThatThrownBy(() -> new Machine("Mac OS X", "aarch64").requireServer("postgres", "jdbc:postgresql:"))
                .isInstanceOf(IOException.class)
                .hasMessage("There is no postgres to start on Mac OS X (aarch64); start one yourself and name it by"
                        + " --storage jdbc:postgresql://HOST:PORT/DATABASE?user=...");
    }

    /** Opens a temporary database. */
    private interface Opening {

        TemporaryDatabase open() throws IOException;
    }
}
