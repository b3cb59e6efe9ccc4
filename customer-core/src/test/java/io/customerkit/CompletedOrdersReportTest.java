package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CompletedOrdersReportTest {

    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final Instant NEXT_DAY = NOON.plus(Duration.ofDays(1));
    private static final Instant IN_TWO_YEARS = NOON.plus(Duration.ofDays(731));

    private Instant now = NOON;
    private final CustomerKit kit = CustomerKit.builder()
            .storage(InMemoryStorage.create())
            .contacts(ContactRules.builder()
                    .phone(PhonePolicy.OPTIONAL)
                    .addressOptional()
                    .build())
            .clock(() -> now)
            .build();

    @Test
    void counts_each_completed_order_once_even_if_it_earned_nothing() {
        CustomerId ada = customer("ada");
        CustomerId bob = customer("bob");
        complete("1", ada, "500.00");
        complete("2", bob, "0.00");
        complete("3", ada, "0.99");
        kit.orders().complete(OrderId.of("3"));

        assertThat(kit.reports().completedOrders(NOON)).isEqualTo(3);
    }

    @Test
    void leaves_out_what_is_only_placed_and_what_moved_points_otherwise() {
        CustomerId ada = customer("ada");
        complete("1", ada, "500.00");
        place("2", ada, "20.00");
        kit.loyalty().adjust(ada, 50, Reference.of("welcome"), "welcome");
        kit.loyalty().redeem(ada, 100, Reference.of("voucher"));
        now = IN_TWO_YEARS;
        kit.maintenance().run(Duration.ofMinutes(1));

        assertThat(kit.reports().completedOrders(IN_TWO_YEARS)).isEqualTo(1);
    }

    @Test
    void counts_what_was_recorded_until_the_instant_itself_included() {
        CustomerId ada = customer("ada");
        complete("1", ada, "500.00");
        now = NEXT_DAY;
        complete("2", ada, "20.00");

        assertThat(kit.reports().completedOrders(NOON.minusMillis(1))).isZero();
        assertThat(kit.reports().completedOrders(NOON)).isEqualTo(1);
        assertThat(kit.reports().completedOrders(NEXT_DAY)).isEqualTo(2);
    }

    private CustomerId customer(String id) {
        return kit.customers()
                .create(NewCustomer.builder()
                        .id(id)
                        .name(id)
                        .email(id + "@example.org")
                        .build())
                .id();
    }

    private void complete(String order, CustomerId customer, String total) {
        place(order, customer, total);
        kit.orders().complete(OrderId.of(order));
    }

    private void place(String order, CustomerId customer, String total) {
        kit.orders().place(NewOrder.of(order, customer, Money.of(total, "EUR")));
    }
}
