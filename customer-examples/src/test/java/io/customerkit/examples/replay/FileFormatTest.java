package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.Money;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FileFormatTest {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "customer,date,amount\n00001,1997-01-31,11.77\nb,1997-02-01,0\n",
                "customer,date,amount\r\n00001,1997-01-31,11.77\r\nb,1997-02-01,0\r\n",
                "\uFEFFcustomer,date,amount\n00001,1997-01-31,11.77\nb,1997-02-01,0",
                "\uFEFF\"customer\",\"date\",\"amount\"\r\n\"00001\",\"1997-01-31\",\"11.77\"\r\nb,1997-02-01,0",
                "amount,shop,date,customer,note\n11.77,web,1997-01-31,00001,\"a, b\"\n0,,1997-02-01,b,\n"
            })
    void csv_is_read_by_the_names_in_its_heading_whatever_ends_its_lines(String content) throws IOException {
        assertThat(read(PurchaseFormat.CSV, content)).containsExactly(first(2), second(3));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00001 19970131 1 11.77\nb 19970201 12 0\n",
                "00001 19970131 1 11.77\r\nb 19970201 12 0\r\n",
                " 00001   19970131\t1  11.77 \nb 19970201 12 0",
                "\uFEFF00001 19970131 1 11.77\nb 19970201 12 0"
            })
    void cdnow_needs_no_heading(String content) throws IOException {
        assertThat(read(PurchaseFormat.CDNOW, content)).containsExactly(first(1), second(2));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " customer_id  date number_of_cds  dollar_value\r\n 00001 19970131  1   11.77\r\n b 19970201 12 0\r\n",
                "\uFEFFid day number amount\n00001 19970131 1 11.77\nb 19970201 12 0",
            })
    void cdnow_may_have_a_heading_and_its_lines_count_from_there(String content) throws IOException {
        assertThat(read(PurchaseFormat.CDNOW, content)).containsExactly(first(2), second(3));
    }

    @ParameterizedTest
    @CsvSource({
        "1997-01-31, 1997-01-31T11:00:00Z",
        "1997-07-31, 1997-07-31T10:00:00Z",
        "1997-01-31T23:30, 1997-01-31T22:30:00Z",
        "1997-01-31T23:30:15.123456, 1997-01-31T22:30:15.123Z",
        "1997-01-31T23:30:15Z, 1997-01-31T23:30:15Z",
        "1997-01-31T23:30+05:30, 1997-01-31T18:00:00Z",
        "2024-02-29, 2024-02-29T11:00:00Z",
        "1900-01-01T00:00:00Z, 1900-01-01T00:00:00Z",
        "8999-12-31T23:59:59Z, 8999-12-31T23:59:59Z"
    })
    void a_time_without_an_offset_is_in_the_zone_and_a_date_without_a_time_at_noon(String text, Instant at)
            throws IOException {
        List<Purchase> read = read(PurchaseFormat.CSV, "customer,date,amount\nb," + text + ",0\n");

        assertThat(read).extracting(Purchase::at).containsExactly(at);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "999999999999999.999999", "12.5000000", "007"})
    void amounts_are_exact(String text) throws IOException {
        List<Purchase> read = read(PurchaseFormat.CSV, "customer,date,amount\nb,2024-01-31," + text + "\n");

        assertThat(read).extracting(Purchase::amount).containsExactly(Money.of(text, "EUR"));
    }

    @Test
    void a_file_can_be_read_twice() throws IOException {
        PurchaseFile file = file(PurchaseFormat.CSV, "customer,date,amount\n00001,1997-01-31,11.77\n");
        var read = new ArrayList<Purchase>();

        file.read(read::add);
        file.read(read::add);

        assertThat(read).containsExactly(first(2), first(2));
    }

    private List<Purchase> read(PurchaseFormat format, String content) throws IOException {
        var read = new ArrayList<Purchase>();
        file(format, content).read(read::add);
        return read;
    }

    private PurchaseFile file(PurchaseFormat format, String content) {
        return PurchaseFile.of(Run.file(folder, content), format, PARIS);
    }

    private static Purchase first(long line) {
        Instant noon = Instant.parse("1997-01-31T11:00:00Z");
        return new Purchase(line, CustomerId.of("00001"), noon, Money.of("11.77", "EUR"));
    }

    private static Purchase second(long line) {
        Instant noon = Instant.parse("1997-02-01T11:00:00Z");
        return new Purchase(line, CustomerId.of("b"), noon, Money.of("0", "EUR"));
    }
}
