package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.storage.ConcurrentChangeException;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UpdatesTest {

    private static final String INSERT = "INSERT INTO number (n, half) VALUES (:n, :half)";
    private static final String ADD = "UPDATE number SET n = n + :more WHERE n = :n";

    private final StatementLog log = new StatementLog();
    private List<Integer> left = List.of();

    static Stream<Server> servers() {
        return Stream.of(H2.SERVER, Postgres.SERVER, MariaDb.SERVER);
    }

    private static void insert(Updates updates, Integer... numbers) {
        updates.insert(INSERT, List.of(numbers), (row, n) -> row.bind("n", n).bind("half", n / 2));
    }

    private static void add(Updates updates, int more, Integer... numbers) {
        updates.update(ADD, List.of(numbers), (row, n) -> row.bind("more", more).bind("n", n));
    }

    /** Runs statements in a transaction, and reads the numbers that it has left. */
    private void run(Server server, Consumer<Handle> statements) {
        try (HikariDataSource pool = server.pool()) {
            JdbcTransactions transactions = JdbcTransactions.on(log.watch(pool));
            transactions.update(
                    handle -> handle.execute("CREATE TABLE number (n INTEGER PRIMARY KEY, half INTEGER NOT NULL)"));
            log.take();
            try {
                transactions.write(handle -> {
                    statements.accept(handle);
                    return handle;
                });
            } finally {
                left = transactions.read(handle -> NamedStatement.of(handle, "SELECT n FROM number ORDER BY n")
                        .list(row -> row.getInt("n")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("servers")
    void single_rows_go_in_one_trip_where_the_driver_sends_them_together(Server server) {
        run(server, handle -> {
            var updates = Updates.on(handle);
            insert(updates, 7);
            add(updates, 1, 7);
            insert(updates, 7);
            assertThat(log.calls()).isZero();
            updates.run();
            assertThat(log.calls()).isEqualTo(server == Postgres.SERVER ? 1 : 3);
            assertThat(log.take()).hasSize(3);
        });

        assertThat(left).containsExactly(7, 8);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void several_rows_go_after_those_that_wait_and_at_once(Server server) {
        run(server, handle -> {
            var updates = Updates.on(handle);
            insert(updates);
            add(updates, 1);
            insert(updates, 1);
            add(updates, 10, 1, 2);
            insert(updates, 1, 2, 3);
            assertThat(log.calls()).isEqualTo(3);
            insert(updates, 4);
            updates.run();
            updates.run();
        });

        assertThat(left).containsExactly(1, 2, 3, 4, 11);
    }

    @ParameterizedTest
    @MethodSource("servers")
    void nothing_is_left_of_those_before_one_that_fails_nor_of_those_after(Server server) {
        assertThatThrownBy(() -> run(server, handle -> {
                    var updates = Updates.on(handle);
                    insert(updates, 1);
                    insert(updates, 1);
                    insert(updates, 2);
                    updates.run();
                }))
                .isInstanceOf(ConcurrentChangeException.class);

        assertThat(left).isEmpty();
    }
}
