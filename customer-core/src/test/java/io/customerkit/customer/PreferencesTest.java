package io.customerkit.customer;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PreferencesTest {

    static Stream<Object> numbers() {
        return Stream.of(
                new BigDecimal("9007199254740993"),
                new BigDecimal("0.1"),
                new BigDecimal("1.10"),
                new BigDecimal("1e400"),
                new BigDecimal("-0.000000000000000000000000000001"),
                new BigDecimal("1E-999999999"),
                BigDecimal.ZERO);
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void a_number_comes_back_exactly_as_it_was_written(BigDecimal number) {
        Preferences preferences = Preferences.of(Map.of("n", number));

        assertThat(preferences.asMap()).isEqualTo(Map.of("n", number));
        assertThat(Preferences.ofJson(preferences.toJson())).isEqualTo(preferences);
    }

    @Test
    void java_s_own_numbers_become_the_decimals_that_they_print() {
        var values = new LinkedHashMap<String, Object>();
        values.put("byte", (byte) -1);
        values.put("short", (short) 2);
        values.put("int", 3);
        values.put("long", Long.MIN_VALUE);
        values.put("big", new BigInteger("9007199254740993"));
        values.put("float", 0.1f);
        values.put("double", 0.1);

        assertThat(Preferences.of(values).toJson())
                .isEqualTo("{\"byte\":-1,\"short\":2,\"int\":3,\"long\":-9223372036854775808,"
                        + "\"big\":9007199254740993,\"float\":0.1,\"double\":0.1}");
    }

    @Test
    void every_kind_of_value_comes_back_equal() {
        var values = new LinkedHashMap<String, @Nullable Object>();
        values.put("text", "Grüße \"\\/ \n\r\t \u2028\u2029 😀 </script>");
        values.put("yes", true);
        values.put("no", false);
        values.put("nothing", null);
        values.put("list", Arrays.asList(null, List.of(), Map.of(), List.of(new BigDecimal("1.0"), List.of("deep"))));
        values.put("object", Map.of("inner", Map.of("list", List.of())));

        Preferences preferences = Preferences.of(values);

        assertThat(preferences.asMap()).isEqualTo(values);
        assertThat(Preferences.ofJson(preferences.toJson())).isEqualTo(preferences);
        assertThat(Preferences.ofJson(preferences.toJson()).asMap()).isEqualTo(values);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$where", "a.b", ".", "$", "_id", "__proto__", "", " ", "{\"$gt\": \"\"}", "\uFF41"})
    void any_text_without_control_characters_is_a_key(String key) {
        Preferences preferences = Preferences.of(Map.of(key, "x"));

        assertThat(Preferences.ofJson(preferences.toJson()).asMap()).containsOnlyKeys(key);
    }

    @Test
    void two_keys_that_differ_only_in_their_spelling_are_two() {
        Preferences preferences = Preferences.of(Map.of("\u00E9", "composed", "e\u0301", "decomposed"));

        assertThat(Preferences.ofJson(preferences.toJson()).asMap())
                .containsExactlyInAnyOrderEntriesOf(Map.of("\u00E9", "composed", "e\u0301", "decomposed"));
    }

    @Test
    void an_empty_object_is_an_object() {
        assertThat(Preferences.of(Map.of()).toJson()).isEqualTo("{}");
        assertThat(Preferences.ofJson(" { } ").asMap()).isEmpty();
    }

    @Test
    void what_the_caller_changes_later_is_not_in_them() {
        var list = new ArrayList<Object>(List.of("a"));
        var inner = new HashMap<String, Object>(Map.of("list", list));
        var values = new HashMap<String, Object>(Map.of("inner", inner));
        Preferences preferences = Preferences.of(values);

        list.add("b");
        inner.put("more", 1);
        values.clear();

        assertThat(preferences.asMap()).isEqualTo(Map.of("inner", Map.of("list", List.of("a"))));
        assertThat(preferences.toJson()).isEqualTo("{\"inner\":{\"list\":[\"a\"]}}");
    }

    @Test
    void nobody_can_change_them_at_any_depth() {
        Map<String, @Nullable Object> values =
                Preferences.ofJson("{\"o\":{\"l\":[1]}}").asMap();
        Map<?, ?> object = (Map<?, ?>) requireNonNull(values.get("o"));
        List<?> list = (List<?>) requireNonNull(object.get("l"));

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(values::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(object::clear);
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
    }

    @Test
    void they_are_equal_if_their_values_are_whatever_the_order_of_the_keys() {
        Preferences one = Preferences.ofJson("{\"a\":1,\"b\":2}");
        Preferences other = Preferences.ofJson("{\"b\":2,\"a\":1}");

        assertThat(one).isEqualTo(other).hasSameHashCodeAs(other);
        assertThat(one).isNotEqualTo(Preferences.ofJson("{\"a\":1,\"b\":3}"));
        assertThat(one).isNotEqualTo(Preferences.of(Collections.emptyMap()));
    }
}
