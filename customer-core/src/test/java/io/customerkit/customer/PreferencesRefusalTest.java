package io.customerkit.customer;

import static io.customerkit.error.Refusals.faultsAtOnceOf;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile documents. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PreferencesRefusalTest {

    static Stream<Object> foreignValues() {
        return Stream.of(
                Double.NaN,
                Double.POSITIVE_INFINITY,
                Float.NEGATIVE_INFINITY,
                Instant.EPOCH,
                LocalDate.EPOCH,
                UUID.randomUUID(),
                'c',
                CharBuffer.wrap("text"),
                new AtomicInteger(1),
                new int[] {1},
                Set.of("x"),
                Map.of(1, "a key that is no text"));
    }

    @ParameterizedTest
    @MethodSource("foreignValues")
    void values_that_json_does_not_know_are_refused(Object value) {
        assertThat(faultsOf(() -> Preferences.of(Map.of("k", value)))).containsExactly("preferences preferences.type");
        assertThat(faultsOf(() -> Preferences.of(Map.of("k", List.of(value)))))
                .containsExactly("preferences preferences.type");
    }

    @Test
    void a_key_that_is_null_is_refused() {
        Map<?, ?> values = Collections.singletonMap(null, "x");

        assertThat(faultsOf(() -> Preferences.of(values))).containsExactly("preferences preferences.type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000", "\u001F", "\u007F", "\u009F", "\uD800", "\uDC00", "\uDC00\uD800"})
    void control_characters_and_half_surrogate_pairs_are_refused_in_keys_and_values(String text) {
        assertThat(faultsOf(() -> Preferences.of(Map.of("k", text))))
                .containsExactly("preferences preferences.character");
        assertThat(faultsOf(() -> Preferences.of(Map.of(text, "v"))))
                .containsExactly("preferences preferences.character");
        assertThat(faultsOf(() -> Preferences.of(Map.of("k", Map.of("l", List.of(text))))))
                .containsExactly("preferences preferences.character");
    }

    @Test
    void line_breaks_and_tabs_may_stand_in_values_but_not_in_keys() {
        assertThat(Preferences.of(Map.of("k", "a\n\r\tb")).asMap()).containsEntry("k", "a\n\r\tb");
        assertThat(faultsOf(() -> Preferences.of(Map.of("a\nb", "v"))))
                .containsExactly("preferences preferences.character");
    }

    @Test
    void the_depth_of_16_is_accepted_and_17_is_not() {
        assertThat(Preferences.of(objects(16)).toJson()).isEqualTo("{\"o\":".repeat(15) + "{}" + "}".repeat(15));
        assertThat(Preferences.ofJson(Preferences.of(objects(16)).toJson())).isEqualTo(Preferences.of(objects(16)));
        assertThat(faultsOf(() -> Preferences.of(objects(17)))).containsExactly("preferences preferences.too-deep");
        assertThat(faultsOf(() -> Preferences.ofJson("{\"o\":".repeat(16) + "{}" + "}".repeat(16))))
                .containsExactly("preferences preferences.too-deep");
    }

    @Test
    void lists_count_towards_the_depth() {
        assertThat(Preferences.of(Map.of("l", lists(15))).toJson())
                .isEqualTo("{\"l\":" + "[".repeat(15) + "]".repeat(15) + "}");
        assertThat(faultsOf(() -> Preferences.of(Map.of("l", lists(16)))))
                .containsExactly("preferences preferences.too-deep");
    }

    @Test
    void a_hundred_thousand_nested_lists_are_refused_without_a_stack_overflow() {
        assertThat(faultsOf(() -> Preferences.of(Map.of("l", lists(100_000)))))
                .containsExactly("preferences preferences.too-deep");
        assertThat(faultsOf(() -> Preferences.ofJson("{\"l\":" + "[".repeat(100_000))))
                .singleElement()
                .asString()
                .startsWith("preferences ");
    }

    @Test
    void a_map_or_list_that_contains_itself_is_refused() {
        var map = new HashMap<String, Object>();
        map.put("self", map);
        var list = new ArrayList<Object>();
        list.add(list);

        assertThat(faultsOf(() -> Preferences.of(map))).containsExactly("preferences preferences.too-deep");
        assertThat(faultsOf(() -> Preferences.of(Map.of("l", list))))
                .containsExactly("preferences preferences.too-deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "é", "€", "😀"})
    void of_compact_utf_8_65536_bytes_are_accepted_and_65537_are_not(String letter) {
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        int room = 65_536 - "{\"k\":\"\"}".length();
        String longest = letter.repeat(room / bytes) + "x".repeat(room % bytes);

        assertThat(Preferences.of(Map.of("k", longest)).asMap()).containsEntry("k", longest);
        assertThat(faultsOf(() -> Preferences.of(Map.of("k", longest + "x"))))
                .containsExactly("preferences preferences.too-large");
    }

    @Test
    void white_space_between_tokens_does_not_count_but_escapes_do() {
        String longest = "\"".repeat((65_536 - "{\"k\":\"\"}".length()) / 2);

        assertThat(Preferences.ofJson("{" + " ".repeat(70_000) + "}").toJson()).isEqualTo("{}");
        assertThat(Preferences.of(Map.of("k", longest)).asMap()).containsEntry("k", longest);
        assertThat(faultsOf(() -> Preferences.of(Map.of("k", longest + "\""))))
                .containsExactly("preferences preferences.too-large");
    }

    @Test
    void a_document_that_is_far_too_large_is_refused_at_once() {
        Object wide = List.of();
        for (int i = 0; i < 14; i++) {
            wide = Collections.nCopies(1_000, wide);
        }
        Map<String, Object> aThousandToThe14th = Map.of("l", wide);

        assertAtOnce("preferences.too-large", aThousandToThe14th);
        assertAtOnce("preferences.too-large", Map.of("k", "x".repeat(1_000_000)));
        assertAtOnce("preferences.too-large", Map.of("x".repeat(1_000_000), "v"));
        assertAtOnce("preferences.type", Map.of("k", BigInteger.ONE.shiftLeft(4_000_000)));
        assertAtOnce("preferences.type", Map.of("k", new BigDecimal(BigInteger.ONE.shiftLeft(4_000_000), 5)));
    }

    private static void assertAtOnce(String code, Map<String, ?> values) {
        assertThat(faultsAtOnceOf(() -> Preferences.of(values))).containsExactly("preferences " + code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "1",
                "\"text\"",
                "{",
                "{}{}",
                "{} x",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":2}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":01}",
                "{\"a\":1e99999999999}",
                "{\"a\":+1}",
                "{\"a\":tru}",
                "{\"a\":TRUE}",
                "{\"a\":\"\n\"}",
                "{/**/}",
                "{\"a\":\"\\x\"}"
            })
    void a_text_that_is_not_one_json_object_is_refused(String json) {
        assertThat(faultsOf(() -> Preferences.ofJson(json))).containsExactly("preferences preferences.malformed");
    }

    @Test
    void a_json_text_of_a_megabyte_is_refused_at_once() {
        for (String json :
                List.of("9".repeat(1_000_000), "{\"a\":" + "9".repeat(1_000_000) + "}", " ".repeat(1_000_000))) {
            assertThat(faultsAtOnceOf(() -> Preferences.ofJson(json)))
                    .containsExactly("preferences preferences.too-large");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":\"\\u0000\"}", "{\"\\u0000\":1}"})
    void an_escaped_character_is_judged_as_the_character(String json) {
        assertThat(faultsOf(() -> Preferences.ofJson(json))).containsExactly("preferences preferences.character");
    }

    private static Map<String, Object> objects(int depth) {
        Map<String, Object> object = Map.of();
        for (int i = 1; i < depth; i++) {
            object = Map.of("o", object);
        }
        return object;
    }

    private static List<Object> lists(int depth) {
        List<Object> list = List.of();
        for (int i = 1; i < depth; i++) {
            list = List.of(list);
        }
        return list;
    }
}
