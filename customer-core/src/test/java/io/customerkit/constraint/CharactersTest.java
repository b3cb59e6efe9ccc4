package io.customerkit.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CharactersTest {

    /** White_Space of Unicode, its control characters apart. */
    static IntStream spaces() {
        return IntStream.concat(
                IntStream.of(0x20, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000),
                IntStream.rangeClosed(0x2000, 0x200A));
    }

    static IntStream controlCharacters() {
        return IntStream.concat(IntStream.rangeClosed(0x00, 0x1F), IntStream.rangeClosed(0x7F, 0x9F));
    }

    @ParameterizedTest(name = "U+{0}")
    @MethodSource("spaces")
    void white_space_is_taken_off_both_ends_and_stays_in_the_middle(int space) {
        String blank = Character.toString(space);

        assertThat(Characters.trim(blank + blank + "a" + blank + "b" + blank)).isEqualTo("a" + blank + "b");
        assertThat(Characters.trim(blank + blank)).isEmpty();
        assertThat(Characters.trimToNull(blank)).isNull();
    }

    @ParameterizedTest(name = "U+{0}")
    @ValueSource(ints = {0x00, 0x08, 0x0E, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F, 0x7F, 0x9F, 0x200B, 0x2060, 0xFEFF})
    void what_is_no_white_space_is_not_taken_off(int character) {
        String text = Character.toString(character);

        assertThat(Characters.trim(text + "a" + text)).isEqualTo(text + "a" + text);
    }

    @Test
    void an_absent_text_is_null_after_trimming() {
        assertThat(Characters.trimToNull(null)).isNull();
        assertThat(Characters.trimToNull(" a ")).isEqualTo("a");
    }

    @Test
    void an_emoji_counts_as_one_and_a_loose_accent_as_another() {
        assertThat(Characters.count("😀")).isEqualTo(1);
        assertThat(Characters.count("e\u0301")).isEqualTo(2);
    }

    @ParameterizedTest(name = "U+{0}")
    @MethodSource("controlCharacters")
    void no_control_character_is_plain(int control) {
        assertThat(Characters.arePlain("a" + Character.toString(control) + "b", false))
                .isFalse();
    }

    @Test
    void only_line_feed_carriage_return_and_tab_are_plain_where_lines_are_allowed() {
        int[] plain = controlCharacters()
                .filter(control -> Characters.arePlain(Character.toString(control), true))
                .toArray();

        assertThat(plain).containsExactly('\t', '\n', '\r');
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD800", "a\uDC00", "\uDC00\uD800", "😀\uD83D"})
    void half_of_a_surrogate_pair_is_not_plain(String text) {
        assertThat(Characters.arePlain(text, false)).isFalse();
        assertThat(Characters.arePlain(text, true)).isFalse();
    }

    @Test
    void everything_else_is_plain() {
        assertThat(Characters.arePlain("Île-de-France \u00A0\u200D 😀 שלום", false))
                .isTrue();
    }
}
