package io.customerkit.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.jdbc.JdbcSchema;
import io.customerkit.jdbc.JdbcStorage;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.notification.Notification;
import io.customerkit.notification.Notifier;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.memory.InMemoryStorage;
import io.customerkit.tier.Tier;
import java.time.ZoneId;
import java.util.ArrayList;
import javax.sql.DataSource;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** The first lines of code on the first page. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class QuickStartTest {

    @Test
    void an_order_of_742_euro_makes_a_silver_member() {
        var told = new ArrayList<Class<?>>();

        Tier tier = quickStart((notification, customer) -> told.add(notification.getClass()));

        assertThat(tier.name()).isEqualTo("SILVER");
        assertThat(told).containsExactly(Notification.Welcome.class, Notification.TierChanged.class);
    }

    @Test
    void on_a_database_one_line_is_different() {
        try (var dataSource = new HikariDataSource()) {
            dataSource.setJdbcUrl("jdbc:h2:mem:quick-start");
            JdbcSchema.create(dataSource);
            CustomerId ada = CustomerId.of("ada");
            NewCustomer profile = NewCustomer.builder()
                    .id(ada.value())
                    .name("Ada Lovelace")
                    .email("ada@example.org")
                    .phone("+33142685300")
                    .address(NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR"))
                    .build();

            try (CustomerKit kit = onDatabase(dataSource)) {
                kit.customers().create(profile);
            }

            try (CustomerKit another = onDatabase(dataSource)) {
                assertThat(another.customers().find(ada)).isPresent();
            }
        }
    }

    private static CustomerKit onDatabase(DataSource dataSource) {
        // spotless:off
        return CustomerKit.builder()
                // region on-a-database
                .storage(JdbcStorage.create(dataSource))
                // endregion
                .notifier(Notifier.logging())
                .build();
        // spotless:on
    }

    private static Tier quickStart(Notifier mail) {
        // spotless:off
        // region quick-start
        try (var kit = CustomerKit.builder()
                .storage(InMemoryStorage.create())
                .notifier(mail)
                .program(LoyaltyProgram.builder().zone(ZoneId.of("Europe/Paris")).currency("EUR").build())
                .build()) {

            Customer ada = kit.customers().create(NewCustomer.builder()
                    .name("Ada Lovelace").email("ada@example.org").phone("+33 1 42 68 53 00")
                    .address(NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR"))
                    .build());

            kit.orders().place(NewOrder.of("4711", ada.id(), Money.of("742.10", "EUR")));
            kit.orders().complete(OrderId.of("4711"));

            return kit.loyalty().membership(ada.id()).tier(); // SILVER
        }
        // endregion
        // spotless:on
    }
}
