package io.customerkit;

import static io.customerkit.CustomerFixture.ada;
import static io.customerkit.error.Refusals.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.constraint.ConstraintCode;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.error.Violation;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a constraint finds has a code and an English sentence, the same on every machine. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestCodesTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String[] SENTENCES = {
        "amount.digits: must have at most 15 integer and 6 fraction digits",
        "amount.negative: must not be negative",
        "id.invalid: must have 1 to 64 characters of A-Z a-z 0-9 . _ : -",
        "list.too-long: size must be between 0 and 1000",
        "number.too-large: must be less than or equal to 999999999",
        "number.too-small: must be greater than or equal to 1",
        "reference.invalid: must have 1 to 128 printable ASCII characters",
        "reference.reserved: must not begin with ck:, which is reserved for the library",
        "required: must not be null",
        "text.blank: must not be blank",
        "text.character: must not contain control characters or half of a surrogate pair",
        "text.too-long: must have at most 200 characters",
        "time.range: must lie from the year 1900 to 8999"
    };

    private final CustomerKit kit = new CustomerFixture().kit();

    @Test
    void every_constraint_has_a_sentence() {
        assertThat(sentences()).containsExactly(SENTENCES);
        assertThat(sentences())
                .map(sentence -> sentence.substring(0, sentence.indexOf(':')))
                .containsExactlyInAnyOrderElementsOf(Stream.of(ConstraintCode.values())
                        .map(ConstraintCode::code)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ar-EG",
                "ar-EG-u-nu-arab",
                "hi-IN-u-nu-deva",
                "th-TH",
                "th-TH-u-nu-thai",
                "tr-TR",
                "de-DE",
                "fr-FR"
            })
    void the_sentence_is_the_same_under_every_default_locale(String locale) {
        assertThat(CustomerFixture.inLocale(locale, this::sentences)).containsExactly(SENTENCES);
    }

    private List<String> sentences() {
        var line =
                new NewOrderLine("sku", null, 1_000_000_000L, new BigDecimal("-1"), new BigDecimal("1E99"), List.of());
        var many = new NewOrder(
                "/", "ada", Instant.MAX, "EUR", Collections.nCopies(1_001, line), null, null, null, null, null, false);
        NewCustomer tooLong =
                ada().name("x".repeat(201)).email(" ").phone("\u0000").build();
        return Stream.<Runnable>of(
                        () -> kit.customers().create(tooLong),
                        () -> kit.orders().place(many),
                        () -> kit.loyalty().adjust(ADA, NewAdjustment.of(1, "ck:", null)),
                        () -> kit.loyalty().redeem(ADA, new NewRedemption(0L, "", null, null)),
                        () -> kit.loyalty().redeem(ADA, new NewRedemption(null, "r", null, null)))
                .flatMap(request -> refusalOf(request).violations().stream())
                .map(RequestCodesTest::sentence)
                .sorted()
                .distinct()
                .toList();
    }

    private static String sentence(Violation violation) {
        return violation.code() + ": " + violation.message();
    }
}
