package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.VerificationContract;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class H2VerificationTest extends VerificationContract {

    /** Follow from nothing that is stored: how often an account was stored, and the order in which lots were touched. */
    private static final List<String> FREE = List.of("CK_LOYALTY_ACCOUNT.VERSION", "CK_ALLOCATION.POSITION");

    private final HikariDataSource pool = H2.SERVER.pool();
    private final Jdbi database = Jdbi.create(pool);

    @AfterEach
    void close() {
        pool.close();
    }

    /** JUnit makes an instance of this class, and with it a pool, for each test. */
    @Override
    protected Storage storage() {
        JdbcSchema.create(pool);
        return JdbcStorage.create(pool);
    }

    /** As {@code TABLE.COLUMN.row}. */
    @Override
    protected List<String> numbers() {
        List<String> columns = database.withHandle(
                handle -> handle.createQuery("""
                        SELECT table_name || '.' || column_name
                          FROM information_schema.columns
                         WHERE table_name IN ('CK_LOYALTY_ACCOUNT', 'CK_LOT', 'CK_LEDGER_ENTRY', 'CK_ALLOCATION')
                           AND data_type IN ('BIGINT', 'INTEGER')
                         ORDER BY table_name, ordinal_position""").mapTo(String.class).list());
        assertThat(columns).containsAll(FREE);
        return columns.stream()
                .filter(column -> !FREE.contains(column))
                .flatMap(column -> rows(column).map(row -> column + "." + row))
                .toList();
    }

    private Stream<String> rows(String column) {
        String table = column.substring(0, column.indexOf('.'));
        return database
                .withHandle(handle -> handle.createQuery("SELECT _ROWID_ FROM " + table)
                        .mapTo(String.class)
                        .list())
                .stream();
    }

    /** Keys to which others refer cannot be changed alone. */
    @Override
    protected boolean add(String number, int difference) {
        String[] parts = number.split("\\.", -1);
        String sql = "UPDATE " + parts[0] + " SET " + parts[1] + " = " + parts[1] + " + (" + difference
                + ") WHERE _ROWID_ = " + parts[2];
        try {
            return database.withHandle(handle -> handle.execute(sql)) == 1;
        } catch (UnableToExecuteStatementException e) {
            return false;
        }
    }

    @Test
    void another_tier_is_found() {
        change("UPDATE ck_loyalty_account SET announced_tier = 'GOLD'");

        assertThat(found()).extracting(Discrepancy::what).containsExactly("announcedTier");
    }

    @Test
    void a_reward_that_cost_less_is_found_with_both_values() {
        change("UPDATE ck_loyalty_account SET rewards = REPLACE(rewards, '250', '25')");

        assertThat(found()).singleElement().satisfies(discrepancy -> {
            assertThat(discrepancy.what()).isEqualTo("rewards");
            assertThat(discrepancy.stored()).contains("cost=25,");
            assertThat(discrepancy.recomputed()).contains("cost=250,");
        });
    }

    @Test
    void a_lot_that_is_gone_is_found() {
        change("DELETE FROM ck_lot WHERE lot_sequence = 3");

        assertThat(found()).extracting(Discrepancy::what).containsExactly("lot 3 is there");
    }

    @Test
    void an_account_that_is_gone_is_found_by_its_ledger() {
        change("SET REFERENTIAL_INTEGRITY FALSE", "DELETE FROM ck_lot", "DELETE FROM ck_loyalty_account");

        assertThat(found()).extracting(Discrepancy::what).contains("entries", "debt", "balance");
    }

    @Test
    void an_entry_that_is_gone_is_found() {
        change(
                "SET REFERENTIAL_INTEGRITY FALSE",
                "DELETE FROM ck_allocation WHERE sequence = 2",
                "DELETE FROM ck_ledger_entry WHERE sequence = 2");

        assertThat(found()).extracting(Discrepancy::what).contains("sequence of entry 2", "entries");
    }

    private void change(String... statements) {
        database.useHandle(handle -> Stream.of(statements).forEach(handle::execute));
    }
}
