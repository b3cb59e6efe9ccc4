package io.customerkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PostalCodesTest {

    private final PostalCodes plausible = PostalCodes.plausible();

    @ParameterizedTest
    @ValueSource(strings = {"02134", "94103", "94103-1234", "00000"})
    void a_us_code_has_5_or_5_and_4_digits(String code) {
        assertThat(plausible.isValid(code, "US")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9410",
                "941033",
                "94103-",
                "94103-12",
                "94103-12345",
                "94103 1234",
                "941031234",
                "９４１０３",
                "٩٤١٠٣",
                "9410A",
                "94103\n"
            })
    void nothing_else_is_a_us_code(String code) {
        assertThat(plausible.isValid(code, "US")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "SW1A 1AA, GB",
        "75002, FR",
        "K1A 0B1, CA",
        "1012 AB, NL",
        "100-0001, JP",
        "9410, CH",
        "BT1 5GS,",
        "99,",
        "1234567890AB,"
    })
    void another_country_s_code_has_2_to_12_letters_and_digits_with_single_blanks_and_hyphens(
            String code, @Nullable String country) {
        assertThat(plausible.isValid(code, country)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "1234567890ABC",
                "SW1A  1AA",
                "SW1A- 1AA",
                "-75002",
                "75002-",
                "75_002",
                "７５００２",
                "75002\n",
                "7500é",
                "<b>"
            })
    void nothing_else_is_another_country_s_code(String code) {
        assertThat(plausible.isValid(code, "FR")).isFalse();
        assertThat(plausible.isValid(code, null)).isFalse();
    }
}
