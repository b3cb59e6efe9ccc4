package io.customerkit;

import static io.customerkit.CustomerFixture.inLocale;
import static io.customerkit.CustomerFixture.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.error.InvalidRequestException;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One mailbox, one customer. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerEmailTest {

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @Test
    void the_same_address_in_other_case_belongs_to_the_customer_who_has_it() {
        Customer first = create("first", "Ada@Example.org");

        assertDuplicate("ada@example.ORG", first.id());
        assertThat(kit.customers().find(CustomerId.of("other"))).isEmpty();
        assertThat(first.email().value()).isEqualTo("Ada@Example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada@Example.org", "ada@example.org", " ADA@EXAMPLE.ORG\u00A0"})
    void a_customer_is_found_by_any_spelling(String text) {
        Customer ada = create("ada", "Ada@Example.org");

        assertThat(kit.customers().findByEmail(text)).contains(ada);
    }

    @Test
    void looking_for_what_is_no_address_is_refused() {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> kit.customers().findByEmail("a@b"))
                .withMessageStartingWith("email ");
    }

    @Test
    void dots_and_tags_of_a_mail_provider_make_another_customer() {
        create("plain", "ada@gmail.com");

        assertThat(create("tagged", "a.da+x@gmail.com").id()).isEqualTo(CustomerId.of("tagged"));
    }

    @Test
    @ResourceLock(Resources.LOCALE)
    void under_a_turkish_locale_the_letter_i_is_the_same_letter() {
        Customer admin = inLocale("tr-TR", () -> create("admin", "ADMIN@INFO.example"));

        assertThat(admin.email().key()).isEqualTo("admin@info.example");
        assertThat(kit.customers().findByEmail("admin@info.example")).contains(admin);
        inLocale("tr-TR", () -> {
            assertDuplicate("admin@info.example", admin.id());
            assertThat(create("dotless", "mıke@example.org")).isNotEqualTo(create("dotted", "mike@example.org"));
            return null;
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@B\u00DCCHER.example", "ada@bu\u0308cher.example", "ada@xn--bcher-kva.example"})
    void one_international_domain_in_any_spelling_is_one_customer(String text) {
        Customer ada = create("ada", "ada@b\u00FCcher.example");

        assertDuplicate(text, ada.id());
    }

    @Test
    void customers_may_change_the_spelling_of_their_own_address() {
        Customer ada = create("ada", "Ada@x.org");

        Customer changed = changeEmail(ada.id(), "ada@x.org");

        assertThat(changed.email().value()).isEqualTo("ada@x.org");
        assertThat(changed.version()).isEqualTo(2);
        assertThat(kit.customers().findByEmail("ADA@X.ORG")).contains(changed);
    }

    @Test
    void an_address_that_was_given_up_is_free_at_once() {
        Customer ada = create("ada", "ada@x.org");
        changeEmail(ada.id(), "b@x.org");

        Customer next = create("next", "ada@x.org");

        assertThat(kit.customers().findByEmail("ada@x.org")).contains(next);
        assertThat(kit.customers().findByEmail("b@x.org").orElseThrow().id()).isEqualTo(ada.id());
    }

    @Test
    void an_address_of_somebody_else_cannot_be_taken_over() {
        Customer first = create("first", "first@x.org");
        Customer second = create("second", "second@x.org");

        assertThatExceptionOfType(DuplicateEmailException.class)
                .isThrownBy(() -> changeEmail(second.id(), "FIRST@x.org"))
                .satisfies(duplicate -> assertThat(duplicate.existing()).isEqualTo(first.id()));
        assertThat(kit.customers().find(second.id())).contains(second);
        assertThat(kit.customers().findByEmail("first@x.org")).contains(first);
    }

    private Customer create(String id, String email) {
        return kit.customers().create(someone(id).email(email).build());
    }

    private Customer changeEmail(CustomerId id, String email) {
        return kit.customers().update(id, CustomerUpdate.builder().email(email).build());
    }

    private void assertDuplicate(String email, CustomerId existing) {
        assertThatExceptionOfType(DuplicateEmailException.class)
                .isThrownBy(() -> create("other", email))
                .satisfies(duplicate -> assertThat(duplicate.existing()).isEqualTo(existing));
    }
}
