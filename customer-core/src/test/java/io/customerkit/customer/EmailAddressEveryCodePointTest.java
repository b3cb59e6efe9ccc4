package io.customerkit.customer;

import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.error.InvalidRequestException;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is typed: it is refused as any request is, or its key is an address whose key is the same. */
@Order(1)
@DisplayNameGeneration(ReplaceUnderscores.class)
class EmailAddressEveryCodePointTest {

    private static final int[] ODD = {
        '@', '.', '-', 'x', 'n', 'I', 'H', 0x130, 0x307, 0x331, 0xDF, 0x1E9E, 0x3A3, 0x3C2, 0x200C, 0x200D, 0xAD, 0x34F,
        0xFE0F, 0x3002, 0xFF0E, 0xFF21, 0x5D0, 0x627, 0x661, 0x1F600, 0xD800, 0xDC00
    };

    @Test
    void the_key_of_a_key_is_the_key_for_every_code_point_of_a_local_part() {
        codePoints().filter(Character::isDefined).mapToObj(Character::toString).forEach(text -> {
            assertKeyOfKey("a" + text + "b@x.org");
        });
    }

    @Test
    void the_key_of_a_key_is_the_key_for_every_code_point_of_a_domain() {
        codePoints().filter(Character::isDefined).mapToObj(Character::toString).forEach(text -> {
            assertKeyOfKey("a@a" + text + "b.org");
        });
    }

    /** Many at a time, because each of the 800,000 is refused for the same reason; no more than either side may have. */
    @ParameterizedTest
    @CsvSource({"60, '', @x.org", "25, a@, .org"})
    void a_code_point_without_a_meaning_is_refused_on_both_sides(int atOnce, String before, String after) {
        int[] undefined = codePoints()
                .filter(character -> !Character.isDefined(character))
                .toArray();

        assertThat(undefined).hasSizeGreaterThan(500_000);
        for (int start = 0; start < undefined.length; start += atOnce) {
            String text = new String(undefined, start, Math.min(atOnce, undefined.length - start));
            assertThat(faultsOf(() -> EmailAddress.of(before + text + after))).containsExactly("email email.invalid");
        }
    }

    private static IntStream codePoints() {
        return IntStream.rangeClosed(0, Character.MAX_CODE_POINT);
    }

    /** Letters with two cases, and those that compose, under every mark that composes. */
    @Test
    void the_key_of_a_key_is_the_key_for_every_letter_under_every_mark() {
        var letters = new TreeSet<String>();
        var marks = new TreeSet<String>();
        for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
            String text = Character.toString(character);
            String parts = Normalizer.normalize(text, Form.NFD);
            boolean isComposed = parts.codePointCount(0, parts.length()) > 1;
            if (isComposed && !isHangul(character)) {
                letters.add(Character.toString(parts.codePointAt(0)));
                parts.codePoints().skip(1).mapToObj(Character::toString).forEach(marks::add);
            }
            if (!text.toLowerCase(Locale.ROOT).equals(text.toUpperCase(Locale.ROOT))) {
                letters.add(text);
            }
        }

        assertThat(letters).contains("H", "h", "\u0130").hasSizeGreaterThan(2_000);
        assertThat(marks).contains("\u0301", "\u0331").hasSizeGreaterThan(50);
        letters.forEach(letter -> marks.forEach(mark -> assertKeyOfKey(letter + mark + "@example.org")));
    }

    private static boolean isHangul(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HANGUL;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20_240_301, 20_260_301})
    void nothing_but_a_refusal_ever_escapes(long seed) {
        var random = new Random(seed);

        for (int i = 0; i < 10_000; i++) {
            String text = text(random);
            assertKeyOfKey(text);
            assertKeyOfKey(text + "@example.org");
            assertKeyOfKey("a@" + text + ".org");
            assertKeyOfKey("a@xn--" + text + ".org");
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            boolean isAny = random.nextInt(4) == 0;
            text.appendCodePoint(
                    isAny ? random.nextInt(Character.MAX_CODE_POINT + 1) : ODD[random.nextInt(ODD.length)]);
        }
        return text.toString();
    }

    private static void assertKeyOfKey(String text) {
        String key;
        try {
            key = EmailAddress.of(text).key();
        } catch (InvalidRequestException e) {
            return;
        }
        if (!EmailAddress.of(key).key().equals(key)) {
            throw new AssertionError(
                    "The key of " + key + " is " + EmailAddress.of(key).key());
        }
    }
}
