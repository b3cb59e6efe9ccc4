package io.customerkit.customer;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When two spellings are one mailbox. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressIdentityTest {

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "ADA@EXAMPLE.ORG", "Ada@example.ORG"})
    void upper_and_lower_case_are_one(String text) {
        assertThat(keyOf(text)).isEqualTo("ada@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jos\u00E9@example.org",
                "jose\u0301@example.org",
                "JOS\u00C9@example.org",
                "JOSE\u0301@example.org"
            })
    void a_composed_and_a_decomposed_accent_are_one(String text) {
        assertThat(keyOf(text)).isEqualTo("jos\u00E9@example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"H\u0331@example.org", "h\u0331@example.org", "\u1E96@example.org"})
    void a_letter_that_lower_case_lets_compose_is_one(String text) {
        assertThat(keyOf(text)).isEqualTo("\u1E96@example.org");
    }

    @Test
    void the_capital_i_with_a_dot_is_the_same_composed_and_decomposed_but_no_plain_i() {
        assertThat(keyOf("\u0130@example.org")).isEqualTo(keyOf("I\u0307@example.org"));
        assertThat(keyOf("\u0130@example.org")).isNotEqualTo(keyOf("i@example.org"));
    }

    @ParameterizedTest
    @CsvSource({
        "jose@example.org, josé@example.org",
        "mike@example.org, mıke@example.org",
        "ada@example.org, ａda@example.org",
        "strasse@example.org, straße@example.org",
        "ada@gmail.com, a.da@gmail.com",
        "ada@gmail.com, ada+x@gmail.com",
        "ada@example.org, ada@example.com",
        "fi@example.org, ﬁ@example.org"
    })
    void similar_addresses_are_two(String one, String other) {
        assertThat(keyOf(one)).isNotEqualTo(keyOf(other));
    }

    @Test
    void sharp_s_stays_itself_in_the_local_part() {
        assertThat(keyOf("straße@example.org")).isEqualTo("straße@example.org");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@b\u00FCcher.example",
                "ada@B\u00DCCHER.example",
                "ada@bu\u0308cher.example",
                "ada@BU\u0308CHER.EXAMPLE",
                "ada@xn--bcher-kva.example",
                "ADA@XN--BCHER-KVA.example"
            })
    void an_international_domain_is_one_in_every_spelling(String text) {
        assertThat(keyOf(text)).isEqualTo("ada@xn--bcher-kva.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@fa\u00DF.example",
                "ada@fa\u1E9E.example",
                "ada@\u03B2\u03CC\u03BB\u03BF\u03C2.example",
                "ada@a\u200Cb.example",
                "ada@a\u200Db.example",
                "ada@b.fa\u00DF"
            })
    void a_domain_that_the_conversion_would_turn_into_another_is_refused(String text) {
        assertThat(faultsOf(() -> EmailAddress.of(text))).containsExactly("email email.invalid");
    }

    @Test
    void such_a_domain_is_accepted_in_its_ascii_form_and_stays_itself() {
        assertThat(keyOf("ada@xn--fa-hia.example")).isEqualTo("ada@xn--fa-hia.example");
        assertThat(keyOf("ada@xn--fa-hia.example")).isNotEqualTo(keyOf("ada@fass.example"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@😀.example",
                "ada@a😀b.example",
                "ada@\u0000.example",
                "ada@a\uDC00.example",
                "ada@xn--ü.example"
            })
    void a_domain_that_cannot_be_converted_is_refused_as_any_other(String text) {
        assertThat(faultsOf(() -> EmailAddress.of(text))).containsExactly("email email.invalid");
    }

    @Test
    void a_domain_whose_ascii_form_has_a_label_of_64_characters_is_refused() {
        assertThat(keyOf("ada@" + "a".repeat(50) + "ü.example")).contains("@xn--" + "a".repeat(50) + "-");
        assertThat(faultsOf(() -> EmailAddress.of("ada@" + "a".repeat(63) + "ü.example")))
                .containsExactly("email email.invalid");
    }

    private static String keyOf(String text) {
        return EmailAddress.of(text).key();
    }
}
