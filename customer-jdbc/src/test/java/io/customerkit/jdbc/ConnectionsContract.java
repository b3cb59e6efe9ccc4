package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.PointsReceipt;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.NewCustomer;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the storage does with the one connection that the host lends it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ConnectionsContract {

    private final HikariDataSource pool = server().pool();
    private Connection connection;
    private LentConnection lent;
    private Storage storage;
    private CustomerKit kit;

    abstract Server server();

    @BeforeEach
    void lend() throws SQLException {
        JdbcSchema.create(pool);
        connection = pool.getConnection();
        lent = new LentConnection(connection);
        storage = JdbcStorage.create(lent.dataSource(pool));
        kit = Kits.over(storage).build();
    }

    @AfterEach
    void closePool() throws SQLException {
        connection.close();
        pool.close();
    }

    private Customer create(String id, String email) {
        return kit.customers()
                .create(NewCustomer.builder().id(id).name("Ada").email(email).build());
    }

    @Test
    void needs_no_second_one_while_a_notifier_reads() {
        List<Customer> read = new ArrayList<>();
        kit = Kits.over(storage)
                .notifier((notification, customer) ->
                        read.add(kit.customers().find(customer.id()).orElseThrow()))
                .build();

        Customer ada = create("c-1", "ada@example.org");

        assertThat(read).containsExactly(ada);
    }

    @Test
    void gives_it_back_as_it_came_after_success_conflict_and_failure() throws SQLException {
        for (boolean autocommit : new boolean[] {true, false}) {
            connection.setAutoCommit(autocommit);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);

            create("c-" + autocommit, autocommit + "@example.org");
            assertBackAsItCame(autocommit);

            kit.loyalty().membership(CustomerId.of("c-" + autocommit));
            assertBackAsItCame(autocommit);

            assertThatThrownBy(() -> create("other", autocommit + "@example.org"))
                    .isInstanceOf(DuplicateEmailException.class);
            assertBackAsItCame(autocommit);

            Commit once = message("once-" + autocommit);
            storage.commit(once);
            assertThatThrownBy(() -> storage.commit(once)).isInstanceOf(ConcurrentChangeException.class);
            assertBackAsItCame(autocommit);
        }
        breakTables();
        assertThatThrownBy(() -> kit.loyalty().adjust(CustomerId.of("c-true"), 10, Reference.of("r-1"), ""))
                .isInstanceOf(StorageException.class);
        assertBackAsItCame(false);
    }

    private static Commit message(String key) {
        Instant at = Instant.parse("2024-03-01T10:00:00Z");
        return Commit.nothing()
                .withMessages(
                        List.of(new OutboxMessage(key, "welcome", CustomerId.of("c-true"), at, Map.of(), at, 0, null)));
    }

    private void assertBackAsItCame(boolean autocommit) throws SQLException {
        assertThat(lent.isBack()).isTrue();
        assertThat(connection.getAutoCommit()).isEqualTo(autocommit);
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(connection.isReadOnly()).isFalse();
        assertThat(openTransactions()).isEqualTo(0);
    }

    /** Asked on another connection: has the lent one changed anything that it has not committed, or is it in a query? */
    private long openTransactions() throws SQLException {
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement();
                var rows = statement.executeQuery(server().countOpenTransactions())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"40001, 0", "40P01, 0", "23505, 0", "23000, 1062", "HY000, 1020"})
    void takes_back_what_conflicts_at_the_commit_only_and_decides_again(String state, int vendorCode)
            throws SQLException {
        create("c-1", "ada@example.org");
        lent.failNextCommit(new SQLException("Somebody was faster", state, vendorCode));

        PointsReceipt receipt = kit.loyalty().adjust(CustomerId.of("c-1"), 10, Reference.of("r-1"), "");

        assertThat(receipt.replayed()).isFalse();
        assertThat(receipt.entry().sequence()).isEqualTo(1);
        assertThat(openTransactions()).isZero();
        assertThat(kit.loyalty().membership(CustomerId.of("c-1")).points()).isEqualTo(10);
    }

    @Test
    void is_not_the_one_of_the_hosts_transaction_so_that_a_call_outlives_its_rollback() throws SQLException {
        execute("CREATE TABLE shop_basket (id VARCHAR(10))");
        CustomerKit beside = Kits.over(JdbcStorage.create(pool)).build();
        connection.setAutoCommit(false);
        execute(connection, "INSERT INTO shop_basket VALUES ('b-1')");

        Customer ada = beside.customers().create(Kits.newCustomer("ada"));
        connection.rollback();

        assertThat(count("shop_basket")).isZero();
        assertThat(beside.customers().find(ada.id())).contains(ada);
        assertThat(beside.customers().create(Kits.newCustomer("ada"))).isEqualTo(ada);
    }

    private long count(String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void takes_a_violation_that_is_no_duplicate_for_a_failure_at_once() throws SQLException {
        create("c-1", "ada@example.org");
        breakTables();
        long start = System.nanoTime();

        assertThatThrownBy(() -> kit.loyalty().adjust(CustomerId.of("c-1"), 10, Reference.of("r-1"), ""))
                .isInstanceOf(StorageException.class)
                .hasMessageMatching(".*(23502|1364).*");

        assertThat(System.nanoTime() - start).isLessThan(2_000_000_000L);
        assertThat(kit.loyalty().membership(CustomerId.of("c-1")).points()).isZero();
    }

    @Test
    void takes_a_row_that_somebody_has_damaged_for_a_failure_and_not_for_a_bad_request() throws SQLException {
        create("c-1", "ada@example.org");
        execute("UPDATE ck_customer SET preferences = '{\"a\":NaN}'");

        assertThatThrownBy(() -> kit.customers().find(CustomerId.of("c-1"))).isInstanceOf(StorageException.class);
    }

    private void breakTables() throws SQLException {
        execute("ALTER TABLE ck_allocation ADD COLUMN surprise INTEGER NOT NULL");
    }

    private void execute(String sql) throws SQLException {
        try (Connection other = pool.getConnection()) {
            execute(other, sql);
        }
    }

    private static void execute(Connection on, String sql) throws SQLException {
        try (Statement statement = on.createStatement()) {
            statement.execute(sql);
        }
    }
}
