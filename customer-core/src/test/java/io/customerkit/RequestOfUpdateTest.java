package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.AddressChange;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Anything may be bound to an update; everything that is wrong is named at once, and nothing changes. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway") // what must not be null is null here
class RequestOfUpdateTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final NewAddress NOTHING = new NewAddress(null, null, null, null, null, null, null);

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();
    private Customer stored;

    @BeforeEach
    void createCustomer() {
        stored = createAda(kit);
    }

    @AfterEach
    void assertUnchanged() {
        assertThat(kit.customers().find(ADA)).contains(stored);
    }

    @Test
    void one_whose_parts_are_all_null_changes_nothing() {
        var nothing = new CustomerUpdate(null, null, null, false, null, false, null, null, null, null, null);

        assertThat(kit.customers().update(ADA, nothing)).isEqualTo(stored);
    }

    @Test
    void elements_that_are_null_are_named_by_their_place() {
        var update = new CustomerUpdate(
                null,
                null,
                null,
                false,
                null,
                false,
                Arrays.asList(CustomerFixture.london(), null),
                Arrays.asList((AddressChange) null),
                Arrays.asList("paris", null),
                null,
                null);

        assertThat(faultsOf(() -> update(update)))
                .containsExactly(
                        "addAddresses[1] required", "changeAddresses[0] required", "removeAddresses[1] required");
    }

    @Test
    void parts_of_elements_that_are_missing_are_named() {
        var update = new CustomerUpdate(
                null,
                null,
                null,
                false,
                null,
                false,
                List.of(NOTHING),
                List.of(new AddressChange(null, null), new AddressChange("paris", NOTHING)),
                List.of(),
                null,
                null);

        assertThat(faultsOf(() -> update(update)))
                .containsExactly(
                        "addAddresses[0].city required",
                        "addAddresses[0].state required",
                        "addAddresses[0].street required",
                        "addAddresses[0].zipCode required",
                        "changeAddresses[0].address required",
                        "changeAddresses[0].id required",
                        "changeAddresses[1].address.city required",
                        "changeAddresses[1].address.state required",
                        "changeAddresses[1].address.street required",
                        "changeAddresses[1].address.zipCode required");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', text.blank",
        "'a\u0000b', text.character",
        "'a\u009Fb', text.character",
        "'a\uD800b', text.character"
    })
    void every_text_is_judged(String text, String code) {
        NewAddress address = new NewAddress(text, text, text, text, text, text, null);
        var update = new CustomerUpdate(
                text,
                text,
                text,
                false,
                Map.of("k", "\u0000"),
                false,
                List.of(address),
                List.of(new AddressChange(text, address)),
                List.of(text),
                text,
                text);

        assertThat(faultsOf(() -> update(update)))
                .containsExactly(
                        "addAddresses[0].city " + code,
                        "addAddresses[0].country " + code,
                        "addAddresses[0].id id.invalid",
                        "addAddresses[0].state " + code,
                        "addAddresses[0].street " + code,
                        "addAddresses[0].zipCode " + code,
                        "author " + code,
                        "changeAddresses[0].address.city " + code,
                        "changeAddresses[0].address.country " + code,
                        "changeAddresses[0].address.id id.invalid",
                        "changeAddresses[0].address.state " + code,
                        "changeAddresses[0].address.street " + code,
                        "changeAddresses[0].address.zipCode " + code,
                        "changeAddresses[0].id id.invalid",
                        "defaultAddress id.invalid",
                        "email " + code,
                        "name " + code,
                        "phone " + code,
                        "removeAddresses[0] id.invalid",
                        "preferences preferences.character");
    }

    @Test
    void every_text_is_too_long_by_one() {
        var update = new CustomerUpdate(
                "x".repeat(201),
                "x".repeat(513),
                "1".repeat(65),
                false,
                Map.of("k", "x".repeat(65_536)),
                false,
                List.of(),
                List.of(),
                List.of("x".repeat(65)),
                "x".repeat(65),
                "x".repeat(129));

        assertThat(faultsOf(() -> update(update)))
                .containsExactly(
                        "author text.too-long",
                        "defaultAddress id.invalid",
                        "email text.too-long",
                        "name text.too-long",
                        "phone text.too-long",
                        "removeAddresses[0] id.invalid",
                        "preferences preferences.too-large");
    }

    @Test
    void lists_are_too_long_by_one() {
        var update = new CustomerUpdate(
                null,
                null,
                null,
                false,
                null,
                false,
                Collections.nCopies(51, CustomerFixture.london().withId(null)),
                Collections.nCopies(51, new AddressChange("paris", CustomerFixture.paris())),
                Collections.nCopies(51, "paris"),
                null,
                null);

        assertThat(faultsOf(() -> update(update)))
                .containsExactly(
                        "addAddresses list.too-long", "changeAddresses list.too-long", "removeAddresses list.too-long");
    }

    @Test
    void an_author_has_at_most_128_characters() {
        kit.customers()
                .update(
                        ADA,
                        CustomerUpdate.builder()
                                .name("x")
                                .author("😀".repeat(128))
                                .build());

        assertThat(kit.customers()
                        .history(ADA, PageRequest.first(1))
                        .items()
                        .get(0)
                        .author())
                .isEqualTo("😀".repeat(128));
        stored = kit.customers().find(ADA).orElseThrow();
    }

    private void update(CustomerUpdate update) {
        kit.customers().update(ADA, update);
    }
}
