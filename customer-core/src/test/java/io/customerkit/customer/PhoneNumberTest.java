package io.customerkit.customer;

import static io.customerkit.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.customerkit.error.InvalidPhoneNumberException;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "01 42 68 53 00, FR",
        "0142685300, FR",
        "01.42.68.53.00, FR",
        "00 33 1 42 68 53 00, FR",
        "+33 1 42 68 53 00, FR",
        "+33 1 42 68 53 00, US",
        "+33 1 42 68 53 00,",
        "+33 (0)1 42 68 53 00,",
        "+33-1-42-68-53-00,",
        "+33142685300,",
        "＋３３ １ ４２ ６８ ５３ ００,",
        "+٣٣ ١ ٤٢ ٦٨ ٥٣ ٠٠,"
    })
    void one_number_is_stored_in_one_form_however_it_is_typed(String text, @Nullable String region) {
        assertThat(PhoneNumber.parse(text, region).value()).isEqualTo("+33142685300");
    }

    @Test
    void the_zero_of_an_italian_number_stays() {
        assertThat(PhoneNumber.parse("+39 02 3661 8300", null).value()).isEqualTo("+390236618300");
    }

    @Test
    void white_space_around_it_is_no_part_of_it() {
        assertThat(PhoneNumber.parse("\u00A0 +33142685300\u3000", null).value()).isEqualTo("+33142685300");
    }

    @Test
    void a_number_without_a_plus_needs_a_region() {
        assertRefused("01 42 68 53 00", null);
        assertRefused("0033142685300", null);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "+", "123", "+33", "+33 1 42", "+33 1 42 68 53 001", "+999 123456789", "++", "()", "+0"
            })
    void what_nobody_can_dial_is_refused(String text) {
        assertRefused(text, "FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+33 1 42 68 53 00 ext. 5",
                "+33 1 42 68 53 00 ext 5",
                "+33 1 42 68 53 00x5",
                "+33 1 42 68 53 00 #5",
                "+33 1 42 68 53 00;ext=5",
                "+33 1 42 68 53 00,5",
                "tel:+33142685300"
            })
    void an_extension_is_refused_and_not_dropped(String text) {
        assertRefused(text, "FR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+1 800 FLOWERS", "+33 1 42 68 53 00 home", "+33 1 42 68 53 00\u0000", "+33\uD8001 42 68 53 00"})
    void letters_and_other_characters_are_refused_and_not_dropped(String text) {
        assertRefused(text, "FR");
    }

    @Test
    void a_number_of_300_digits_is_refused() {
        assertRefused("+" + "3".repeat(300), "FR");
        assertRefused("3".repeat(300), "FR");
    }

    @Test
    void a_number_that_a_plan_allows_but_that_is_longer_than_any_international_number_is_refused() {
        assertRefused("+810037511895146761", null);
    }

    @Test
    void a_stored_number_is_not_judged_by_the_plans_again() {
        assertThat(new PhoneNumber("+10000000000").value()).isEqualTo("+10000000000");
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("0142685300"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("+0142685300"));
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("+33 142685300"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {20_240_301, 20_260_301})
    void whatever_is_dialled_is_refused_or_stored_in_a_form_that_reads_the_same_again(long seed) {
        var random = new Random(seed);

        for (int i = 0; i < 30_000; i++) {
            PhoneNumber number = numberOrNull(text(random));
            if (number != null) {
                assertThat(PhoneNumber.parse(number.value(), null)).isEqualTo(number);
            }
        }
    }

    private static @Nullable PhoneNumber numberOrNull(String text) {
        try {
            return PhoneNumber.parse(text, "FR");
        } catch (InvalidPhoneNumberException e) {
            return null;
        }
    }

    private static String text(Random random) {
        String[] starts = {"", "+", "+81 00", "+39 0", "+33 (0)", "+62 ", "00", "+800 "};
        var text = new StringBuilder(starts[random.nextInt(starts.length)]);
        for (int i = random.nextInt(18); i >= 0; i--) {
            String pool = random.nextInt(8) == 0 ? "+ ()-./" : "0123456789";
            text.append(pool.charAt(random.nextInt(pool.length())));
        }
        return text.toString();
    }

    private static void assertRefused(String text, @Nullable String region) {
        assertThat(refusalOf(() -> PhoneNumber.parse(text, region)))
                .isInstanceOf(InvalidPhoneNumberException.class)
                .satisfies(refusal -> assertThat(refusal.violations())
                        .singleElement()
                        .satisfies(violation -> {
                            assertThat(violation.path()).isEqualTo("phone");
                            assertThat(violation.code()).isEqualTo("phone.invalid");
                        }));
    }
}
