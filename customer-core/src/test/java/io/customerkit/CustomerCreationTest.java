package io.customerkit;

import static io.customerkit.CustomerFixture.START;
import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.CustomerFixture.london;
import static io.customerkit.CustomerFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.Address;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.NotFoundException;
import io.customerkit.notification.Notification.Welcome;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerCreationTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @Test
    void what_was_asked_for_is_stored_and_returned() {
        Customer created = kit.customers().create(ada().build());

        assertThat(created.id()).isEqualTo(ADA);
        assertThat(created.version()).isEqualTo(1);
        assertThat(created.name()).isEqualTo("Ada Lovelace");
        assertThat(created.email().value()).isEqualTo("ada@example.org");
        assertThat(created.phone()).isEqualTo(new PhoneNumber("+33142685300"));
        assertThat(created.addresses())
                .containsExactly(new Address(
                        AddressId.of("paris"),
                        "12 rue de la Paix",
                        "Paris",
                        "Île-de-France",
                        "75002",
                        "FR",
                        START,
                        START));
        assertThat(created.defaultAddressId()).isEqualTo(AddressId.of("paris"));
        assertThat(created.preferences()).isNull();
        assertThat(created.createdAt()).isEqualTo(START);
        assertThat(created.updatedAt()).isEqualTo(START);
        assertThat(kit.customers().find(ADA)).contains(created);
        assertThat(kit.customers().findByEmail("ada@example.org")).contains(created);
    }

    @Test
    void a_new_customer_is_welcomed_once() {
        kit.customers().create(ada().build());

        assertThat(fixture.sent()).containsExactly(new Welcome(ADA, START));
        assertThat(fixture.storage().outbox().find("welcome:ada")).isEmpty();
    }

    @Test
    void a_new_customer_is_a_member_with_0_points_in_the_first_tier() {
        kit.customers().create(ada().build());

        var membership = kit.loyalty().membership(ADA);

        assertThat(membership.points()).isZero();
        assertThat(membership.tier().name()).isEqualTo("BRONZE");
        assertThat(membership.joinedDate()).isEqualTo(START);
        assertThat(fixture.storage().accounts().find(ADA)).isEmpty();
    }

    @Test
    void an_unknown_customer_is_no_member() {
        CustomerId nobody = CustomerId.of("nobody");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.loyalty().membership(nobody))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer nobody"));
        assertThat(kit.customers().find(nobody)).isEmpty();
        assertThat(kit.customers().findByEmail("nobody@example.org")).isEmpty();
        fixture.assertNothingStored();
    }

    @Test
    void times_are_cut_to_whole_milliseconds() {
        fixture.setTime(START.plusNanos(1_999_999));

        Customer created = kit.customers().create(ada().build());

        assertThat(created.createdAt()).isEqualTo(START.plusMillis(1));
        assertThat(fixture.sent()).containsExactly(new Welcome(ADA, START.plusMillis(1)));
    }

    @Test
    void texts_are_kept_as_given_apart_from_trimming() {
        NewAddress address = NewAddress.of(" 1  rue\u00A0X ", "\u3000Paris\u0301", " Idf ", " 75002 ", " fr ");
        Customer created = kit.customers()
                .create(NewCustomer.builder()
                        .name("\u00A0 Jose\u0301  (José) 😀 ")
                        .email(" Ada@Example.org ")
                        .phone(" +33142685300 ")
                        .address(address)
                        .build());

        assertThat(created.name()).isEqualTo("Jose\u0301  (José) 😀");
        assertThat(created.email().value()).isEqualTo("Ada@Example.org");
        assertThat(created.addresses()).singleElement().satisfies(stored -> {
            assertThat(stored.street()).isEqualTo("1  rue\u00A0X");
            assertThat(stored.city()).isEqualTo("Paris\u0301");
            assertThat(stored.state()).isEqualTo("Idf");
            assertThat(stored.zipCode()).isEqualTo("75002");
            assertThat(stored.country()).isEqualTo("FR");
        });
    }

    @Test
    void a_name_that_looks_like_a_statement_is_a_name() {
        Customer created = kit.customers()
                .create(ada().name("'; DROP TABLE ck_customer;--").build());

        assertThat(created.name()).isEqualTo("'; DROP TABLE ck_customer;--");
    }

    @Nested
    class Ids {

        @Test
        void without_an_id_each_customer_and_each_address_gets_a_uuid_of_version_7() {
            var made = new HashSet<String>();
            for (int i = 0; i < 100; i++) {
                Customer created = kit.customers().create(anonymous("c" + i));
                made.add(created.id().value());
                created.addresses().forEach(address -> made.add(address.id().value()));
            }

            assertThat(made).hasSize(200).allSatisfy(id -> {
                assertThat(UUID.fromString(id).version()).isEqualTo(7);
                assertThat(UUID.fromString(id).variant()).isEqualTo(2);
            });
        }

        @Test
        void ids_that_differ_by_case_are_two_customers() {
            kit.customers().create(someone("C1").email("upper@example.org").build());
            kit.customers().create(someone("c1").email("lower@example.org").build());

            assertThat(kit.customers()
                            .find(CustomerId.of("C1"))
                            .orElseThrow()
                            .email()
                            .value())
                    .isEqualTo("upper@example.org");
            assertThat(kit.customers()
                            .find(CustomerId.of("c1"))
                            .orElseThrow()
                            .email()
                            .value())
                    .isEqualTo("lower@example.org");
        }
    }

    @Nested
    class Repeated {

        @Test
        void creating_twice_with_an_id_makes_one_customer_and_one_welcome() {
            Customer first = kit.customers().create(ada().build());
            fixture.advance(Duration.ofMinutes(1));

            Customer second = kit.customers().create(ada().build());

            assertThat(second).isEqualTo(first);
            assertThat(fixture.sent()).containsExactly(new Welcome(ADA, START));
        }

        @Test
        void ids_that_the_library_made_for_addresses_make_no_other_content() {
            NewCustomer request = NewCustomer.builder()
                    .id("ada")
                    .name("Ada")
                    .email("ada@example.org")
                    .phone("+33142685300")
                    .address(NewAddress.of("1 rue X", "Paris", "Idf", "75002", "FR")
                            .asDefault())
                    .address(NewAddress.of("2 rue Y", "Paris", "Idf", "75002", "FR"))
                    .build();
            Customer first = kit.customers().create(request);

            assertThat(kit.customers().create(request)).isEqualTo(first);
        }

        @Test
        void a_late_duplicate_never_overwrites_an_update() {
            kit.customers().create(ada().build());
            Customer updated = kit.customers()
                    .update(ADA, CustomerUpdate.builder().name("Ada King").build());

            assertIdTaken(ada().build());
            assertThat(kit.customers().find(ADA)).contains(updated);
        }

        @Test
        void other_content_under_the_same_id_is_refused() {
            Customer stored = kit.customers().create(ada().build());

            assertIdTaken(ada().name("Ada King").build());
            assertIdTaken(ada().email("king@example.org").build());
            assertIdTaken(ada().phone("+33 1 42 68 53 01").build());
            assertIdTaken(ada().address(london().asDefault()).build());
            assertIdTaken(ada().preferences(Map.of()).build());
            assertThat(kit.customers().find(ADA)).contains(stored);
            assertThat(fixture.sent()).hasSize(1);
        }

        @Test
        void another_place_under_the_same_address_id_is_other_content() {
            kit.customers().create(ada().build());
            NewAddress moved = NewAddress.of("13 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");

            assertIdTaken(NewCustomer.builder()
                    .id("ada")
                    .name("Ada Lovelace")
                    .email("ada@example.org")
                    .phone("+33142685300")
                    .address(moved.withId("paris"))
                    .build());
        }

        @Test
        void creating_twice_without_an_id_is_a_duplicate_e_mail_that_names_the_first() {
            Customer first = kit.customers().create(anonymous("ada"));

            assertThatExceptionOfType(DuplicateEmailException.class)
                    .isThrownBy(() -> kit.customers().create(anonymous("ada")))
                    .satisfies(duplicate -> assertThat(duplicate.existing()).isEqualTo(first.id()));
            assertThat(fixture.sent()).hasSize(1);
        }

        private void assertIdTaken(NewCustomer request) {
            assertThatExceptionOfType(IdTakenException.class)
                    .isThrownBy(() -> kit.customers().create(request))
                    .satisfies(
                            taken -> assertThat(taken.kind() + " " + taken.id()).isEqualTo("customer ada"));
        }
    }

    private static NewCustomer anonymous(String name) {
        return NewCustomer.builder()
                .name(name)
                .email(name + "@example.org")
                .phone("+33142685300")
                .address(NewAddress.of("1 rue X", "Paris", "Idf", "75002", "FR"))
                .build();
    }
}
