package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.error.Refusals.faultsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Anything may be bound to a request for points; everything that is wrong is named at once, and nothing is stored. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestOfPointsTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @BeforeEach
    void createCustomer() {
        createAda(kit);
    }

    @AfterEach
    void assertNothingStored() {
        assertThat(fixture.storage().accounts().find(ADA)).isEmpty();
        assertThat(fixture.storage().accounts().ledger(null, 1)).isEmpty();
        assertThat(fixture.sent()).hasSize(1);
    }

    @Test
    void everything_that_is_missing_is_named() {
        assertThat(faultsOf(() -> adjust(new NewAdjustment(null, null, null, null, null, false))))
                .containsExactly("points required", "reference required");
        assertThat(faultsOf(() -> redeem(new NewRedemption(null, null, null, null))))
                .containsExactly("points required", "reference required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u009Fb", "a\uD800b"})
    void every_text_is_judged(String text) {
        assertThat(faultsOf(() -> adjust(new NewAdjustment(0L, text, text, text, Instant.MIN, false))))
                .containsExactly(
                        "at time.range",
                        "author text.character",
                        "reason text.character",
                        "reference reference.invalid",
                        "points points.zero");
        assertThat(faultsOf(() -> redeem(new NewRedemption(0L, text, text, text))))
                .containsExactly(
                        "author text.character",
                        "points number.too-small",
                        "reason text.character",
                        "reference reference.invalid");
    }

    @Test
    void every_text_is_too_long_by_one() {
        String reference = "x".repeat(129);
        String reason = "x".repeat(501);
        String author = "x".repeat(129);

        assertThat(faultsOf(() -> adjust(new NewAdjustment(1L, reference, reason, author, null, false))))
                .containsExactly("author text.too-long", "reason text.too-long", "reference reference.invalid");
        assertThat(faultsOf(() -> redeem(new NewRedemption(1L, reference, reason, author))))
                .containsExactly("author text.too-long", "reason text.too-long", "reference reference.invalid");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, -100, Long.MIN_VALUE})
    void nobody_redeems_less_than_one_point(long points) {
        assertThat(faultsOf(() -> kit.loyalty().redeem(ADA, points, Reference.of("r1"))))
                .containsExactly("points number.too-small");
    }

    @Test
    void an_adjustment_moves_points() {
        assertThat(faultsOf(() -> kit.loyalty().adjust(ADA, 0, Reference.of("r1"), "nothing")))
                .containsExactly("points points.zero");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "a\tb", "é", "\u00A0", "\u007F", "😀"})
    void a_reference_is_printable_ascii(String reference) {
        assertThat(faultsOf(() -> adjust(NewAdjustment.of(1, reference, null))))
                .containsExactly("reference reference.invalid");
        assertThat(faultsOf(() -> redeem(NewRedemption.of(1, reference))))
                .containsExactly("reference reference.invalid");
    }

    @Test
    void the_longest_reference_and_both_ends_of_ascii_are_accepted() {
        assertThat(Reference.of("x".repeat(128)).value()).hasSize(128);
        assertThat(Reference.of(" ~").value()).isEqualTo(" ~");
        assertThat(Reference.of("ck").value()).isEqualTo("ck");
        assertThat(Reference.of("CK:1").value()).isEqualTo("CK:1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ck:", "ck:order:1:1", "ck: "})
    void a_reference_of_the_library_is_not_the_host_s(String reference) {
        assertThat(faultsOf(() -> adjust(NewAdjustment.of(1, reference, null))))
                .containsExactly("reference reference.reserved");
        assertThat(faultsOf(() -> redeem(NewRedemption.of(1, reference))))
                .containsExactly("reference reference.reserved");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1899-12-31T23:59:59.999Z", "9000-01-01T00:00:00Z"})
    void a_business_time_that_no_database_keeps_is_refused(String at) {
        assertThat(faultsOf(() -> adjust(NewAdjustment.of(1, "r1", null).effectiveAt(Instant.parse(at)))))
                .containsExactly("at time.range");
    }

    @Test
    void an_unknown_customer_gets_no_account() {
        CustomerId nobody = CustomerId.of("nobody");

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.loyalty().adjust(nobody, 1, Reference.of("r"), "gift"))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer nobody"));
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> kit.loyalty().redeem(nobody, 1, Reference.of("r")))
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer nobody"));
        assertThat(fixture.storage().accounts().find(nobody)).isEmpty();
    }

    private void adjust(NewAdjustment request) {
        kit.loyalty().adjust(ADA, request);
    }

    private void redeem(NewRedemption request) {
        kit.loyalty().redeem(ADA, request);
    }
}
