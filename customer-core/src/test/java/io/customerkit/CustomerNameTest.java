package io.customerkit;

import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CustomerNameTest {

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    static Stream<String> forbidden() {
        IntStream controls = IntStream.concat(IntStream.rangeClosed(0x00, 0x1F), IntStream.rangeClosed(0x7F, 0x9F));
        return Stream.concat(controls.mapToObj(Character::toString), Stream.of("\uD800", "\uDFFF", "\uDC00\uD800"));
    }

    @Test
    void two_hundred_emoji_are_a_name_and_one_more_are_not() {
        String longest = "😀".repeat(200);

        assertThat(kit.customers().create(ada().name(longest).build()).name()).isEqualTo(longest);
        assertThat(faultsOf(
                        () -> kit.customers().create(ada().name(longest + "😀").build())))
                .containsExactly("name text.too-long");
    }

    @Test
    void white_space_around_a_name_does_not_count() {
        String longest = "x".repeat(200);

        assertThat(kit.customers()
                        .create(ada().name("\u00A0\u3000 " + longest + "\u2003\u00A0")
                                .build())
                        .name())
                .isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u00A0", "\u3000", " \u2003\u202F\u00A0 "})
    void a_name_that_looks_empty_is_refused(String name) {
        assertThat(faultsOf(() -> kit.customers().create(ada().name(name).build())))
                .containsExactly("name text.blank");
        fixture.assertNothingStored();
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void a_control_character_or_half_a_surrogate_pair_is_refused(String character) {
        assertThat(faultsOf(() -> kit.customers()
                        .create(ada().name("Ada" + character + "Lovelace").build())))
                .containsExactly("name text.character");
        fixture.assertNothingStored();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "\u001B", "\u001C", "\u001F", "\u007F", "\u009F", "\uD800"})
    void neither_may_stand_at_an_end(String character) {
        assertThat(faultsOf(() ->
                        kit.customers().create(ada().name(character + "Ada").build())))
                .containsExactly("name text.character");
        assertThat(faultsOf(() ->
                        kit.customers().create(ada().name("Ada" + character).build())))
                .containsExactly("name text.character");
        fixture.assertNothingStored();
    }

    @Test
    void a_changed_name_is_judged_like_a_new_one() {
        var stored = CustomerFixture.createAda(kit);

        assertThat(faultsOf(() -> update("x".repeat(201)))).containsExactly("name text.too-long");
        assertThat(faultsOf(() -> update(" "))).containsExactly("name text.blank");
        assertThat(faultsOf(() -> update("A\u0000"))).containsExactly("name text.character");
        assertThat(kit.customers().find(stored.id())).contains(stored);
    }

    private void update(String name) {
        kit.customers()
                .update(
                        CustomerId.of("ada"),
                        CustomerUpdate.builder().name(name).build());
    }
}
