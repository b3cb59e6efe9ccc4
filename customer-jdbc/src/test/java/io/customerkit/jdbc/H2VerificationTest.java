package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.VerificationContract;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class H2VerificationTest extends VerificationContract {

    /**
     * Follow from no ledger: how often an account was stored, when maintenance looks at it next, the order in which lots were
     * touched, and when something happened.
     */
    private static final List<String> FREE = List.of(
            "CK_LOYALTY_ACCOUNT.VERSION",
            "CK_LOYALTY_ACCOUNT.DUE_AT",
            "CK_ALLOCATION.POSITION",
            "CK_LEDGER_ENTRY.AT",
            "CK_LEDGER_ENTRY.RECORDED_AT");

    /** Numbers within texts: of rewards that are held, of claims, and of what an entry granted or issued. */
    private static final Pattern IN_TEXT = Pattern.compile(
            "\"(cost|issuedBy|count|lot\\.granted|lot\\.qualifying|reward\\.cost|reward\\.issuedBy)\":\"?(\\d+)");

    private final HikariDataSource pool = new HikariDataSource();
    private final Jdbi database = Jdbi.create(pool);

    @Override
    protected Storage newStorage() {
        pool.setJdbcUrl(H2.SERVER.newDatabase());
        JdbcSchema.create(pool);
        return JdbcStorage.create(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Override
    protected List<StoredNumber> numbers() {
        change("SET REFERENTIAL_INTEGRITY FALSE");
        var numbers = new ArrayList<StoredNumber>();
        for (Column column : columns()) {
            for (String row : rows(column.table())) {
                numbers.add(new Cell(column, row));
            }
        }
        assertThat(numbers).extracting(StoredNumber::name).containsAll(FREE);
        numbers.removeIf(number -> FREE.contains(number.name()));
        Stream.of("CK_LOYALTY_ACCOUNT.REWARDS", "CK_LOYALTY_ACCOUNT.REWARD_CLAIMS", "CK_LEDGER_ENTRY.FACTS")
                .forEach(name -> numbers.addAll(withinTexts(Column.of(name, ""))));
        return numbers;
    }

    private List<Column> columns() {
        return database.withHandle(handle -> handle.createQuery("""
                        SELECT table_name || '.' || column_name AS name, data_type
                          FROM information_schema.columns
                         WHERE table_name IN ('CK_LOYALTY_ACCOUNT', 'CK_LOT', 'CK_LEDGER_ENTRY', 'CK_ALLOCATION')
                           AND data_type IN ('BIGINT', 'INTEGER', 'TIMESTAMP', 'DATE')""")
                .map((row, context) -> Column.of(row.getString("name"), row.getString("data_type")))
                .list());
    }

    private List<String> rows(String table) {
        return database.withHandle(handle -> handle.createQuery("SELECT _ROWID_ FROM " + table)
                .mapTo(String.class)
                .list());
    }

    private List<StoredNumber> withinTexts(Column column) {
        var numbers = new ArrayList<StoredNumber>();
        for (String row : rows(column.table())) {
            Matcher matcher = IN_TEXT.matcher(text(column, row));
            while (matcher.find()) {
                numbers.add(new InText(column, row, matcher.group(1), matcher.start(2)));
            }
        }
        return numbers;
    }

    private String text(Column column, String row) {
        String sql = "SELECT COALESCE(" + column.column() + ", '') FROM " + column.table() + " WHERE _ROWID_ = " + row;
        return database.withHandle(
                handle -> handle.createQuery(sql).mapTo(String.class).one());
    }

    private record Column(String table, String column, String type) {

        static Column of(String name, String type) {
            return new Column(name.substring(0, name.indexOf('.')), name.substring(name.indexOf('.') + 1), type);
        }

        String plus(int difference) {
            return switch (type) {
                case "TIMESTAMP" -> "DATEADD(MILLISECOND, " + difference + ", " + column + ")";
                case "DATE" -> "DATEADD(DAY, " + difference + ", " + column + ")";
                default -> column + " + (" + difference + ")";
            };
        }

        @Override
        public String toString() {
            return table + "." + column;
        }
    }

    private final class Cell implements StoredNumber {

        private final Column column;
        private final String row;

        Cell(Column column, String row) {
            this.column = column;
            this.row = row;
        }

        @Override
        public String name() {
            return column.toString();
        }

        @Override
        public boolean add(int difference) {
            String sql = "UPDATE " + column.table() + " SET " + column.column() + " = " + column.plus(difference)
                    + " WHERE _ROWID_ = " + row + " AND " + column.column() + " IS NOT NULL";
            try {
                return database.withHandle(handle -> handle.execute(sql)) == 1;
            } catch (UnableToExecuteStatementException e) { // a key that another row has
                return false;
            }
        }

        @Override
        public String toString() {
            return column + " of row " + row;
        }
    }

    private final class InText implements StoredNumber {

        private final Column column;
        private final String row;
        private final String field;
        private final int start;

        InText(Column column, String row, String field, int start) {
            this.column = column;
            this.row = row;
            this.field = field;
            this.start = start;
        }

        @Override
        public String name() {
            return column + " " + field;
        }

        @Override
        public boolean add(int difference) {
            String before = text(column, row);
            Matcher matcher = Pattern.compile("\\d+").matcher(before);
            assertThat(matcher.find(start)).isTrue();
            String after = before.substring(0, start)
                    + (Long.parseLong(matcher.group()) + difference)
                    + before.substring(matcher.end());
            String sql = "UPDATE " + column.table() + " SET " + column.column() + " = ? WHERE _ROWID_ = " + row;
            return database.withHandle(handle -> handle.execute(sql, after)) == 1;
        }

        @Override
        public String toString() {
            return name() + " of row " + row;
        }
    }

    @Test
    void another_tier_is_found() {
        change("UPDATE ck_loyalty_account SET announced_tier = 'TIN' WHERE customer_id = 'ada'");

        assertThat(found()).extracting(Discrepancy::what).containsExactly("announcedTier");
    }

    @Test
    void a_reward_that_cost_less_is_found_with_both_values() {
        change("UPDATE ck_loyalty_account SET rewards = REPLACE(rewards, '250', '25') WHERE customer_id = 'ada'");

        assertThat(found()).singleElement().satisfies(discrepancy -> {
            assertThat(discrepancy.customer()).isEqualTo(ADA);
            assertThat(discrepancy.what()).isEqualTo("rewards");
            assertThat(discrepancy.stored()).contains("cost=25,");
            assertThat(discrepancy.recomputed()).contains("cost=250,");
        });
    }

    @Test
    void a_lot_that_is_gone_is_found() {
        change("DELETE FROM ck_lot WHERE customer_id = 'ada' AND lot_sequence = 3");

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
                "DELETE FROM ck_allocation WHERE customer_id = 'ada' AND sequence = 2",
                "DELETE FROM ck_ledger_entry WHERE customer_id = 'ada' AND sequence = 2");

        assertThat(found()).extracting(Discrepancy::what).contains("sequence of entry 2", "entries");
    }

    private void change(String... statements) {
        database.useHandle(handle -> Stream.of(statements).forEach(handle::execute));
    }
}
