package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.storage.StorageException;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class JdbcSchemaTest {

    private final HikariDataSource database = H2.pool();

    @AfterEach
    void closePool() {
        database.close();
    }

    @Test
    void accepts_what_it_created() {
        JdbcSchema.create(database);

        assertThatCode(() -> JdbcSchema.validate(database)).doesNotThrowAnyException();
        assertThat(JdbcSchema.exists(database)).isTrue();
    }

    @Test
    void commits_what_it_creates_on_a_connection_without_autocommit() {
        try (HikariDataSource manual = H2.pool(config -> config.setAutoCommit(false))) {
            JdbcSchema.create(manual);

            assertThatCode(() -> JdbcSchema.validate(manual)).doesNotThrowAnyException();
        }
    }

    @Test
    void finds_nothing_in_an_empty_database() {
        assertThat(JdbcSchema.exists(database)).isFalse();
        assertThatThrownBy(() -> JdbcSchema.validate(database))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("table ck_customer", "table ck_order", "table ck_lot", "table ck_outbox");
    }

    @Test
    void names_everything_that_is_missing_at_once() {
        JdbcSchema.create(database);
        execute("DROP TABLE ck_outbox");
        execute("DROP INDEX ck_customer_email");
        execute("ALTER TABLE ck_order DROP COLUMN delivery");

        assertThatThrownBy(() -> JdbcSchema.validate(database))
                .isInstanceOf(StorageException.class)
                .hasMessage("The database lacks column ck_order.delivery, table ck_outbox,"
                        + " index ck_customer_email on ck_customer");
    }

    @Test
    void accepts_what_the_host_adds() {
        JdbcSchema.create(database);
        execute("ALTER TABLE ck_order ADD COLUMN note VARCHAR(10)");
        execute("CREATE INDEX my_order_status ON ck_order (status)");

        assertThatCode(() -> JdbcSchema.validate(database)).doesNotThrowAnyException();
    }

    @Test
    void refuses_to_create_twice() {
        JdbcSchema.create(database);

        assertThatThrownBy(() -> JdbcSchema.create(database)).isInstanceOf(StorageException.class);
    }

    private void execute(String sql) {
        Jdbi.create(database).useHandle(handle -> handle.execute(sql));
    }
}
