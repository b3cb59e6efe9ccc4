package io.customerkit;

import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.error.Refusals.faultsOf;
import static io.customerkit.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.Customer;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.error.InvalidAddressException;
import io.customerkit.error.InvalidPhoneNumberException;
import io.customerkit.error.InvalidRequestException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anything may be bound to a new customer; everything that is wrong is named at once, and nothing is stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway") // what must not be null is null here
class RequestOfCustomerTest {

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @AfterEach
    void assertNothingStored() {
        fixture.assertNothingStored();
    }

    @Test
    void an_e_mail_a_phone_and_a_zip_code_are_refused_together() {
        NewCustomer request = NewCustomer.builder()
                .name("Ada")
                .email("a@b")
                .phone("123")
                .address(NewAddress.of("1 Beacon Street", "Boston", "MA", "9410", "US"))
                .build();

        assertThat(refusalOf(() -> create(request)).getClass()).isEqualTo(InvalidRequestException.class);
        assertThat(faultsOf(() -> create(request)))
                .containsExactly("email email.invalid", "phone phone.invalid", "addresses[0].zipCode address.zip-code");
    }

    @Test
    void only_the_phone_or_only_addresses_have_a_type_of_their_own() {
        NewAddress wrong = NewAddress.of("1 Beacon Street", "Boston", "MA", "9410", "US");

        assertThat(refusalOf(() -> create(ada().phone("123").build()))).isInstanceOf(InvalidPhoneNumberException.class);
        assertThat(refusalOf(() -> create(ada().address(wrong.asDefault()).build())))
                .isInstanceOf(InvalidAddressException.class);
    }

    @Test
    void everything_that_is_missing_is_named() {
        List<String> missing =
                List.of("email required", "name required", "phone phone.required", "addresses address.required");

        assertThat(faultsOf(() -> create(NewCustomer.builder().build()))).isEqualTo(missing);
        assertThat(faultsOf(() -> create(new NewCustomer(null, null, null, null, null, null))))
                .isEqualTo(missing);
    }

    @Test
    void an_address_that_is_null_is_named_by_its_place() {
        NewAddress address = CustomerFixture.paris().asDefault();

        assertThat(faultsOf(() -> create(with(Arrays.asList(address, null))))).containsExactly("addresses[1] required");
        assertThat(faultsOf(() -> create(with(Arrays.asList((NewAddress) null)))))
                .containsExactly("addresses[0] required");
    }

    @Test
    void every_part_of_an_address_that_is_missing_is_named() {
        assertThat(faultsOf(() -> create(with(List.of(new NewAddress(null, null, null, null, null, null, null))))))
                .containsExactly(
                        "addresses[0].city required",
                        "addresses[0].state required",
                        "addresses[0].street required",
                        "addresses[0].zipCode required");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', text.blank",
        "'a\u0000b', text.character",
        "'a\u009Fb', text.character",
        "'a\uD800b', text.character"
    })
    void every_text_is_judged(String text, String code) {
        NewCustomer request = new NewCustomer(text, text, text, text, List.of(addressOf(text)), null);

        assertThat(faultsOf(() -> create(request)))
                .containsExactly(
                        "addresses[0].city " + code,
                        "addresses[0].country " + code,
                        "addresses[0].id id.invalid",
                        "addresses[0].state " + code,
                        "addresses[0].street " + code,
                        "addresses[0].zipCode " + code,
                        "email " + code,
                        "id id.invalid",
                        "name " + code,
                        "phone " + code);
    }

    @Test
    void every_text_is_too_long_by_one() {
        NewAddress address = new NewAddress(
                "x".repeat(65),
                "x".repeat(201),
                "x".repeat(101),
                "x".repeat(101),
                "x".repeat(33),
                "x".repeat(33),
                null);
        NewCustomer request = new NewCustomer(
                "x".repeat(65), "x".repeat(201), "x".repeat(513), "1".repeat(65), List.of(address), null);

        assertThat(faultsOf(() -> create(request)))
                .containsExactly(
                        "addresses[0].city text.too-long",
                        "addresses[0].country text.too-long",
                        "addresses[0].id id.invalid",
                        "addresses[0].state text.too-long",
                        "addresses[0].street text.too-long",
                        "addresses[0].zipCode text.too-long",
                        "email text.too-long",
                        "id id.invalid",
                        "name text.too-long",
                        "phone text.too-long");
    }

    @Test
    void texts_as_long_as_they_may_be_are_stored() {
        NewAddress address = new NewAddress(
                "x".repeat(64), "😀".repeat(200), "😀".repeat(100), "😀".repeat(100), "x".repeat(12), "FR", null);
        NewCustomer request = new NewCustomer(
                "x".repeat(64), "😀".repeat(200), "ada@example.org", "+33142685300", List.of(address), null);
        var other = new CustomerFixture();

        Customer created = other.kit().customers().create(request);

        assertThat(created.addresses().get(0).street()).isEqualTo("😀".repeat(200));
        assertThat(other.kit().customers().find(created.id())).contains(created);
    }

    @Test
    void preferences_are_judged_together_with_the_rest() {
        assertThat(faultsOf(() -> create(
                        ada().name(null).preferences(Map.of("a", "\u0000")).build())))
                .containsExactly("name required", "preferences preferences.character");
    }

    @Test
    void a_name_that_looks_like_a_template_is_not_executed() {
        InvalidRequestException refusal =
                refusalOf(() -> create(ada().name("${7*7}".repeat(201)).build()));

        assertThat(refusal.violations()).singleElement().satisfies(violation -> {
            assertThat(violation.code()).isEqualTo("text.too-long");
            assertThat(violation.message()).isEqualTo("must have at most 200 characters");
        });
    }

    @Test
    void there_is_no_expression_language_to_execute_it() {
        assertThat(getClass().getClassLoader().getResource("jakarta/el/ExpressionFactory.class"))
                .isNull();
        assertThat(getClass().getClassLoader().getResource("javax/el/ExpressionFactory.class"))
                .isNull();
    }

    private Customer create(NewCustomer request) {
        return kit.customers().create(request);
    }

    private static NewCustomer with(List<NewAddress> addresses) {
        return new NewCustomer("ada", "Ada", "ada@example.org", "+33142685300", addresses, null);
    }

    private static NewAddress addressOf(String text) {
        return new NewAddress(text, text, text, text, text, text, null);
    }
}
