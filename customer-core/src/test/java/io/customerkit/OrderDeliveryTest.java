package io.customerkit;

import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.error.Refusals.faultsOf;
import static io.customerkit.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.error.InvalidAddressException;
import io.customerkit.error.InvalidPhoneNumberException;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderDeliveryTest {

    private static final NewCustomer NOBODY_KNOWS_WHERE = NewCustomer.builder()
            .id("ada")
            .name("Ada")
            .email("ada@example.org")
            .phone("+33142685300")
            .build();
    private static final NewCustomer NEITHER =
            NewCustomer.builder().id("ada").name("Ada").email("ada@example.org").build();

    private final CustomerFixture fixture = new CustomerFixture();

    @Test
    void an_order_to_be_delivered_needs_a_default_address() {
        CustomerKit kit = kit(PhonePolicy.OPTIONAL);
        kit.customers().create(NOBODY_KNOWS_WHERE);

        assertThat(refusalOf(() -> place(kit))).isInstanceOf(InvalidAddressException.class);
        assertThat(faultsOf(() -> place(kit))).containsExactly("addresses address.required");
        assertThat(kit.orders().find(OrderId.of("4711"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRED", "REQUIRED_FOR_DELIVERY"})
    void it_needs_a_phone_unless_that_is_optional(PhonePolicy policy) {
        kit(PhonePolicy.OPTIONAL).customers().create(ada().phone(null).build());
        CustomerKit kit = kit(policy);

        assertThat(refusalOf(() -> place(kit))).isInstanceOf(InvalidPhoneNumberException.class);
        assertThat(faultsOf(() -> place(kit))).containsExactly("phone phone.required");
        assertThat(kit.orders().find(OrderId.of("4711"))).isEmpty();
    }

    @Test
    void without_a_phone_it_is_accepted_where_that_is_optional() {
        CustomerKit kit = kit(PhonePolicy.OPTIONAL);
        kit.customers().create(ada().phone(null).build());

        place(kit);

        assertThat(kit.orders().find(OrderId.of("4711")).orElseThrow().delivery())
                .isTrue();
    }

    @Test
    void both_are_missed_at_once() {
        CustomerKit kit = kit(PhonePolicy.REQUIRED_FOR_DELIVERY);
        kit.customers().create(NEITHER);

        assertThat(faultsOf(() -> place(kit))).containsExactly("addresses address.required", "phone phone.required");
    }

    @Test
    void an_order_that_is_not_delivered_needs_neither() {
        CustomerKit kit = kit(PhonePolicy.REQUIRED_FOR_DELIVERY);
        kit.customers().create(NEITHER);

        kit.orders().place(order().build());

        assertThat(kit.orders().find(OrderId.of("4711")).orElseThrow().delivery())
                .isFalse();
    }

    @Test
    void a_repeat_is_the_stored_order_although_the_customer_could_get_no_new_one() {
        CustomerKit kit = kit(PhonePolicy.REQUIRED_FOR_DELIVERY);
        kit.customers().create(ada().build());
        place(kit);
        kit.customers()
                .update(
                        CustomerId.of("ada"),
                        CustomerUpdate.builder().removePhone().build());

        place(kit);

        assertThat(kit.orders().find(OrderId.of("4711")).orElseThrow().version())
                .isEqualTo(1);
    }

    private CustomerKit kit(PhonePolicy policy) {
        return fixture.kit(
                ContactRules.builder().phone(policy).addressOptional().build());
    }

    private static void place(CustomerKit kit) {
        kit.orders().place(order().delivery().build());
    }

    private static NewOrder.Builder order() {
        return NewOrder.builder()
                .id("4711")
                .customer(CustomerId.of("ada"))
                .currency("EUR")
                .total(BigDecimal.TEN);
    }
}
