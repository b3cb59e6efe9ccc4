package io.customerkit.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Instants and numbers that databases like to move or to round, under time zones that skip and repeat hours. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@ResourceLock(Resources.TIME_ZONE)
abstract class TimeContract {

    private static final List<Instant> INSTANTS = List.of(
            Instant.parse("1900-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999Z"),
            Instant.parse("1970-01-01T00:00:00Z"),
            Instant.parse("2024-03-31T01:30:00Z"),
            Instant.parse("2024-03-31T02:30:00.123Z"),
            Instant.parse("2024-10-27T00:30:00Z"),
            Instant.parse("2024-10-27T01:30:00Z"),
            Instant.parse("2040-01-01T00:00:00Z"),
            Instant.parse("8999-12-31T23:59:59.999Z"));

    private final TimeZone usual = TimeZone.getDefault();
    private HikariDataSource pool;
    private CustomerKit kit;

    abstract Server server();

    @BeforeEach
    void moveToParis() {
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/Paris"));
        pool = server().pool(config -> {
            config.setMaximumPoolSize(1);
            config.setConnectionInitSql(server().setZoneOfAuckland());
        });
        JdbcSchema.create(pool);
        kit = Kits.over(JdbcStorage.create(pool))
                .clock(() -> Instant.parse("8999-12-31T23:59:59.999Z"))
                .build();
    }

    @AfterEach
    void moveBack() {
        pool.close();
        TimeZone.setDefault(usual);
    }

    @Test
    void come_back_equal_and_in_order() {
        CustomerId ada = kit.customers().create(Kits.newCustomer("ada")).id();

        List<Order> placed = new ArrayList<>();
        for (Instant instant : INSTANTS) {
            placed.add(kit.orders()
                    .place(NewOrder.builder()
                            .id("o-" + placed.size())
                            .customer(ada)
                            .placedAt(instant)
                            .currency("EUR")
                            .total(BigDecimal.ONE)
                            .build()));
        }

        List<Order> history = kit.orders().history(ada, PageRequest.first(100)).items();
        assertThat(history)
                .isEqualTo(placed.stream()
                        .sorted(Comparator.comparing(Order::placedAt).reversed())
                        .toList());
        assertThat(history).extracting(Order::placedAt).containsExactlyInAnyOrderElementsOf(INSTANTS);
    }

    @Test
    void keep_every_digit_of_an_amount() {
        CustomerId ada = kit.customers().create(Kits.newCustomer("ada")).id();

        for (String amount : List.of("999999999999999.999999", "0.000001", "9007199254740.993")) {
            Order order = kit.orders().place(NewOrder.of("o-" + amount, ada, Money.of(amount, "EUR")));

            assertThat(kit.orders().find(order.id())).contains(order);
        }
    }

    @Test
    void keep_every_point() {
        CustomerId ada = kit.customers().create(Kits.newCustomer("ada")).id();

        kit.loyalty().adjust(ada, 9_007_199_254_740_993L, Reference.of("r"), "");

        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(9_007_199_254_740_993L);
        assertThat(kit.reports()
                        .points(Instant.parse("8999-12-31T23:59:59.999Z"))
                        .outstanding())
                .isEqualTo(9_007_199_254_740_993L);
    }
}
