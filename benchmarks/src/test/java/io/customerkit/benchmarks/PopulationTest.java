package io.customerkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.MaintenanceReport;
import io.customerkit.Verification;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.jdbc.JdbcStorage;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PopulationTest {

    private static final int MEMBERS = 150;

    private Instant now = Instant.parse("2023-01-15T09:30:00.125Z");

    @Test
    void is_what_the_library_stores() throws Exception {
        try (BenchmarkPostgres server = BenchmarkPostgres.start();
                HikariDataSource loaded = server.pool(1);
                HikariDataSource stored = server.pool(1)) {
            Population.load(loaded, MEMBERS);
            store(stored);

            assertSame(StoredRows.of(loaded), StoredRows.of(stored), MEMBERS * 10);
        }
    }

    private void store(DataSource dataSource) throws SQLException {
        CustomerKit kit = CustomerKit.builder()
                .storage(JdbcStorage.create(dataSource))
                .clock(() -> now)
                .dispatch(Dispatch.BY_MAINTENANCE)
                .contacts(ContactRules.builder().phone(PhonePolicy.OPTIONAL).build())
                .build();
        for (int number = 1; number <= MEMBERS; number++) {
            now = Instant.parse("2023-01-15T09:30:00.125Z");
            CustomerId member = CustomerId.of(Population.member(number));
            kit.customers().create(customer(member, number));
            kit.orders().place(NewOrder.of(Population.order(number), member, Money.of("49.90", "EUR")));
            now = noon(number % 5 == 0 ? LocalDate.of(2023, 2, 1 + number / 5 % 28) : LocalDate.of(2023, 6, 10));
            kit.loyalty().adjust(member, 600, Reference.of("gift-1"), "");
            now = noon(LocalDate.of(2023, 7, 20));
            kit.loyalty().adjust(member, 300, Reference.of("gift-2"), "");
        }
        removeMessages(dataSource);
    }

    private static NewCustomer customer(CustomerId id, int number) {
        return NewCustomer.builder()
                .id(id.value())
                .name("Ada Lovelace")
                .email("m" + number + "@example.org")
                .address(NewAddress.of("12 rue de la Paix", "Paris", "\u00CEle-de-France", "75002", "FR")
                        .withId("home"))
                .build();
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);
    }

    /** They were delivered a year ago. */
    private static void removeMessages(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM ck_outbox");
        }
    }

    @Test
    void is_swept_to_the_same_rows_by_the_library_and_by_the_script() throws Exception {
        try (BenchmarkPostgres server = BenchmarkPostgres.start();
                HikariDataSource swept = server.pool(1);
                HikariDataSource scripted = server.pool(1)) {
            Population.load(swept, MEMBERS);
            Population.load(scripted, MEMBERS);

            MaintenanceReport report = SweepProcess.sweep(swept);
            Population.maintenance().run(scripted);

            assertThat(report).isEqualTo(new MaintenanceReport(MEMBERS / 5, 0, 0, 0, 0, true));
            assertSame(StoredRows.of(scripted), StoredRows.of(swept), MEMBERS * 10 + 90);
            assertThat(Tables.fingerprints(scripted)).isEqualTo(Tables.fingerprints(swept));
            assertConsistent(scripted);
        }
    }

    /** Shows the rows that differ, and not the many that do not. */
    private static void assertSame(List<String> rows, List<String> others, int count) {
        assertThat(rows.stream().filter(row -> !others.contains(row))).isEmpty();
        assertThat(rows).hasSize(count).hasSameSizeAs(others);
    }

    private static void assertConsistent(DataSource dataSource) {
        var discrepancies = new ArrayList<Object>();
        CustomerKit kit =
                CustomerKit.builder().storage(JdbcStorage.create(dataSource)).build();

        Verification verification = kit.reports().verify(discrepancies::add);

        assertThat(discrepancies).isEmpty();
        assertThat(verification.customers()).isEqualTo(MEMBERS);
    }
}
