package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.NewCustomer;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What the storage does with the one connection that the host lends it. */
@DisplayNameGeneration(ReplaceUnderscores.class)
abstract class ConnectionsContract {

    private final HikariDataSource pool = server().pool();
    private Connection connection;
    private LentConnection lent;
    private CustomerKit kit;

    abstract Server server();

    @BeforeEach
    void lend() throws SQLException {
        JdbcSchema.create(pool);
        connection = pool.getConnection();
        lent = new LentConnection(connection);
        kit = kit().build();
    }

    private CustomerKit.Builder kit() {
        return Kits.over(JdbcStorage.create(lent.dataSource(pool)));
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
        kit = kit().notifier((notification, customer) ->
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
        }
        breakTables();
        assertThatThrownBy(() -> kit.loyalty().adjust(CustomerId.of("c-true"), 10, Reference.of("r-1"), ""))
                .isInstanceOf(StorageException.class);
        assertBackAsItCame(false);
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

    private void breakTables() throws SQLException {
        try (Connection other = pool.getConnection();
                Statement statement = other.createStatement()) {
            statement.execute("ALTER TABLE ck_allocation ADD COLUMN surprise INTEGER NOT NULL");
        }
    }
}
