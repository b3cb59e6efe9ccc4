package io.customerkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ContactRulesTest {

    @Test
    void the_standard_asks_for_a_phone_and_an_address_and_lets_phones_be_shared() {
        ContactRules standard = ContactRules.standard();

        assertThat(standard.phonePolicy()).isEqualTo(PhonePolicy.REQUIRED);
        assertThat(standard.isAddressRequired()).isTrue();
        assertThat(standard.phonesAreUnique()).isFalse();
        assertThat(standard.defaultRegion()).isNull();
        assertThat(standard.defaultCountry()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "fr", "FRA", "ZZ", "001"})
    void a_region_without_a_numbering_plan_is_refused(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactRules.builder().defaultRegion(region));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "us", "USA", "ZZ"})
    void a_country_that_does_not_exist_is_refused(String country) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ContactRules.builder().defaultCountry(country));
    }
}
