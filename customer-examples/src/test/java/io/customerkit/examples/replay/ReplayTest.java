package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.examples.Checkout;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
@Order(1)
class ReplayTest {

    private static final String ORDERS = """
            customer,date,amount
            ada,2023-01-10,600.00
            bob,2023-02-01,499.99
            ada,2024-02-01,1000.00
            """;

    @TempDir
    private Path folder;

    static Stream<String> storages() {
        return Stream.of("memory", "h2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"memory", "h2", "postgres", "mariadb"})
    void prints_nine_lines_with_what_is_owed_the_day_after_the_last_order(String storage) {
        Run run = Run.replay("--orders", Run.file(folder, ORDERS), "--storage", storage);

        assertThat(run.figures())
                .containsExactly(
                        "customers 2",
                        "orders 3",
                        "earned 2099",
                        "redeemed 0",
                        "expired 1099",
                        "outstanding 1000",
                        "tier BRONZE 1",
                        "tier SILVER 0",
                        "tier GOLD 1");
    }

    @ParameterizedTest
    @MethodSource("storages")
    void redeems_as_often_as_there_are_so_many_points_after_each_order(String storage) {
        Run run = Run.replay("--orders", Run.file(folder, ORDERS), "--storage", storage, "--redeem", 100);

        assertThat(run.figures())
                .containsExactly(
                        "customers 2",
                        "orders 3",
                        "earned 2099",
                        "redeemed 2000",
                        "expired 99",
                        "outstanding 0",
                        "tier BRONZE 1",
                        "tier SILVER 0",
                        "tier GOLD 1");
    }

    @ParameterizedTest
    @MethodSource("storages")
    void shows_points_on_their_last_day_and_not_on_the_next(String storage) {
        Path file = Run.file(folder, ORDERS);

        Run lastDay = Run.replay("--orders", file, "--storage", storage, "--as-of", "2024-01-10");
        Run nextDay = Run.replay("--orders", file, "--storage", storage, "--as-of", "2024-01-11");

        assertThat(lastDay.figures())
                .contains("earned 1099", "expired 0", "outstanding 1099", "tier BRONZE 1", "tier SILVER 1");
        assertThat(nextDay.figures())
                .contains("earned 1099", "expired 600", "outstanding 499", "tier BRONZE 2", "tier SILVER 0");
    }

    @Test
    void leaves_out_orders_and_customers_from_the_start_of_the_day_on() {
        Path file = Run.file(folder, """
                customer,date,amount
                ada,2023-01-31T23:59:59.999Z,1
                bob,2023-02-01T00:00:00Z,1
                """);

        assertThat(Run.replay("--orders", file, "--as-of", "2023-02-01").figures())
                .startsWith("customers 1", "orders 1", "earned 1");
        assertThat(Run.replay("--orders", file, "--as-of", "2023-01-31").figures())
                .startsWith("customers 0", "orders 0", "earned 0");
    }

    @Test
    void begins_days_where_the_zone_begins_them() {
        Path file = Run.file(folder, """
                customer,date,amount
                ada,2023-06-30T11:59:59Z,600
                bob,2023-06-30T12:00:00Z,700
                """);

        Run auckland = Run.replay("--orders", file, "--zone", "Pacific/Auckland", "--as-of", "2024-07-01");

        assertThat(auckland.figures()).contains("expired 600", "outstanding 700");
    }

    @Test
    void takes_equal_lines_and_lines_without_an_amount_for_orders() {
        Run run = Run.replay("--orders", Run.file(folder, """
                        customer,date,amount
                        ada,2023-01-10,12.50
                        ada,2023-01-10,12.50
                        bob,2023-01-10,0.00
                        """));

        assertThat(run.figures()).startsWith("customers 2", "orders 3", "earned 24");
    }

    @Test
    void replays_the_sample_if_no_file_is_given_and_prints_what_the_page_shows() {
        Run run = Run.replay("--storage", "memory");

        assertThat(Checkout.root().resolve("docs/replay.md")).content().contains(String.join("\n", run.figures()));
        assertThat(run.figure("earned"))
                .isEqualTo(run.figure("redeemed") + run.figure("expired") + run.figure("outstanding"));
        assertThat(run.figure("tier SILVER")).isPositive();
        assertThat(run.figure("tier GOLD")).isPositive();
    }

    @Test
    void tells_the_rate_on_standard_error_and_nothing_else() {
        Run run = Run.replay("--orders", Run.file(folder, ORDERS), "--storage", "memory");

        assertThat(run.err()).matches("3 orders in [0-9]+ ms, [0-9]+ orders per second\\R");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist-nu-thai", "tr-TR"})
    @ResourceLock(Resources.LOCALE)
    void writes_the_same_in_every_locale(String tag) {
        Path file = Run.file(folder, ORDERS);
        Run expected = Run.replay("--orders", file, "--storage", "memory");
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));

            assertThat(Run.replay("--orders", file, "--storage", "memory").out())
                    .isEqualTo(expected.out());
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void shows_zeros_for_a_file_without_orders() {
        Run run = Run.replay("--orders", Run.file(folder, "customer,date,amount\n"), "--storage", "memory");

        assertThat(run.figures()).hasSize(9).allMatch(line -> line.endsWith(" 0"));
    }
}
