package io.customerkit.examples.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.jdbc.JdbcStorage;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that stays between runs, also one that others use meanwhile. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptDatabaseTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String ORDERS = """
            customer,date,amount
            ada,2023-01-10,250.00
            bob,2023-02-01,499.99
            ada,2023-02-02,80.00
            ada,2023-02-02,80.00
            """;

    @TempDir
    private Path folder;

    private String url = "";

    @BeforeEach
    void chooseDatabase() {
        url = "jdbc:h2:" + folder.resolve("kept");
    }

    @Test
    void is_left_as_it_is_by_the_same_run_again() {
        Run first = replay(ORDERS, "--redeem", "100");
        List<String> stored = dump();

        Run second = replay(ORDERS, "--redeem", "100");

        assertThat(first.figures())
                .startsWith("customers 2", "orders 4", "earned 909", "redeemed 800", "expired 0", "outstanding 109");
        assertThat(second.figures()).isEqualTo(first.figures());
        assertThat(dump()).isEqualTo(stored);
    }

    @Test
    void shows_an_order_that_somebody_else_completed_and_redeems_nothing_again() {
        Run before = replay(ORDERS, "--redeem", "100", "--as-of", "2023-03-01");
        use("2023-02-10T12:00:00Z", kit -> {
            kit.orders().place(NewOrder.of("by-hand", ADA, Money.of("1000.00", "EUR")));
            kit.orders().complete(OrderId.of("by-hand"));
        });

        Run after = replay(ORDERS, "--redeem", "100", "--as-of", "2023-03-01");

        assertThat(after.figure("orders")).isEqualTo(before.figure("orders") + 1);
        assertThat(after.figure("earned")).isEqualTo(before.figure("earned") + 1_000);
        assertThat(after.figure("redeemed")).isEqualTo(before.figure("redeemed"));
        assertThat(after.figure("outstanding")).isEqualTo(before.figure("outstanding") + 1_000);
        assertThat(after.figure("tier GOLD")).isEqualTo(1);
    }

    @Test
    void adds_up_when_an_order_was_refunded_and_a_redemption_cancelled() {
        replay(ORDERS);
        use("2023-02-02T18:00:00Z", kit -> {
            kit.loyalty().redeem(ADA, 50, Reference.of("kept"));
            kit.loyalty().redeem(ADA, 30, Reference.of("called-off"));
            kit.loyalty().cancelRedemption(ADA, Reference.of("called-off"));
            kit.orders().refund(OrderId.of("replay:2"), NewRefund.of(Money.of("100.00", "EUR"), "sent-back"));
        });

        Run after = replay(ORDERS);

        assertThat(after.figure("earned")).isEqualTo(909 - 100);
        assertThat(after.figure("redeemed")).isEqualTo(50);
        assertThat(after.figure("outstanding")).isEqualTo(909 - 100 - 50);
    }

    @Test
    void adds_up_when_points_were_adjusted_into_debt() {
        replay(ORDERS);
        use(
                "2023-02-02T18:00:00Z",
                kit -> kit.loyalty()
                        .adjust(
                                ADA,
                                NewAdjustment.of(-500, "mistake", "a mistake").allowingDebt()));

        Run after = replay(ORDERS);

        assertThat(after.figures()).contains("earned 409", "redeemed 0", "expired 0", "outstanding 409");
    }

    @Test
    void grows_with_its_file_as_if_all_of_it_were_replayed_at_once() {
        String more = ORDERS + "cyd,2023-02-03,1200.00\nada,2024-03-01,130.00\n";
        replay(ORDERS, "--redeem", "100");

        Run grown = replay(more, "--redeem", "100");

        assertThat(grown.figures())
                .isEqualTo(Run.replay("--orders", Run.file(folder, more), "--storage", "memory", "--redeem", "100")
                        .figures());
    }

    @Test
    void still_knows_what_it_showed_on_an_earlier_day() {
        String[] earlier = {"--redeem", "100", "--as-of", "2023-02-02"};
        Run then = replay(ORDERS, earlier);
        replay(ORDERS, "--redeem", "100", "--as-of", "2025-01-01");

        assertThat(replay(ORDERS, earlier).figures()).isEqualTo(then.figures());
    }

    @Test
    void is_not_even_opened_for_a_file_with_a_bad_line() {
        Run run = replay(ORDERS + "ada,2023-02-30,1\n");

        assertThat(run.code()).isEqualTo(2);
        assertThat(Files.exists(folder.resolve("kept.mv.db"))).isFalse();
    }

    @Test
    void refuses_another_file_under_the_numbers_of_the_same_lines() {
        replay(ORDERS);

        Run other = replay(ORDERS.replace("499.99", "499.98"));

        assertThat(other.code()).isEqualTo(1);
        assertThat(other.out()).isEmpty();
        assertThat(other.err()).contains("line 3", "replay:3");
    }

    @Test
    void must_be_one_that_can_be_opened() {
        Run run = Run.replay("--storage", url + ";IFEXISTS=TRUE");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("cannot be opened").doesNotContain("\tat ");
    }

    private Run replay(String orders, String... options) {
        var arguments = new ArrayList<Object>(List.of(options));
        arguments.addAll(List.of("--orders", Run.file(folder, orders), "--storage", url));
        return Run.replay(arguments.toArray());
    }

    /** Uses the database as another application does, at an instant of its own. */
    private void use(String instant, Consumer<CustomerKit> commands) {
        try (var pool = pool();
                var kit = CustomerKit.builder()
                        .storage(JdbcStorage.create(pool))
                        .clock(() -> Instant.parse(instant))
                        .build()) {
            commands.accept(kit);
        }
    }

    /** Returns everything that is stored, as SQL. */
    private List<String> dump() {
        var rows = new ArrayList<String>();
        try (var pool = pool();
                var connection = pool.getConnection();
                var statement = connection.createStatement();
                var script = statement.executeQuery("SCRIPT")) {
            while (script.next()) {
                rows.add(script.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        assertThat(rows).anyMatch(row -> row.contains("CK_LEDGER_ENTRY"));
        return rows;
    }

    private HikariDataSource pool() {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        return new HikariDataSource(config);
    }
}
