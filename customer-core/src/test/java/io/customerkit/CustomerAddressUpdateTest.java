package io.customerkit;

import static io.customerkit.CustomerFixture.START;
import static io.customerkit.CustomerFixture.boston;
import static io.customerkit.CustomerFixture.london;
import static io.customerkit.CustomerFixture.paris;
import static io.customerkit.error.Refusals.faultsOf;
import static io.customerkit.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.Address;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidAddressException;
import io.customerkit.error.NotFoundException;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What becomes of addresses later. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerAddressUpdateTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final AddressId PARIS = AddressId.of("paris");
    private static final AddressId LONDON = AddressId.of("london");
    private static final AddressId BOSTON = AddressId.of("boston");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @Test
    void a_second_address_is_added_behind_the_first_which_stays_the_default() {
        CustomerFixture.createAda(kit);

        Customer updated = update(CustomerUpdate.builder().addAddress(london()));

        assertThat(updated.addresses()).extracting(Address::id).containsExactly(PARIS, LONDON);
        assertThat(updated.defaultAddressId()).isEqualTo(PARIS);
    }

    @Test
    void an_added_address_that_is_marked_becomes_the_default() {
        CustomerFixture.createAda(kit);

        assertThat(update(CustomerUpdate.builder().addAddress(london().asDefault()))
                        .defaultAddressId())
                .isEqualTo(LONDON);
    }

    @Test
    void adding_an_address_again_under_its_id_changes_nothing() {
        CustomerFixture.createAda(kit);
        Customer once = update(CustomerUpdate.builder().addAddress(london()));

        assertThat(update(CustomerUpdate.builder().addAddress(london()))).isEqualTo(once);
    }

    @Test
    void adding_an_address_again_that_has_no_id_changes_nothing() {
        CustomerFixture.createAda(kit);
        Customer once = update(CustomerUpdate.builder().addAddress(cambridge().asDefault()));
        Customer twice = update(CustomerUpdate.builder().addAddress(cambridge().asDefault()));

        assertThat(once.addresses()).hasSize(2);
        assertThat(once.defaultAddressId()).isNotEqualTo(PARIS);
        assertThat(twice).isEqualTo(once);
    }

    private static NewAddress cambridge() {
        return NewAddress.of("1 Parkside", "Cambridge", "England", "CB1 1JE", "GB");
    }

    @Test
    void adding_another_place_under_an_id_that_is_taken_is_refused() {
        Customer stored = CustomerFixture.createAda(kit);

        assertThatExceptionOfType(IdTakenException.class)
                .isThrownBy(() -> update(CustomerUpdate.builder().addAddress(london().withId("paris"))))
                .satisfies(taken -> assertThat(taken.kind() + " " + taken.id()).isEqualTo("address paris"));
        assertUnchanged(stored);
    }

    @Test
    void a_changed_address_keeps_its_id_its_place_and_its_creation() {
        threeAddresses();
        fixture.advance(Duration.ofDays(1));

        Customer updated = update(CustomerUpdate.builder().changeAddress(PARIS, moved()));

        Address changed = updated.addresses().get(0);
        assertThat(changed.id()).isEqualTo(PARIS);
        assertThat(changed.street()).isEqualTo("13 rue de la Paix");
        assertThat(changed.createdAt()).isEqualTo(START);
        assertThat(changed.updatedAt()).isEqualTo(START.plus(Duration.ofDays(1)));
        assertThat(updated.addresses().get(1).updatedAt()).isEqualTo(START);
        assertThat(updated.defaultAddressId()).isEqualTo(PARIS);
    }

    @Test
    void an_address_is_changed_once_in_an_update() {
        Customer three = threeAddresses();

        assertRefused(
                "changeAddresses[1].id address.id.repeated",
                CustomerUpdate.builder().changeAddress(PARIS, moved()).changeAddress(PARIS, paris()));
        assertUnchanged(three);
    }

    @Test
    void making_another_address_the_default_changes_no_address() {
        Customer three = threeAddresses();
        fixture.advance(Duration.ofDays(1));

        Customer updated = update(CustomerUpdate.builder().defaultAddress(BOSTON));

        assertThat(updated.defaultAddressId()).isEqualTo(BOSTON);
        assertThat(updated.addresses()).isEqualTo(three.addresses());
        assertThat(updated.version()).isEqualTo(three.version() + 1);
    }

    @Test
    void the_default_of_three_cannot_be_removed_without_a_successor() {
        Customer three = threeAddresses();

        assertRefused("defaultAddress address.default", CustomerUpdate.builder().removeAddress(PARIS));
        assertUnchanged(three);
    }

    @Test
    void with_a_successor_the_default_of_three_is_removed() {
        threeAddresses();

        Customer updated = update(CustomerUpdate.builder().removeAddress(PARIS).defaultAddress(BOSTON));

        assertThat(updated.addresses()).extracting(Address::id).containsExactly(LONDON, BOSTON);
        assertThat(updated.defaultAddressId()).isEqualTo(BOSTON);
    }

    @Test
    void of_two_addresses_the_one_that_remains_is_the_default() {
        threeAddresses();
        update(CustomerUpdate.builder().removeAddress(BOSTON));

        Customer updated = update(CustomerUpdate.builder().removeAddress(PARIS));

        assertThat(updated.addresses()).extracting(Address::id).containsExactly(LONDON);
        assertThat(updated.defaultAddressId()).isEqualTo(LONDON);
    }

    @Test
    void the_last_address_cannot_be_removed_where_one_is_required() {
        Customer stored = CustomerFixture.createAda(kit);

        assertRefused(
                "removeAddresses address.required", CustomerUpdate.builder().removeAddress(PARIS));
        assertUnchanged(stored);
    }

    @Test
    void the_last_address_can_be_removed_where_none_is_required() {
        CustomerFixture.createAda(kit);
        CustomerKit lenient =
                fixture.kit(ContactRules.builder().addressOptional().build());

        Customer updated = lenient.customers()
                .update(ADA, CustomerUpdate.builder().removeAddress(PARIS).build());

        assertThat(updated.addresses()).isEmpty();
        assertThat(updated.defaultAddressId()).isNull();
    }

    @Test
    void the_last_address_can_be_replaced_in_one_update() {
        CustomerFixture.createAda(kit);

        Customer updated = update(CustomerUpdate.builder().removeAddress(PARIS).addAddress(london()));

        assertThat(updated.addresses()).extracting(Address::id).containsExactly(LONDON);
        assertThat(updated.defaultAddressId()).isEqualTo(LONDON);
    }

    @Test
    void the_default_cannot_be_unmarked_without_naming_another() {
        Customer three = threeAddresses();

        assertRefused(
                "defaultAddress address.default",
                CustomerUpdate.builder().changeAddress(PARIS, marked(paris(), false)));
        assertUnchanged(three);
    }

    @Test
    void the_default_can_be_unmarked_while_another_is_named() {
        threeAddresses();

        Customer updated = update(CustomerUpdate.builder()
                .changeAddress(PARIS, marked(paris(), false))
                .changeAddress(LONDON, marked(london(), true)));

        assertThat(updated.defaultAddressId()).isEqualTo(LONDON);
    }

    @Test
    void two_new_defaults_at_once_are_refused() {
        Customer three = threeAddresses();

        assertRefused(
                "defaultAddress address.default",
                CustomerUpdate.builder()
                        .changeAddress(LONDON, london().asDefault())
                        .defaultAddress(BOSTON));
        assertUnchanged(three);
    }

    @Test
    void an_address_that_is_not_there_cannot_be_removed_changed_or_made_the_default() {
        Customer stored = CustomerFixture.createAda(kit);

        assertMissing(CustomerUpdate.builder().removeAddress(LONDON));
        assertMissing(CustomerUpdate.builder().changeAddress(LONDON, london()));
        assertMissing(CustomerUpdate.builder().defaultAddress(LONDON));
        assertUnchanged(stored);
    }

    @Test
    void a_removed_address_cannot_be_changed_or_made_the_default_in_the_same_update() {
        Customer three = threeAddresses();

        assertMissing(CustomerUpdate.builder().removeAddress(LONDON).defaultAddress(LONDON));
        assertMissing(CustomerUpdate.builder().removeAddress(LONDON).changeAddress(LONDON, london()));
        assertUnchanged(three);
    }

    @Test
    void the_fifty_first_address_is_refused() {
        CustomerFixture.createAda(kit);
        var fortyNine = CustomerUpdate.builder();
        for (int i = 1; i < 50; i++) {
            fortyNine.addAddress(london().withId("a" + i));
        }
        Customer fifty = update(fortyNine);

        assertThat(fifty.addresses()).hasSize(50);
        assertRefused("addAddresses address.too-many", CustomerUpdate.builder().addAddress(london()));
        assertThat(update(CustomerUpdate.builder()
                                .removeAddress(AddressId.of("a1"))
                                .addAddress(london()))
                        .addresses())
                .hasSize(50);
    }

    @Test
    void the_paths_name_the_list_and_the_place_of_what_is_wrong() {
        Customer three = threeAddresses();
        NewAddress wrong = NewAddress.of("1 Main Street", "Boston", " ", "9410", "US");

        assertThat(faultsOf(() -> update(CustomerUpdate.builder()
                        .addAddress(london().withId("new"))
                        .addAddress(wrong)
                        .changeAddress(PARIS, wrong))))
                .containsExactlyInAnyOrder(
                        "addAddresses[1].state text.blank",
                        "addAddresses[1].zipCode address.zip-code",
                        "changeAddresses[0].address.state text.blank",
                        "changeAddresses[0].address.zipCode address.zip-code");
        assertUnchanged(three);
    }

    private Customer threeAddresses() {
        CustomerFixture.createAda(kit);
        return update(CustomerUpdate.builder().addAddress(london()).addAddress(boston()));
    }

    private Customer update(CustomerUpdate.Builder update) {
        return kit.customers().update(ADA, update.build());
    }

    private static NewAddress moved() {
        return NewAddress.of("13 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");
    }

    private static NewAddress marked(NewAddress address, boolean isDefault) {
        return new NewAddress(
                address.id(),
                address.street(),
                address.city(),
                address.state(),
                address.zipCode(),
                address.country(),
                isDefault);
    }

    private void assertRefused(String fault, CustomerUpdate.Builder update) {
        assertThat(refusalOf(() -> update(update))).isInstanceOf(InvalidAddressException.class);
        assertThat(faultsOf(() -> update(update))).containsExactly(fault);
    }

    private void assertMissing(CustomerUpdate.Builder update) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> update(update))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("address london"));
    }

    private void assertUnchanged(Customer stored) {
        assertThat(kit.customers().find(ADA)).contains(stored);
    }
}
