package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class SchemaContract {

    private final HikariDataSource database = server().pool();

    abstract Server server();

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
        try (HikariDataSource manual = server().pool(config -> config.setAutoCommit(false))) {
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
    void says_what_it_could_not_do_where_there_is_no_connection() {
        database.close();

        assertThatThrownBy(() -> JdbcSchema.create(database))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("The tables could not be created: ");
        assertThatThrownBy(() -> JdbcSchema.exists(database))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("The tables could not be read: ");
        assertThatThrownBy(() -> JdbcSchema.validate(database))
                .isInstanceOf(StorageException.class)
                .hasMessageStartingWith("The tables could not be read: ");
    }

    @Test
    void names_everything_that_is_missing_at_once() {
        JdbcSchema.create(database);
        execute("DROP TABLE ck_outbox");
        execute(server().dropIndex("ck_customer_email", "ck_customer"));
        execute("ALTER TABLE ck_order DROP COLUMN delivery");

        assertThatThrownBy(() -> JdbcSchema.validate(database))
                .isInstanceOf(StorageException.class)
                .hasMessage("The database lacks column ck_order.delivery, table ck_outbox,"
                        + " unique index ck_customer_email on ck_customer");
    }

    @Test
    void names_each_index_that_is_missing() {
        JdbcSchema.create(database);

        indexes().forEach((index, table) -> {
            String name = index.substring(index.lastIndexOf(' ') + 1);
            execute(server().dropIndex(name, table));
            assertThatThrownBy(() -> JdbcSchema.validate(database))
                    .hasMessage("The database lacks " + index + " on " + table);
            execute("CREATE INDEX " + name + " ON " + table + " (" + columnsOf(name) + ")");
            assertValidUnlessItMustBeUnique(index, table);
            execute(server().dropIndex(name, table));
            execute("CREATE " + index + " ON " + table + " (" + columnsOf(name) + ")");
        });
    }

    private void assertValidUnlessItMustBeUnique(String index, String table) {
        if (index.startsWith("unique")) {
            assertThatThrownBy(() -> JdbcSchema.validate(database))
                    .hasMessage("The database lacks " + index + " on " + table);
        } else {
            assertThatCode(() -> JdbcSchema.validate(database)).doesNotThrowAnyException();
        }
    }

    private Map<String, String> indexes() {
        return script().indexes();
    }

    /** Returns the columns that the script gives to an index. */
    private String columnsOf(String index) {
        String created = script().statements().stream()
                .filter(statement -> statement.contains(" INDEX " + index + " "))
                .findFirst()
                .orElseThrow();
        return created.substring(created.indexOf('(') + 1, created.indexOf(')'));
    }

    private Script script() {
        try (Connection connection = database.getConnection()) {
            return Product.of(connection).script();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void names_each_table_and_each_column_that_is_missing() {
        JdbcSchema.create(database);
        var tables = new ArrayList<>(script().tables().entrySet());
        Collections.reverse(tables); // nothing is dropped that another table still refers to
        var missing = new ArrayDeque<String>();

        tables.forEach(entry -> {
            String table = entry.getKey();
            String column = entry.getValue().get(entry.getValue().size() - 1).name();
            execute("ALTER TABLE " + table + " DROP COLUMN " + column);
            missing.addFirst("column " + table + "." + column);
            assertLacks(missing);
            execute("DROP TABLE " + table);
            missing.removeFirst();
            missing.addFirst("table " + table);
            assertLacks(missing);
        });
    }

    private void assertLacks(Collection<String> missing) {
        assertThatThrownBy(() -> JdbcSchema.validate(database))
                .hasMessageStartingWith("The database lacks " + String.join(", ", missing));
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

        assertThatThrownBy(() -> JdbcSchema.create(database))
                .isInstanceOf(StorageException.class)
                .hasMessageContainingAll("ck_customer", "ck_outbox", "already", "validate");
    }

    /** Asserts that a column is named after its collation was changed, together with everything else. */
    final void assertCollationIsNamed(String change, String lacking) {
        JdbcSchema.create(database);
        execute("ALTER TABLE ck_order DROP COLUMN delivery");
        execute(change);

        assertThatThrownBy(() -> JdbcSchema.validate(database))
                .hasMessage("The database lacks " + lacking + ", column ck_order.delivery");
    }

    /** Changes the database behind the library's back. */
    final void execute(String sql) {
        Jdbi.create(database).useHandle(handle -> handle.execute(sql));
    }
}
