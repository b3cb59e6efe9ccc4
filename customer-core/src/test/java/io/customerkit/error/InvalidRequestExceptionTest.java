package io.customerkit.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class InvalidRequestExceptionTest {

    @Test
    void it_lists_all_violations_in_its_message_too() {
        InvalidRequestException refusal = of("email", "name");

        assertThat(refusal.violations()).extracting(Violation::path).containsExactly("email", "name");
        assertThat(refusal).hasMessage("email is wrong (test.wrong); name is wrong (test.wrong)");
        assertThat(refusal.code()).isEqualTo("request.invalid");
        assertThat(refusal.getClass()).isEqualTo(InvalidRequestException.class);
    }

    @Test
    void it_is_about_the_phone_if_nothing_else_is_wrong() {
        assertThat(of("phone"))
                .isInstanceOf(InvalidPhoneNumberException.class)
                .extracting(InvalidRequestException::code)
                .isEqualTo("customer.phone.invalid");
        assertThat(of("phone", "name")).isNotInstanceOf(InvalidPhoneNumberException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "addresses",
                "addresses[0]",
                "addresses[0].zipCode",
                "addAddresses[10].street",
                "changeAddresses[0].address.city",
                "removeAddresses[1]",
                "defaultAddress"
            })
    void it_is_about_addresses_if_nothing_else_is_wrong(String path) {
        assertThat(of(path, "addresses"))
                .isInstanceOf(InvalidAddressException.class)
                .extracting(InvalidRequestException::code)
                .isEqualTo("customer.address.invalid");
        assertThat(of(path, "phone").getClass()).isEqualTo(InvalidRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"addressesOfOthers", "address", "phones", "phone.number", "defaultAddressId"})
    void similar_paths_are_about_something_else(String path) {
        assertThat(of(path).getClass()).isEqualTo(InvalidRequestException.class);
    }

    @Test
    void a_request_without_violations_cannot_be_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> InvalidRequestException.of(List.of()));
    }

    @Test
    void what_is_gathered_is_thrown_at_the_end_and_only_if_there_is_something() {
        var violations = new Violations();
        violations.throwIfAny();
        violations.add("name", "test.wrong", "is wrong");

        assertThat(violations.isAt("name")).isTrue();
        assertThat(violations.isAt("nam")).isFalse();
        assertThatThrownBy(violations::throwIfAny).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void a_value_that_refuses_to_be_made_is_noted_at_the_path_where_it_stood() {
        var violations = new Violations();

        String made = violations.capture("a", () -> "made");
        String refused = violations.capture("b", () -> {
            throw InvalidRequestException.of("inner", "test.wrong", "is wrong");
        });
        String notJudgedAgain = violations.capture("b", () -> "made");

        assertThat(made).isEqualTo("made");
        assertThat(refused).isNull();
        assertThat(notJudgedAgain).isNull();
        assertThat(Refusals.faultsOf(violations::throwIfAny)).containsExactly("b test.wrong");
    }

    private static InvalidRequestException of(String... paths) {
        return InvalidRequestException.of(Stream.of(paths)
                .map(path -> new Violation(path, "test.wrong", "is wrong"))
                .toList());
    }
}
