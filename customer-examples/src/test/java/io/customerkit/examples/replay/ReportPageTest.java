package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.examples.chart.Drawn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page that a run of the program writes, read as a file. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPageTest {

    private static final String ORDERS = """
            customer,date,amount
            ada,2023-01-10,600.00
            bob,2023-02-01,499.99
            ada,2024-02-01,1000.00
            """;

    @TempDir
    private Path folder;

    private Run run = new Run(0, "", "");
    private String markup = "";
    private Drawn page = Drawn.of("<html/>");

    @BeforeEach
    void replay() throws IOException {
        Path file = folder.resolve("report.html");
        run = Run.replay(
                "--orders", Run.file(folder, ORDERS), "--storage", "memory", "--redeem", 450, "--report", file);
        markup = Files.readString(file);
        page = Drawn.of(markup);
    }

    @Test
    void shows_the_nine_figures_that_the_program_prints() {
        List<String> names = page.all("//dt");
        List<String> values = page.all("//dd/data/@value");

        assertThat(names)
                .containsExactly(
                        "Outstanding",
                        "Earned",
                        "Redeemed",
                        "Expired",
                        "Customers",
                        "Orders",
                        "BRONZE",
                        "SILVER",
                        "GOLD");
        for (int i = 0; i < names.size(); i++) {
            String name = i < 6 ? names.get(i).toLowerCase(Locale.ROOT) : "tier " + names.get(i);
            assertThat(values.get(i)).as(name).isEqualTo(String.valueOf(run.figure(name)));
        }
    }

    @Test
    void leaves_standard_output_as_it_is_without_a_page() {
        Run without = Run.replay("--orders", folder.resolve("orders.txt"), "--storage", "memory", "--redeem", 450);

        assertThat(run.figures()).isEqualTo(without.figures()).hasSize(9);
        assertThat(run.code()).isZero();
    }

    @Test
    void has_a_table_behind_every_chart() {
        List<String> tables = page.all("//details//table/caption");

        assertThat(tables)
                .containsExactly(
                        "Points by month",
                        "Points outstanding at the end of each month",
                        "Members by tier at the end of each month",
                        "Upcoming expirations by month",
                        "Members by balance");
        assertThat(page.all("//section[.//svg[@role='img']]")).hasSameSizeAs(tables);
        assertThat(page.all("//section[.//svg[@role='img']]//table")).hasSameSizeAs(tables);
    }

    @Test
    void tables_have_the_numbers_of_their_months() {
        assertThat(row("Points by month", "January 2023")).containsExactly("600", "450", "0");
        assertThat(row("Points by month", "January 2024")).containsExactly("0", "0", "150");
        assertThat(row("Points by month", "February 2024, to day 1")).containsExactly("1,000", "900", "49");
        assertThat(row("Points outstanding at the end of each month", "February 2023"))
                .containsExactly("199");
        assertThat(row("Members by tier at the end of each month", "January 2023"))
                .containsExactly("0", "1", "0");
        assertThat(row("Members by tier at the end of each month", "February 2024, to day 1"))
                .containsExactly("1", "0", "1");
        assertThat(row("Upcoming expirations by month", "February 2025")).containsExactly("100");
        assertThat(row("Members by balance", "100\u2013199")).containsExactly("1", "50.0\u00A0%");
    }

    private List<String> row(String table, String name) {
        return page.all("//table[caption='" + table + "']//tr[th='" + name + "']/td");
    }

    @Test
    void says_its_language_and_has_its_headings_in_order() {
        assertThat(page.all("/html/@lang")).containsExactly("en");
        assertThat(page.all("//h1")).containsExactly("Loyalty report");
        assertThat(page.all("//h2"))
                .containsExactly(
                        "Headline figures",
                        "Points by month",
                        "Points outstanding",
                        "Members by tier",
                        "Upcoming expirations",
                        "Distribution of balances");
        assertThat(page.all("//h3")).containsExactly("BRONZE", "SILVER", "GOLD");
        assertThat(page.all("//h3[not(ancestor::section/h2)]")).isEmpty();
        assertThat(page.all("//section[not(@aria-labelledby = .//h2/@id)]")).isEmpty();
    }

    @Test
    void names_and_describes_every_chart() {
        assertThat(page.all("//svg[@role='img']")).hasSize(7);
        assertThat(page.all("//svg[@role='img'][not(@aria-labelledby = title/@id)]"))
                .isEmpty();
        assertThat(page.all("//svg[@role='img'][not(@aria-describedby = desc/@id)]"))
                .isEmpty();
        assertThat(page.all("//@id")).doesNotHaveDuplicates();
    }

    @Test
    void loads_nothing_and_runs_nothing() {
        assertThat(page.all("//script | //img | //iframe | //object | //embed | //@src | //@srcset | //@onload"))
                .isEmpty();
        assertThat(page.all("//@href")).containsExactly("data:,");
        assertThat(page.all("//meta[@http-equiv='Content-Security-Policy']/@content"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        assertThat(markup.split("url\\(", -1)).hasSize(2);
        assertThat(markup).contains("url(#hatch)").doesNotContain("@import", "@font-face", "http:", "https:");
    }

    @Test
    void has_a_style_that_needs_no_escape() {
        assertThat(markup.substring(markup.indexOf("<style>"), markup.indexOf("</style>")))
                .doesNotContain("&");
    }

    @Test
    void escapes_the_name_of_the_file() throws IOException {
        Path hostile =
                Files.copy(folder.resolve("orders.txt"), folder.resolve("<script>alert('1')<script>&\"\u001B.csv"));
        Path file = folder.resolve("escaped.html");

        Run.replay("--orders", hostile, "--storage", "memory", "--report", file);

        Drawn escaped = Drawn.of(Files.readString(file));
        assertThat(escaped.all("//script")).isEmpty();
        assertThat(escaped.all("//bdi")).containsExactly(hostile.toString().replace('\u001B', '\uFFFD'));
    }

    @Test
    void names_its_zone_and_its_day() throws IOException {
        Path file = folder.resolve("paris.html");

        Run.replay(Stream.of("--storage=memory", "--zone=Europe/Paris", "--as-of=2022-02-15", "--report=" + file)
                .toArray());

        assertThat(Drawn.of(Files.readString(file)).all("//header/p"))
                .containsExactly(
                        "What the programme owes at the start of 15 February 2022 (Europe/Paris), after a replay of"
                                + " the sample.");
    }

    @Test
    void of_no_orders_is_a_page_too() throws IOException {
        Path file = folder.resolve("empty.html");
        Path none = folder.resolve("none.csv");
        Files.writeString(none, "customer,date,amount\n");

        Run.replay("--orders", none, "--storage", "memory", "--as-of", "2024-03-01", "--report", file);

        Drawn empty = Drawn.of(Files.readString(file));
        assertThat(empty.all("//dd/data/@value")).containsOnly("0").hasSize(9);
        assertThat(empty.all("//table[caption='Points by month']//td")).containsExactly("0", "0", "0");
    }
}
