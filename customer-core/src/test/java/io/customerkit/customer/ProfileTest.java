package io.customerkit.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.error.Violations;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ProfileTest {

    private static final NewAddress PLACE = NewAddress.of("marker", "marker", "marker", "75002", "FR");

    @Test
    void the_text_of_what_was_read_tells_nothing_of_a_person() {
        NewCustomer request = NewCustomer.builder()
                .name("marker")
                .email("marker@example.org")
                .phone("+33142685300")
                .address(PLACE)
                .preferences(Map.of("marker", "marker"))
                .build();
        CustomerUpdate update = CustomerUpdate.builder()
                .name("marker")
                .author("marker")
                .addAddress(PLACE)
                .build();

        Profile profile = ContactRules.standard().profile(request, () -> AddressId.of("a"), new Violations());
        ProfileUpdate read = ContactRules.standard().profileUpdate(update, () -> AddressId.of("a"), new Violations());

        assertThat(List.of(profile, profile.addresses(), read, read.fields(), read.addresses()))
                .allSatisfy(value -> assertThat(value.toString()).doesNotContain("marker", "75002"));
    }
}
