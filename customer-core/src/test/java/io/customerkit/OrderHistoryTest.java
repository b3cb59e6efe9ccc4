package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.CustomerFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderHistoryTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Instant NOON = Instant.parse("2024-02-01T12:00:00Z");

    private final CustomerKit kit = new CustomerFixture().kit();

    @BeforeEach
    void createCustomer() {
        createAda(kit);
    }

    @Test
    void latest_placed_come_first_whenever_they_were_recorded() {
        place("b", NOON);
        place("a", NOON.plusMillis(1));
        place("c", NOON.minusMillis(1));

        assertThat(page(PageRequest.first(10)).items())
                .extracting(Order::id)
                .map(OrderId::value)
                .containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 1_000})
    void orders_of_one_instant_are_shown_once_each_on_pages_of_any_size(int limit) {
        for (String id : List.of("3", "1", "5", "2", "4")) {
            place(id, NOON);
        }

        assertThat(idsOfAllPages(limit)).containsExactly("5", "4", "3", "2", "1");
    }

    @Test
    void ids_of_one_instant_are_sorted_by_code_units_from_high_to_low() {
        for (String id : List.of("a", "B", "_", "10", "9", "a:1", "Z")) {
            place(id, NOON);
        }

        assertThat(idsOfAllPages(2)).containsExactly("a:1", "a", "_", "Z", "B", "9", "10");
    }

    @Test
    void orders_placed_meanwhile_neither_shift_nor_repeat_what_was_there() {
        for (String id : List.of("1", "3", "5", "7", "9")) {
            place(id, NOON);
        }
        Page<Order> first = page(PageRequest.first(2));

        place("8", NOON);
        place("newer", NOON.plusMillis(1));
        place("2", NOON);

        assertThat(first.items()).extracting(order -> order.id().value()).containsExactly("9", "7");
        assertThat(ids(first.next(), 2)).containsExactly("5", "3", "2", "1");
    }

    @Test
    void a_page_that_ends_with_the_last_order_has_no_next_one() {
        place("1", NOON);
        place("2", NOON);

        assertThat(page(PageRequest.first(2)).next()).isNull();
        assertThat(page(PageRequest.first(1)).next()).isNotNull();
    }

    @Test
    void everybody_sees_their_own_orders_only() {
        kit.customers().create(someone("ada:2024").build());
        place("1", NOON);

        assertThat(kit.orders()
                        .history(CustomerId.of("ada:2024"), PageRequest.first(10))
                        .items())
                .isEmpty();
    }

    @Test
    void a_completed_order_keeps_its_place() {
        place("1", NOON);
        place("2", NOON.plusMillis(1));
        kit.orders().complete(OrderId.of("1"));

        assertThat(idsOfAllPages(1)).containsExactly("2", "1");
    }

    @Test
    void an_unknown_customer_has_none() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.orders().history(CustomerId.of("nobody"), PageRequest.first(10)))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer nobody"));
    }

    private void place(String id, Instant placedAt) {
        kit.orders()
                .place(NewOrder.builder()
                        .id(id)
                        .customer(ADA)
                        .placedAt(placedAt)
                        .currency("EUR")
                        .total(BigDecimal.TEN)
                        .build());
    }

    private Page<Order> page(PageRequest request) {
        return kit.orders().history(ADA, request);
    }

    private List<String> idsOfAllPages(int limit) {
        return ids(null, limit);
    }

    private List<String> ids(@Nullable String cursor, int limit) {
        var ids = new ArrayList<String>();
        String next = cursor;
        do {
            Page<Order> page = page(new PageRequest(next, limit));
            page.items().forEach(order -> ids.add(order.id().value()));
            next = page.next();
        } while (next != null);
        return ids;
    }
}
