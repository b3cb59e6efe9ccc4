package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a file: the first bad line and the reason on standard error, exit code 2, nothing stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class MalformedFileTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "customer,date\n",
                "customer,date,sum\n",
                "Customer,Date,Amount\n",
                "customer,date,amount,date\n",
                "ada,2024-01-31,12.50\n",
                "\"customer,date,amount\n"
            })
    void csv_begins_with_a_heading(String content) {
        assertRefused("csv", content, 1, "heading|quote");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ada,2024-01-31                 | fields",
                "ada,2024-01-31,12.50,more      | fields",
                "``                             | fields",
                ",2024-01-31,12.50              | customerId",
                "ada,,12.50                     | date",
                "ada,2024-01-31,                | amount",
                "<b>,2024-01-31,12.50           | customerId",
                "ada lovelace,2024-01-31,12.50  | customerId",
                "ädä,2024-01-31,12.50           | customerId",
                "'; DROP TABLE ck_customer;--,2024-01-31,12.50 | customerId",
                "ada,1997-02-30,12.50           | date",
                "ada,2023-02-29,12.50           | date",
                "ada,19970131,12.50             | date",
                "ada,31.01.1997,12.50           | date",
                "ada,2024-01-31 10:00,12.50     | date",
                "ada,2024-01-31T24:30,12.50     | date",
                "ada,٢٠٢٤-٠١-٣١,12.50           | date",
                "ada,1899-12-31,12.50           | date",
                "ada,9000-01-01,12.50           | date",
                "ada,+999999999-12-31,12.50     | date",
                "ada,2024-01-31,NaN             | amount",
                "ada,2024-01-31,-1.00           | amount",
                "ada,2024-01-31,\"12,50\"       | amount",
                "ada,2024-01-31,1E3             | amount",
                "ada,2024-01-31,1.2.3           | amount",
                "ada,2024-01-31,١٢              | amount",
                "ada,2024-01-31,1000000000000000 | amount",
                "ada,2024-01-31,0.0000001       | amount",
                "ada,2024-01-31,\"12.50         | quote",
                "ada,2024-01-31,\"12.50\"x      | quote"
            })
    void csv_has_only_rows_that_can_be_read(String row, String reason) {
        assertRefused("csv", "customer,date,amount\nada,2024-01-01,1\n" + row + "\nada,1997-02-30,x\n", 3, reason);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "00001 19970131 1          | fields",
                "00001 19970131 1 12.50 x  | fields",
                "``                        | fields",
                "<b> 19970131 1 12.50      | customerId",
                "00001 19970230 1 12.50    | date",
                "00001 1997-01-31 1 12.50  | date",
                "00001 199701311 1 12.50   | date",
                "00001 january 1 12.50     | date",
                "00001 19970131 1.5 12.50  | quantity",
                "00001 19970131 -1 12.50   | quantity",
                "00001 19970131 one 12.50  | quantity",
                "00001 19970131 1 12,50    | amount",
                "00001 19970131 1 NaN      | amount",
                "00001 19970131 1 -1.00    | amount"
            })
    void cdnow_has_only_lines_that_can_be_read(String line, String reason) {
        assertRefused("cdnow", "id date quantity amount\n00001 19970101 1 1.00\n" + line + "\n00001\n", 3, reason);
    }

    @Test
    void a_heading_is_only_expected_in_the_first_line() {
        assertRefused("cdnow", "00001 19970101 1 1.00\nid date quantity amount\n", 2, "quantity|date");
    }

    @Test
    void orders_of_a_customer_stand_in_the_order_of_time() {
        assertRefused("csv", """
                customer,date,amount
                ada,2024-01-31T10:00:00.001,1
                bob,2024-01-01,1
                ada,2024-01-31T10:00:00.001,1
                ada,2024-01-31T10:00:00.000,1
                """, 5, "earlier");
    }

    @Test
    void rows_over_several_lines_count_them_all() {
        String content = """
                customer,date,amount,note
                ada,2024-01-31,1,"two
                lines"
                ada,2024-01-32,1,bad
                """;

        assertRefused("csv", content, 4, "date");
        assertRefused("csv", content.replace("\n", "\r\n"), 4, "date");
        assertRefused("csv", content.replace("2024-01-32,1,bad", "2024-01-31,1,\"bad"), 4, "quote");
    }

    private void assertRefused(String format, String content, long line, String reason) {
        Path file = Run.file(folder, content);

        Run run = Run.replay("--orders", file, "--format", format, "--storage", "memory");

        assertThat(run.code()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith(file + ", line " + line + ": ").containsPattern(reason);
    }
}
