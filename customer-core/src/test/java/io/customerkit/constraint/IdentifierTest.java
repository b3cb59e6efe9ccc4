package io.customerkit.constraint;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.AddressId;
import io.customerkit.customer.CustomerId;
import io.customerkit.order.OrderId;
import io.customerkit.reward.RewardId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IdentifierTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "z",
                "A",
                "Z",
                "0",
                "9",
                ".",
                "_",
                ":",
                "-",
                "a:2024-05-01",
                "0193c2f0-0000-7000-8000-00000000000a"
            })
    void letters_digits_and_four_marks_make_an_id(String text) {
        assertThat(CustomerId.of(text).value()).isEqualTo(text);
        assertThat(AddressId.of(text).value()).isEqualTo(text);
        assertThat(OrderId.of(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", " a", "a ", "a b", "a/b", "a@b", "[", "`", "{", ";", "a\n", "\u0000", "é", "e\u0301", "\u0663",
                "\uFF41", "\uD800", "😀"
            })
    void nothing_else_does(String text) {
        assertThat(faultsOf(() -> CustomerId.of(text))).containsExactly("customerId id.invalid");
        assertThat(faultsOf(() -> AddressId.of(text))).containsExactly("addressId id.invalid");
        assertThat(faultsOf(() -> OrderId.of(text))).containsExactly("orderId id.invalid");
    }

    @Test
    void an_id_has_at_most_64_characters() {
        assertThat(CustomerId.of("a".repeat(64)).value()).hasSize(64);
        assertThat(faultsOf(() -> CustomerId.of("a".repeat(65)))).containsExactly("customerId id.invalid");
    }

    @Test
    void upper_and_lower_case_are_different_ids() {
        assertThat(CustomerId.of("C1")).isNotEqualTo(CustomerId.of("c1"));
        assertThat(AddressId.of("C1")).isNotEqualTo(AddressId.of("c1"));
        assertThat(OrderId.of("C1")).isNotEqualTo(OrderId.of("c1"));
    }

    @Test
    void ids_are_sorted_by_code_units_and_not_by_a_language() {
        var sorted =
                new TreeSet<>(List.of(CustomerId.of("a"), CustomerId.of("_"), CustomerId.of("B"), CustomerId.of("1")));

        assertThat(sorted).extracting(CustomerId::value).containsExactly("1", "B", "_", "a");
        assertThat(RewardId.of("B")).isLessThan(RewardId.of("a")).isGreaterThan(RewardId.of("1"));
    }

    @Test
    void an_id_is_printed_as_it_is() {
        assertThat(CustomerId.of("a:1")).hasToString("a:1");
        assertThat(AddressId.of("a:1")).hasToString("a:1");
        assertThat(OrderId.of("a:1")).hasToString("a:1");
    }
}
