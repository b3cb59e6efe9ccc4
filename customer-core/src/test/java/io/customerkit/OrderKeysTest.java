package io.customerkit;

import static io.customerkit.CustomerFixture.someone;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Ids may hold the character that joins the parts of a key. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderKeysTest {

    private static final CustomerId A = CustomerId.of("a");
    private static final CustomerId A_2024 = CustomerId.of("a:2024");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @Test
    void orders_whose_ids_hold_colons_earn_under_references_that_never_meet() {
        kit.customers().create(someone("a").build());

        List<String> references = List.of("1", "1:1", "1:1:1", "1_1", "1-1", "1.1").stream()
                .map(id -> complete(A, id).reference().value())
                .toList();

        assertThat(references).doesNotHaveDuplicates().allMatch(reference -> reference.startsWith("ck:order:"));
        assertThat(kit.loyalty().membership(A).points()).isEqualTo(60);
    }

    @Test
    void the_award_of_an_order_is_no_later_step_of_another() {
        kit.customers().create(someone("a").build());

        complete(A, "1");
        LedgerEntry award = complete(A, "1:1");

        assertThat(award.reference().value()).doesNotStartWith("ck:order:1:1:");
    }

    @Test
    void the_longest_order_id_has_a_reference() {
        kit.customers().create(someone("a").build());

        assertThat(complete(A, ":".repeat(64)).reference().value()).hasSizeLessThanOrEqualTo(128);
    }

    @Test
    void a_reference_of_the_host_never_meets_one_of_the_library() {
        kit.customers().create(someone("a").build());
        kit.loyalty().adjust(A, 7, Reference.of("order:4711:1"), "by hand");

        LedgerEntry award = complete(A, "4711");

        assertThat(award.reference().value()).isEqualTo("ck:order:4711:1");
        assertThat(kit.loyalty().membership(A).points()).isEqualTo(17);
        assertThat(faultsOf(() -> Reference.of("ck:order:4711:1"))).containsExactly("reference reference.reserved");
    }

    @Test
    void customers_whose_ids_hold_colons_are_told_under_keys_that_never_meet() {
        kit.customers().create(someone("a").build());
        kit.customers().create(someone("a:2024").email("other@example.org").build());
        kit.orders().place(NewOrder.of("silver", A, Money.of("500", "EUR")));
        kit.orders().place(NewOrder.of("gold", A_2024, Money.of("1000", "EUR")));
        kit.orders().complete(OrderId.of("silver"));
        kit.orders().complete(OrderId.of("gold"));

        assertThat(fixture.sent())
                .extracting(Notification::key)
                .containsExactlyInAnyOrder("welcome:a", "welcome:a:2024", "tier-changed:a:1", "tier-changed:a:2024:1");
    }

    private LedgerEntry complete(CustomerId customer, String order) {
        kit.orders().place(NewOrder.of(order, customer, Money.of("10", "EUR")));
        return kit.orders().complete(OrderId.of(order)).entry();
    }
}
