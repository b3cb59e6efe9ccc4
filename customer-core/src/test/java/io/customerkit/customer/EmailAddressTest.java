package io.customerkit.customer;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressTest {

    private static final String LONGEST_LABEL = "d".repeat(63);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ada@example.org",
                "a+b@c.co.uk",
                "o'brien@example.org",
                "first.last@example.org",
                "!#$%&'*+-/=?^_`{|}~@example.org",
                "josé@example.org",
                "почта@example.org",
                "a@1and1.example",
                "a@a-b.c--d.example"
            })
    void a_dot_atom_and_a_domain_of_host_labels_are_accepted(String text) {
        assertThat(EmailAddress.of(text).value()).isEqualTo(text);
        assertThat(EmailAddress.of(text).key()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "ada",
                "@",
                "ada@",
                "@example.org",
                "a@b",
                "a@b@example.org",
                "\"a b\"@example.org",
                "\"a\"@example.org",
                "a b@example.org",
                "a(comment)@example.org",
                "Ada <ada@example.org>",
                "a,b@example.org",
                "a;b@example.org",
                "a:b@example.org",
                "a\\b@example.org",
                "a[b]@example.org",
                "a..b@example.org",
                ".a@example.org",
                "a.@example.org",
                "a@[127.0.0.1]",
                "a@127.0.0.1",
                "a@-b.com",
                "a@b-.com",
                "a@ex_ample.org",
                "a@exa mple.org",
                "a@example..org",
                "a@.example.org",
                "a@example.org.",
                "a\u0000@example.org",
                "a\uD800@example.org",
                "a@exam\uD800ple.org",
                "😀@example.org"
            })
    void everything_else_is_refused_at_path_email(String text) {
        assertThat(faultsOf(() -> EmailAddress.of(text))).containsExactly("email email.invalid");
    }

    @Test
    void a_local_part_has_at_most_64_characters() {
        String local = "a".repeat(64);

        assertThat(EmailAddress.of(local + "@example.org").key()).isEqualTo(local + "@example.org");
        assertThat(faultsOf(() -> EmailAddress.of("a" + local + "@example.org")))
                .containsExactly("email email.invalid");
    }

    @Test
    void a_letter_outside_the_basic_plane_counts_as_one_character() {
        String local = "\uD801\uDC28".repeat(64);

        assertThat(EmailAddress.of(local + "@example.org").key()).startsWith(local);
        assertThat(faultsOf(() -> EmailAddress.of(local + "a@example.org"))).containsExactly("email email.invalid");
    }

    @Test
    void a_label_of_the_domain_has_at_most_63_characters() {
        String domain = LONGEST_LABEL + ".org";

        assertThat(EmailAddress.of("a@" + domain).key()).isEqualTo("a@" + domain);
        assertThat(faultsOf(() -> EmailAddress.of("a@d" + domain))).containsExactly("email email.invalid");
    }

    @Test
    void an_address_has_at_most_254_characters() {
        String start = "a".repeat(64) + "@" + LONGEST_LABEL + "." + LONGEST_LABEL + ".";

        assertThat(EmailAddress.of(start + "d".repeat(61)).key()).hasSize(254);
        assertThat(faultsOf(() -> EmailAddress.of(start + "d".repeat(62)))).containsExactly("email email.invalid");
    }

    @Test
    void lengths_are_counted_on_the_key_and_not_on_what_was_typed() {
        String decomposed = "e\u0301".repeat(64) + "@example.org";
        String keyOf254 = "a".repeat(64) + "@" + "bücher.".repeat(13) + "example";
        String keyOf268 = "a".repeat(64) + "@" + "bücher.".repeat(14) + "example";

        assertThat(EmailAddress.of(decomposed).key()).isEqualTo("é".repeat(64) + "@example.org");
        assertThat(EmailAddress.of(keyOf254).key()).hasSize(254);
        assertThat(keyOf268).hasSizeLessThan(254);
        assertThat(faultsOf(() -> EmailAddress.of(keyOf268))).containsExactly("email email.invalid");
    }

    @Test
    void white_space_around_it_is_no_part_of_it() {
        EmailAddress email = EmailAddress.of(" \u00A0\u3000Ada@Example.org\u2003 ");

        assertThat(email.value()).isEqualTo("Ada@Example.org");
        assertThat(email.key()).isEqualTo("ada@example.org");
    }

    @Test
    void addresses_are_equal_if_they_are_spelled_alike_and_the_same_if_their_keys_are() {
        EmailAddress typed = EmailAddress.of("Ada@Example.org");
        EmailAddress other = EmailAddress.of("ada@example.org");

        assertThat(typed)
                .isEqualTo(EmailAddress.of("Ada@Example.org"))
                .hasSameHashCodeAs(EmailAddress.of("Ada@Example.org"));
        assertThat(typed).isNotEqualTo(other);
        assertThat(typed.isSameAs(other)).isTrue();
        assertThat(typed.isSameAs(EmailAddress.of("eda@example.org"))).isFalse();
    }

    @Test
    void a_stored_address_is_not_judged_again() {
        EmailAddress stored = EmailAddress.restore("accepted by an older release", "its key");

        assertThat(stored.value()).isEqualTo("accepted by an older release");
        assertThat(stored.key()).isEqualTo("its key");
    }
}
