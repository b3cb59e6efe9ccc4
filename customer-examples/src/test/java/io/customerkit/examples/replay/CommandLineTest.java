package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CommandLineTest {

    static final List<List<String>> REFUSED = List.of(
            List.of("--orders", "nowhere.csv"),
            List.of("--orders", "."),
            List.of("--format", "xlsx"),
            List.of("--storage", "mongod"),
            List.of("--storage", "jdbc:oracle:thin:@//127.0.0.1/"),
            List.of("--storage", "paper"),
            List.of("--as-of", "2023-02-30"),
            List.of("--as-of", "1899-12-31"),
            List.of("--as-of", "9000-01-01"),
            List.of("--zone", "Europe/Atlantis"),
            List.of("--redeem", "-1"),
            List.of("--redeem", "many"),
            List.of("--report", "nowhere/report.html"),
            List.of("--report", "."),
            List.of("orders.csv"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("REFUSED")
    void refuses_with_a_sentence_and_exit_code_2(List<String> arguments) {
        Run run = Run.replay(arguments.toArray());

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).containsIgnoringCase(arguments.get(arguments.size() - 1));
    }

    @Test
    void refuses_a_report_that_would_replace_the_purchases() {
        Path file = Run.file(folder, "customer,date,amount\n");

        Run run = Run.replay("--orders", file, "--report", folder.resolve(".").resolve("orders.txt"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("would replace the file of purchases");
        assertThat(file).hasContent("customer,date,amount\n");
    }

    @Test
    void refuses_a_report_that_cannot_be_written_before_anything_is_replayed() {
        String kept = "jdbc:h2:" + folder.resolve("kept");

        Run run = Run.replay("--storage", kept, "--report", folder.resolve("missing/report.html"));

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("The report cannot be written to ", "there is no folder ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void takes_every_option_at_once() {
        Path file = Run.file(folder, "00001 19970101 1 150.00\n00001 19970301 1 50.00\n");

        Run run = Run.replay(Stream.of(
                        "--orders=" + file,
                        "--format=cdnow",
                        "--storage=memory",
                        "--as-of=1997-02-01",
                        "--redeem=100",
                        "--report=" + folder.resolve("report.html"))
                .toArray());

        assertThat(run.figures()).startsWith("customers 1", "orders 1", "earned 150", "redeemed 100");
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
    }

    @Test
    void explains_itself() {
        Run run = Run.replay("--help");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("--orders", "--format", "--storage", "--as-of", "--zone", "--redeem", "--report");
    }
}
