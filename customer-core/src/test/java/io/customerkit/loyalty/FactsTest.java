package io.customerkit.loyalty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FactsTest {

    @Test
    void are_equal_in_any_order() {
        assertThat(Facts.builder().note("a", 1).note("b", 2).build())
                .isEqualTo(Facts.builder().note("b", 2).note("a", 1).build());
    }

    @Test
    void stay_what_they_were() {
        var values = new LinkedHashMap<String, String>();
        values.put("base", "10.00 EUR");
        var facts = new Facts(values);

        values.clear();

        assertThat(facts.find("base")).hasValue("10.00 EUR");
        assertThat(facts.find("rate")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "\u0000", "\uD800"})
    void hold_no_text_that_a_storage_cannot_keep(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Facts(Map.of("name", text)));
        assertThatIllegalArgumentException().isThrownBy(() -> new Facts(Map.of(text, "value")));
    }

    @Test
    void hold_a_thousand_characters_and_not_one_more() {
        assertThat(new Facts(Map.of("name", "x".repeat(1_000))).values()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> new Facts(Map.of("name", "x".repeat(1_001))));
    }
}
