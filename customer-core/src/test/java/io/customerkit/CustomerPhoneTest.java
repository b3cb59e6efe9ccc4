package io.customerkit;

import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.CustomerFixture.someone;
import static io.customerkit.error.Refusals.faultsOf;
import static io.customerkit.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicatePhoneException;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.error.InvalidPhoneNumberException;
import io.customerkit.error.Violation;
import io.customerkit.storage.Commit;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerPhoneTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final CustomerUpdate NO_PHONE =
            CustomerUpdate.builder().removePhone().build();

    private final CustomerFixture fixture = new CustomerFixture();

    @Test
    void a_customer_without_a_phone_is_refused_by_default() {
        var refusal = refusalOf(
                () -> fixture.kit().customers().create(ada().phone(null).build()));

        assertThat(refusal).isInstanceOf(InvalidPhoneNumberException.class);
        assertThat(refusal.violations()).extracting(Violation::code).containsExactly("phone.required");
        fixture.assertNothingStored();
    }

    @Test
    void a_blank_phone_is_none_that_was_left_out() {
        assertThat(faultsOf(
                        () -> fixture.kit().customers().create(ada().phone(" ").build())))
                .containsExactly("phone text.blank");
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUIRED_FOR_DELIVERY", "OPTIONAL"})
    void a_customer_may_be_without_a_phone_where_the_policy_allows_it(PhonePolicy policy) {
        CustomerKit kit = kit(policy);

        Customer created = kit.customers().create(ada().phone(null).build());

        assertThat(created.phone()).isNull();
    }

    @ParameterizedTest
    @EnumSource(PhonePolicy.class)
    void a_phone_that_is_given_is_judged_under_every_policy(PhonePolicy policy) {
        CustomerKit kit = kit(policy);

        assertThat(faultsOf(() -> kit.customers().create(ada().phone("123").build())))
                .containsExactly("phone phone.invalid");
        fixture.assertNothingStored();
    }

    @Test
    void a_phone_can_be_removed_where_the_policy_allows_it() {
        CustomerKit kit = kit(PhonePolicy.OPTIONAL);
        kit.customers().create(ada().build());

        assertThat(kit.customers().update(ADA, NO_PHONE).phone()).isNull();
    }

    @Test
    void a_phone_that_is_required_cannot_be_removed() {
        CustomerKit kit = fixture.kit();
        Customer stored = kit.customers().create(ada().build());

        assertThat(faultsOf(() -> kit.customers().update(ADA, NO_PHONE))).containsExactly("phone phone.required");
        assertThat(kit.customers().find(ADA)).contains(stored);
    }

    @Test
    void a_phone_cannot_be_given_and_removed_at_once() {
        CustomerKit kit = kit(PhonePolicy.OPTIONAL);
        kit.customers().create(ada().build());
        CustomerUpdate both =
                CustomerUpdate.builder().phone("+33142685301").removePhone().build();

        assertThat(faultsOf(() -> kit.customers().update(ADA, both))).containsExactly("phone phone.ambiguous");
    }

    @Test
    void a_number_without_a_plus_belongs_to_the_default_region() {
        CustomerKit french =
                fixture.kit(ContactRules.builder().defaultRegion("FR").build());

        Customer created =
                french.customers().create(ada().phone("01 42 68 53 00").build());

        assertThat(created.phone()).isEqualTo(new PhoneNumber("+33142685300"));
        assertThat(faultsOf(() -> fixture.kit()
                        .customers()
                        .create(someone("b").phone("01 42 68 53 00").build())))
                .containsExactly("phone phone.invalid");
    }

    @Test
    void a_stored_number_that_the_plans_no_longer_know_stops_no_other_change() {
        CustomerKit kit = fixture.kit();
        Customer old = stored(kit.customers().create(ada().build()), new PhoneNumber("+33000000000"));

        Customer renamed = kit.customers()
                .update(ADA, CustomerUpdate.builder().name("Ada King").build());

        assertThat(old.phone()).isEqualTo(new PhoneNumber("+33000000000"));
        assertThat(renamed.phone()).isEqualTo(new PhoneNumber("+33000000000"));
        assertThat(faultsOf(() -> kit.customers()
                        .update(
                                ADA,
                                CustomerUpdate.builder().phone("+33000000001").build())))
                .containsExactly("phone phone.invalid");
    }

    private Customer stored(Customer before, PhoneNumber phone) {
        var after = new Customer(
                before.id(),
                before.version() + 1,
                before.name(),
                before.email(),
                phone,
                before.addresses(),
                before.defaultAddressId(),
                before.preferences(),
                before.createdAt(),
                before.updatedAt());
        fixture.storage().commit(Commit.nothing().with(new CustomerChange(before, after, List.of(), false)));
        return fixture.kit().customers().find(before.id()).orElseThrow();
    }

    @Nested
    class Shared {

        @Test
        void two_customers_may_have_one_number_by_default() {
            CustomerKit kit = fixture.kit();
            Customer first = kit.customers().create(someone("a").build());

            Customer second = kit.customers().create(someone("b").build());

            assertThat(second.phone()).isEqualTo(first.phone());
        }
    }

    @Nested
    class Unique {

        private final ContactRules rules = ContactRules.builder()
                .phone(PhonePolicy.OPTIONAL)
                .uniquePhones()
                .build();
        private final CustomerKit kit = fixture.kit(rules);

        @Test
        void a_number_of_somebody_else_is_refused_however_it_is_typed() {
            Customer first = kit.customers().create(someone("a").build());

            assertDuplicate(
                    first.id(),
                    () -> kit.customers()
                            .create(someone("b").phone("+33 (0)1 42 68 53 00").build()));
            assertThat(kit.customers().find(CustomerId.of("b"))).isEmpty();
        }

        @Test
        void a_number_of_somebody_else_cannot_be_taken_over() {
            Customer first = kit.customers().create(someone("a").build());
            Customer second = kit.customers().create(someone("b").phone(null).build());

            assertDuplicate(
                    first.id(),
                    () -> kit.customers()
                            .update(
                                    second.id(),
                                    CustomerUpdate.builder()
                                            .phone("+33142685300")
                                            .build()));
            assertThat(kit.customers().find(second.id())).contains(second);
        }

        @Test
        void two_customers_without_a_phone_are_both_stored() {
            kit.customers().create(someone("a").phone(null).build());
            kit.customers().create(someone("b").phone(null).build());

            assertThat(fixture.storage().customers().all(null, 10)).hasSize(2);
        }

        @Test
        void a_number_that_was_given_up_is_free_at_once() {
            kit.customers().create(someone("a").build());
            kit.customers().update(CustomerId.of("a"), NO_PHONE);

            assertThat(kit.customers().create(someone("b").build()).phone()).isNotNull();
        }

        @Test
        void customers_may_send_their_own_number_again() {
            kit.customers().create(ada().build());

            Customer same = kit.customers()
                    .update(
                            ADA,
                            CustomerUpdate.builder().phone("+33 1 42 68 53 00").build());

            assertThat(same.version()).isEqualTo(1);
        }

        @Test
        void a_number_stays_its_holder_s_after_another_change() {
            Customer first = kit.customers().create(someone("a").build());

            kit.customers()
                    .update(first.id(), CustomerUpdate.builder().name("Renamed").build());

            assertDuplicate(
                    first.id(), () -> kit.customers().create(someone("b").build()));
        }

        @Test
        void customers_who_shared_a_number_before_can_still_change_everything_else() {
            CustomerKit before = fixture.kit();
            before.customers().create(someone("a").build());
            before.customers().create(someone("b").build());
            CustomerUpdate renamed = CustomerUpdate.builder().name("Renamed").build();

            kit.customers().update(CustomerId.of("a"), renamed);
            Customer second = kit.customers().update(CustomerId.of("b"), renamed);

            assertThat(second.name()).isEqualTo("Renamed");
            assertThat(second.phone()).isEqualTo(new PhoneNumber("+33142685300"));
        }

        private void assertDuplicate(CustomerId existing, Runnable command) {
            assertThatExceptionOfType(DuplicatePhoneException.class)
                    .isThrownBy(command::run)
                    .satisfies(duplicate -> assertThat(duplicate.existing()).isEqualTo(existing));
        }
    }

    private CustomerKit kit(PhonePolicy policy) {
        return fixture.kit(ContactRules.builder().phone(policy).build());
    }
}
