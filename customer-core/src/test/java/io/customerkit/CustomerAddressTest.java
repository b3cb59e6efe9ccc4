package io.customerkit;

import static io.customerkit.CustomerFixture.boston;
import static io.customerkit.CustomerFixture.london;
import static io.customerkit.CustomerFixture.paris;
import static io.customerkit.error.Refusals.faultsOf;
import static io.customerkit.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.Address;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.error.InvalidAddressException;
import io.customerkit.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The addresses of a new customer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerAddressTest {

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @Test
    void a_sole_address_is_the_default_marked_or_not() {
        assertThat(defaultOf(create("unsaid", paris()))).isEqualTo("paris");
        assertThat(defaultOf(create("marked", paris().asDefault()))).isEqualTo("paris");
        assertThat(defaultOf(create("unmarked", unmarked(paris())))).isEqualTo("paris");
    }

    @Test
    void of_two_addresses_the_marked_one_is_the_default() {
        assertThat(defaultOf(create("first", paris().asDefault(), london()))).isEqualTo("paris");
        assertThat(defaultOf(create("second", paris(), london().asDefault()))).isEqualTo("london");
    }

    @Test
    void two_addresses_of_which_none_or_both_are_marked_are_refused() {
        assertRefused("addresses address.default", paris(), london());
        assertRefused("addresses address.default", unmarked(paris()), unmarked(london()));
        assertRefused("addresses address.default", paris().asDefault(), london().asDefault());
    }

    @Test
    void a_list_that_is_too_long_is_refused_without_a_look_at_its_addresses() {
        var judged = new ArrayList<String>();
        CustomerKit counting = fixture.kit(ContactRules.builder()
                .postalCodes((code, country) -> judged.add(code))
                .build());
        NewCustomer.Builder request = NewCustomer.builder()
                .name("Ada")
                .email("ada@example.org")
                .phone("+33142685300")
                .address(paris().asDefault());
        Collections.nCopies(50, london()).forEach(request::address);

        assertThat(faultsOf(() -> counting.customers().create(request.build())))
                .containsExactly("addresses list.too-long");
        assertThat(judged).isEmpty();
    }

    @Test
    void a_customer_without_an_address_is_refused_by_default() {
        assertRefused("addresses address.required");
    }

    @Test
    void a_customer_may_be_without_an_address_where_none_is_required() {
        CustomerKit lenient =
                fixture.kit(ContactRules.builder().addressOptional().build());

        Customer created = lenient.customers().create(request("ada"));

        assertThat(created.addresses()).isEmpty();
        assertThat(created.defaultAddress()).isEmpty();
    }

    @Test
    void fifty_addresses_are_stored_in_their_order_and_one_more_is_refused() {
        NewAddress[] fifty = addresses(50);
        NewAddress[] tooMany = addresses(51);

        Customer created = create("ada", fifty);

        assertThat(created.addresses()).hasSize(50);
        assertThat(created.addresses().get(49).id().value()).isEqualTo("a49");
        assertThat(refusalOf(() -> create("b", tooMany)))
                .isInstanceOf(InvalidAddressException.class)
                .hasMessageContaining("addresses ")
                .hasMessageContaining("list.too-long");
    }

    @Test
    void two_addresses_under_one_id_are_refused() {
        assertRefused("addresses[1].id address.id.repeated", paris().asDefault(), london().withId("paris"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"02134", "94103", "94103-1234"})
    void a_us_zip_code_is_kept_as_text(String zipCode) {
        assertThat(onlyAddress(create("ada", place(zipCode, "US"))).zipCode()).isEqualTo(zipCode);
    }

    @ParameterizedTest
    @CsvSource({"9410, US", "94103-12, US", "９４１０３, US", "９４１０３, GB", "9410, us"})
    void a_malformed_zip_code_is_refused_at_its_path(String zipCode, String country) {
        assertRefused("addresses[0].zipCode address.zip-code", place(zipCode, country));
    }

    @Test
    void the_path_names_the_address_that_is_wrong() {
        assertRefused("addresses[1].zipCode address.zip-code", paris().asDefault(), place("9410", "US"), london());
    }

    @ParameterizedTest
    @CsvSource({"fr, FR", " Gb , GB", "US, US"})
    void a_country_is_read_in_either_case(String country, String stored) {
        assertThat(onlyAddress(create("ada", place("94103", country))).country())
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USA", "ZZ", "F", "Frankreich", "ß", "ﬁ", "uſ", "ıt", "ＦＲ", "F1"})
    void what_is_no_country_code_is_refused(String country) {
        assertRefused("addresses[0].country address.country", place("94103", country));
    }

    @Test
    void without_a_country_the_default_country_judges_the_zip_code() {
        CustomerKit american =
                fixture.kit(ContactRules.builder().defaultCountry("US").build());

        Address stored = onlyAddress(american.customers().create(request("ada", place("94103", null))));

        assertThat(stored.country()).isEqualTo("US");
        assertThat(faultsOf(() -> american.customers().create(request("b", place("75002A", null)))))
                .containsExactly("addresses[0].zipCode address.zip-code");
        assertThat(onlyAddress(create("c", place("75002A", null))).country()).isNull();
    }

    @Test
    void the_host_may_bring_its_own_postal_codes() {
        CustomerKit strict = fixture.kit(ContactRules.builder()
                .postalCodes((code, country) -> code.equals("00-123") && "PL".equals(country))
                .build());

        assertThat(onlyAddress(strict.customers().create(request("ada", place(" 00-123 ", "pl"))))
                        .zipCode())
                .isEqualTo("00-123");
        assertThat(faultsOf(() -> strict.customers().create(request("b", place("00-124", "PL")))))
                .containsExactly("addresses[0].zipCode address.zip-code");
    }

    private Customer create(String id, NewAddress... addresses) {
        return kit.customers().create(request(id, addresses));
    }

    private static NewCustomer request(String id, NewAddress... addresses) {
        var request = NewCustomer.builder()
                .id(id)
                .name("Someone")
                .email(id + "@example.org")
                .phone("+33142685300");
        for (NewAddress address : addresses) {
            request.address(address);
        }
        return request.build();
    }

    private static NewAddress[] addresses(int count) {
        var addresses = new NewAddress[count];
        for (int i = 0; i < count; i++) {
            addresses[i] = boston().withId("a" + i);
        }
        addresses[0] = addresses[0].asDefault();
        return addresses;
    }

    private static NewAddress place(String zipCode, @Nullable String country) {
        return NewAddress.of("1 Main Street", "Somewhere", "Some state", zipCode, country);
    }

    private static NewAddress unmarked(NewAddress address) {
        return new NewAddress(
                address.id(),
                address.street(),
                address.city(),
                address.state(),
                address.zipCode(),
                address.country(),
                false);
    }

    private static Address onlyAddress(Customer customer) {
        assertThat(customer.addresses()).hasSize(1);
        return customer.addresses().get(0);
    }

    private static String defaultOf(Customer customer) {
        return customer.defaultAddress().orElseThrow().id().value();
    }

    private void assertRefused(String fault, NewAddress... addresses) {
        InvalidRequestException refusal = refusalOf(() -> create("refused", addresses));

        assertThat(refusal).isInstanceOf(InvalidAddressException.class);
        assertThat(faultsOf(() -> create("refused", addresses))).containsExactly(fault);
        fixture.assertNothingStored();
    }
}
