package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TemporaryDatabaseTest {

    @Test
    void is_a_file_that_is_gone_when_it_is_closed() throws IOException {
        Path folder;
        try (TemporaryDatabase database = TemporaryDatabase.open()) {
            folder = database.folder();

            assertThat(folder).isDirectoryContaining("glob:**.mv.db");
        }

        assertThat(folder).doesNotExist();
    }
}
