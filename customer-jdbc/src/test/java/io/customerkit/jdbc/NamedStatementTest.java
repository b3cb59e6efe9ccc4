package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedStatementTest {

    private final Handle handle = Jdbi.open("jdbc:h2:mem:");

    @AfterEach
    void close() {
        handle.close();
    }

    @Test
    void sets_a_parameter_wherever_its_name_stands() {
        String sql = "SELECT * FROM (VALUES (:low), (:high), (:low + :high)) t (n) WHERE n > :low ORDER BY n";

        List<Long> found = statement(sql).bind("low", 1L).bind("high", 2L).list(row -> row.getLong("n"));

        assertThat(found).containsExactly(2L, 3L);
    }

    @Test
    void refuses_to_run_without_a_value_for_every_name() {
        NamedStatement statement = statement("VALUES (:given, :forgotten)").bind("given", 1);

        assertThatIllegalStateException()
                .isThrownBy(() -> statement.list(row -> row.getInt(1)))
                .withMessageContaining("forgotten");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void runs_once_for_every_row(int count) {
        handle.execute("CREATE TABLE number (n INTEGER)");
        List<Integer> rows = List.of(7, 8, 9).subList(0, count);

        statement("INSERT INTO number (n) VALUES (:n)").executeAll(rows, (row, number) -> row.bind("n", number));

        assertThat(statement("SELECT n FROM number ORDER BY n").list(row -> row.getInt("n")))
                .isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 49, 50, 51, 149, 150})
    void inserts_every_row_however_many_go_together(int count) {
        handle.execute("CREATE TABLE number (n INTEGER, half INTEGER)");
        List<Integer> rows = IntStream.range(0, count).boxed().toList();

        statement("INSERT INTO number (n, half) VALUES (:n, :half)")
                .insertAll(rows, (row, number) -> row.bind("n", number).bind("half", number / 2));

        assertThat(statement("SELECT n FROM number WHERE half = FLOOR(n / 2) ORDER BY n")
                        .list(row -> row.getInt("n")))
                .isEqualTo(rows);
    }

    @Test
    void tells_what_the_database_said() {
        assertThatThrownBy(() -> statement("DELETE FROM nowhere").execute()).hasCauseInstanceOf(SQLException.class);
    }

    private NamedStatement statement(String sql) {
        return NamedStatement.of(handle, sql);
    }
}
