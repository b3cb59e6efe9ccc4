package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.IdTakenException;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;

/** Commands on one order that meet. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTwinsTest {

    private static final int ROUNDS = 10;
    private static final CustomerId ADA = CustomerId.of("ada");
    private static final OrderId ORDER = OrderId.of("4711");

    private final CustomerKit kit = new CustomerFixture().kit();

    @BeforeEach
    void createCustomer() {
        createAda(kit);
    }

    @RepeatedTest(ROUNDS)
    void of_32_equal_placings_all_get_the_same_order() {
        Twins<Order> twins = Twins.run(32, i -> place("742.10"));

        assertThat(twins.failures()).isEmpty();
        assertThat(twins.results())
                .hasSize(32)
                .containsOnly(kit.orders().find(ORDER).orElseThrow());
        assertThat(kit.orders().history(ADA, PageRequest.first(10)).items()).hasSize(1);
    }

    @RepeatedTest(ROUNDS)
    void of_32_placings_of_other_content_one_wins() {
        Twins<Order> twins = Twins.run(32, i -> place(Integer.toString(i)));

        assertThat(twins.results()).containsExactly(kit.orders().find(ORDER).orElseThrow());
        assertThat(twins.failures()).hasSize(31).hasOnlyElementsOfType(IdTakenException.class);
    }

    @RepeatedTest(ROUNDS)
    void of_32_completions_one_awards_and_31_are_replayed() {
        place("742.10");

        Twins<OrderReceipt> twins = Twins.run(32, i -> kit.orders().complete(ORDER));

        assertThat(twins.failures()).isEmpty();
        assertThat(twins.results())
                .hasSize(32)
                .filteredOn(OrderReceipt::replayed)
                .hasSize(31);
        assertThat(twins.results())
                .extracting(OrderReceipt::entry)
                .containsOnly(twins.results().get(0).entry());
        assertThat(kit.loyalty().membership(ADA).points()).isEqualTo(742);
    }

    private Order place(String total) {
        return kit.orders().place(NewOrder.of("4711", ADA, Money.of(total, "EUR")));
    }
}
