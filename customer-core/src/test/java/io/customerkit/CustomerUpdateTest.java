package io.customerkit;

import static io.customerkit.CustomerFixture.START;
import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.CustomerFixture.london;
import static io.customerkit.CustomerFixture.paris;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.AddressId;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.error.NotFoundException;
import io.customerkit.error.StaleVersionException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerUpdateTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final Duration DAY = Duration.ofDays(1);

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @Test
    void an_update_changes_what_it_names_and_nothing_else() {
        Customer created = createAda(kit);
        fixture.advance(DAY);

        Customer updated = update(renamed("Ada King"));

        assertThat(updated)
                .isEqualTo(new Customer(
                        ADA,
                        2,
                        "Ada King",
                        created.email(),
                        created.phone(),
                        created.addresses(),
                        created.defaultAddressId(),
                        created.preferences(),
                        START,
                        START.plus(DAY)));
        assertThat(kit.customers().find(ADA)).contains(updated);
    }

    @Test
    void nobody_is_welcomed_again() {
        createAda(kit);

        update(renamed("Ada King"));

        assertThat(fixture.sent()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {Long.MIN_VALUE, 0, 3, 5, Long.MAX_VALUE})
    void a_form_that_was_filled_in_for_another_version_is_refused_with_the_current_one(long seen) {
        Customer fourth = atVersionFour();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> kit.customers().update(ADA, seen, renamed("Late")))
                .satisfies(stale -> {
                    assertThat(stale.current()).isEqualTo(4);
                    assertThat(stale.kind() + " " + stale.id()).isEqualTo("customer ada");
                });
        assertThat(kit.customers().find(ADA)).contains(fourth);
    }

    @Test
    void a_form_that_was_filled_in_for_the_current_version_is_applied() {
        atVersionFour();

        assertThat(kit.customers().update(ADA, 4, renamed("In time")).version()).isEqualTo(5);
    }

    @Test
    void even_an_update_that_changes_nothing_is_refused_for_an_old_version() {
        Customer fourth = atVersionFour();

        assertThatExceptionOfType(StaleVersionException.class)
                .isThrownBy(() -> kit.customers().update(ADA, 3, renamed(fourth.name())));
    }

    @Test
    void an_empty_update_stores_nothing() {
        Customer created = createAda(kit);
        fixture.advance(DAY);

        assertThat(update(CustomerUpdate.builder().build())).isEqualTo(created);
        assertThat(kit.customers().find(ADA)).contains(created);
        assertThat(history()).isEmpty();
    }

    @Test
    void an_update_that_says_what_is_stored_keeps_the_version_and_writes_no_history() {
        Map<String, Object> preferences = Map.of("news", true);
        Customer created = kit.customers().create(ada().preferences(preferences).build());
        fixture.advance(DAY);

        Customer updated = update(CustomerUpdate.builder()
                .name(" Ada Lovelace ")
                .email("ada@example.org")
                .phone("+33 (0)1 42 68 53 00")
                .preferences(preferences)
                .changeAddress(AddressId.of("paris"), paris())
                .defaultAddress(AddressId.of("paris"))
                .author("clerk")
                .build());

        assertThat(updated).isEqualTo(created);
        assertThat(kit.customers().find(ADA)).contains(created);
        assertThat(history()).isEmpty();
    }

    @Test
    void preferences_in_another_order_of_keys_are_no_change() {
        kit.customers()
                .create(ada().preferences(new TreeMap<>(Map.of("a", 1, "b", 2))).build());
        var reversed = new LinkedHashMap<String, Object>();
        reversed.put("b", 2);
        reversed.put("a", 1);

        Customer updated = update(CustomerUpdate.builder().preferences(reversed).build());

        assertThat(updated.version()).isEqualTo(1);
        assertThat(history()).isEmpty();
    }

    @Test
    void removing_what_is_not_there_is_no_change() {
        Customer created = createAda(kit);

        assertThat(update(CustomerUpdate.builder().removePreferences().build())).isEqualTo(created);
    }

    @Test
    void an_unknown_customer_cannot_be_updated() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> update(renamed("Nobody")))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer ada"));
        fixture.assertNothingStored();
    }

    @Test
    void a_profile_from_before_stricter_rules_can_still_change() {
        CustomerKit lenient = fixture.kit(ContactRules.builder()
                .phone(PhonePolicy.OPTIONAL)
                .addressOptional()
                .build());
        lenient.customers()
                .create(NewCustomer.builder()
                        .id("ada")
                        .name("Ada")
                        .email("ada@x.org")
                        .build());

        Customer updated = update(renamed("Ada King"));

        assertThat(updated.name()).isEqualTo("Ada King");
        assertThat(updated.phone()).isNull();
        assertThat(updated.addresses()).isEmpty();
    }

    @Test
    void a_refused_part_refuses_the_whole_update() {
        Customer created = createAda(kit);
        kit.customers().create(CustomerFixture.someone("b").build());
        CustomerUpdate update = CustomerUpdate.builder()
                .name("Ada King")
                .addAddress(london())
                .email("b@example.org")
                .build();

        assertThatExceptionOfType(DuplicateEmailException.class).isThrownBy(() -> update(update));
        assertThat(kit.customers().find(ADA)).contains(created);
        assertThat(history()).isEmpty();
    }

    private Customer atVersionFour() {
        createAda(kit);
        update(renamed("Two"));
        update(renamed("Three"));
        return update(renamed("Four"));
    }

    private Customer update(CustomerUpdate update) {
        return kit.customers().update(ADA, update);
    }

    private static CustomerUpdate renamed(String name) {
        return CustomerUpdate.builder().name(name).build();
    }

    private List<?> history() {
        return kit.customers().history(ADA, PageRequest.first(10)).items();
    }
}
