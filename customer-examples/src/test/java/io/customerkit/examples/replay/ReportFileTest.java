package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFileTest {

    @TempDir
    private Path folder;

    @Test
    void nothing_is_there_before_the_page_is_complete() throws IOException {
        ReportFile file = ReportFile.at(folder.resolve("report.html"));

        assertThat(folder).isEmptyDirectory();
        file.write("<p>");
        assertThat(folder.resolve("report.html")).hasContent("<p>");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void an_older_report_stays_until_the_new_one_is_complete() throws IOException {
        Path older = Files.writeString(folder.resolve("report.html"), "older");

        ReportFile file = ReportFile.at(older);

        assertThat(older).hasContent("older");
        file.write("newer");
        assertThat(older).hasContent("newer");
    }

    @Test
    void a_link_keeps_pointing_to_the_file_that_is_replaced() throws IOException {
        Path page = Files.writeString(folder.resolve("page.html"), "older");
        Path link = Files.createSymbolicLink(folder.resolve("link.html"), page);

        ReportFile.at(link).write("newer");

        assertThat(link).isSymbolicLink();
        assertThat(page).hasContent("newer");
    }

    @Test
    void folders_and_devices_are_no_files() {
        assertThatThrownBy(() -> ReportFile.at(folder))
                .isInstanceOf(IOException.class)
                .hasMessage("it is no file");
        assertThatThrownBy(() -> ReportFile.at(Path.of("/")))
                .isInstanceOf(IOException.class)
                .hasMessage("it is no file");
        assertThatThrownBy(() -> ReportFile.at(Path.of("/dev/null")))
                .isInstanceOf(IOException.class)
                .hasMessage("it is no file");
    }

    @Test
    void a_folder_that_is_not_there_is_named() {
        assertThatThrownBy(() -> ReportFile.at(folder.resolve("missing/report.html")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is no folder " + folder.resolve("missing"));
        assertThat(folder).isEmptyDirectory();
    }
}
