package io.customerkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.jdbc.JdbcStorage;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcByHandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2024-02-29T10:15:30.123Z"));

    @Test
    void leaves_the_same_rows_as_the_library() throws Exception {
        try (BenchmarkPostgres server = BenchmarkPostgres.start();
                HikariDataSource one = server.pool(1);
                HikariDataSource other = server.pool(1)) {
            ByLibrary library = withAda(one);
            run(library);
            withAda(other);
            run(new JdbcByHand(other, CLOCK));

            assertThat(StoredRows.of(other)).isEqualTo(StoredRows.of(one)).hasSize(16);
            assertThat(library.points("ada")).isEqualTo(1_000_019);
        }
    }

    private static ByLibrary withAda(HikariDataSource pool) {
        var library = new ByLibrary(JdbcStorage.create(pool), CLOCK);
        library.create("ada");
        return library;
    }

    private static void run(FourCommands commands) {
        commands.adjust("ada", 10, "r-1");
        commands.redeem("ada", 1, "r-2");
        commands.place("o-1", "ada", "10.00");
        commands.complete("o-1");
    }
}
