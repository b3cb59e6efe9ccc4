package io.customerkit;

import static io.customerkit.CustomerFixture.createAda;
import static io.customerkit.CustomerFixture.someone;
import static io.customerkit.error.Refusals.faultsAtOnceOf;
import static io.customerkit.error.Refusals.faultsOf;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A cursor opens the rest of its own list, or nothing. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CursorTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final CustomerId OTHER = CustomerId.of("ada:1");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @BeforeEach
    void fillTwoPagesOfEachList() {
        createAda(kit);
        kit.customers().create(someone("ada:1").build());
        for (String number : List.of("1", "2", "3")) {
            kit.orders().place(NewOrder.of("a" + number, ADA, Money.of(number, "EUR")));
            kit.orders().place(NewOrder.of("b" + number, OTHER, Money.of(number, "EUR")));
            kit.loyalty().adjust(ADA, 1, Reference.of(number), "test");
            kit.customers().update(ADA, CustomerUpdate.builder().name(number).build());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1_001, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void a_page_has_1_to_1000_items_and_no_other_number(int limit) {
        assertThat(faultsOf(() -> kit.orders().history(ADA, PageRequest.first(limit))))
                .containsExactly("limit limit.range");
        assertThat(faultsOf(() -> kit.customers().history(ADA, PageRequest.first(limit))))
                .containsExactly("limit limit.range");
        assertThat(faultsOf(() -> kit.loyalty().ledger(ADA, PageRequest.first(limit))))
                .containsExactly("limit limit.range");
        assertThat(faultsOf(() -> kit.maintenance().deadLetters(PageRequest.first(limit))))
                .containsExactly("limit limit.range");
    }

    @Test
    void a_page_of_1000_items_is_a_page() {
        assertThat(kit.orders().history(ADA, PageRequest.first(1_000)).items()).hasSize(3);
        assertThat(kit.orders().history(ADA, PageRequest.first(1)).items()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "x", "====", "a3", "AAAA", "\u0000", "é", "\uD800", "null", "0", "-1", "Cg", "../.."})
    void a_text_that_is_no_cursor_is_refused(String cursor) {
        assertRefused(cursor);
    }

    @Test
    void a_megabyte_is_refused_at_once() {
        PageRequest request = PageRequest.after("A".repeat(1_000_000), 1);

        assertThat(faultsAtOnceOf(() -> kit.orders().history(ADA, request))).containsExactly("cursor cursor.invalid");
    }

    @Test
    void a_truncated_cursor_is_refused_at_every_length() {
        String cursor = cursorOfOrders();

        for (int length = 0; length < cursor.length(); length++) {
            assertRefused(cursor.substring(0, length));
        }
    }

    @Test
    void a_lengthened_or_doubled_cursor_is_refused() {
        String cursor = cursorOfOrders();

        assertRefused(cursor + "A");
        assertRefused(cursor + "AAAA");
        assertRefused(cursor + cursor);
        assertRefused(cursor + " ");
    }

    @Test
    void a_damaged_cursor_is_refused_or_still_opens_the_same_page() {
        String cursor = cursorOfOrders();
        Page<Order> rest = kit.orders().history(ADA, PageRequest.after(cursor, 10));
        var random = new Random(20_240_301);

        for (int i = 0; i < 5_000; i++) {
            var damaged = new StringBuilder(cursor);
            damaged.setCharAt(random.nextInt(cursor.length()), (char) (' ' + random.nextInt(95)));
            try {
                assertThat(kit.orders().history(ADA, PageRequest.after(damaged.toString(), 10)))
                        .isEqualTo(rest);
            } catch (InvalidRequestException e) {
                assertThat(e.violations()).extracting("path").containsExactly("cursor");
            }
        }
    }

    @Test
    void a_cursor_whose_parts_were_exchanged_is_refused() {
        String text = new String(Base64.getUrlDecoder().decode(cursorOfOrders()), StandardCharsets.UTF_8);

        assertThat(text).contains("ada");
        assertRefused(
                Base64.getUrlEncoder().encodeToString(text.replace("ada", "bob").getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000",
                "x",
                "-1",
                "9223372036854775808",
                "+1000000000-12-31T23:59:59.999999999Z",
                "1899-12-31T23:59:59.999Z",
                "9000-01-01T00:00:00Z"
            })
    void a_cursor_that_was_made_up_for_a_row_that_cannot_be_is_refused(String part) {
        String text = new String(Base64.getUrlDecoder().decode(cursorOfOrders()), StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        lines[3] = part;

        assertRefused(cursorOf(lines));
    }

    @Test
    void a_made_up_cursor_of_a_ledger_begins_after_an_entry() {
        String cursor =
                requireNonNull(kit.loyalty().ledger(ADA, PageRequest.first(1)).next());
        String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        String[] lines = text.split("\n", -1);
        lines[3] = "-1";

        assertThat(faultsOf(() -> kit.loyalty().ledger(ADA, PageRequest.after(cursorOf(lines), 1))))
                .containsExactly("cursor cursor.invalid");
    }

    /** The first line is the checksum of the others. */
    private static String cursorOf(String[] lines) {
        String rest = String.join("\n", Arrays.asList(lines).subList(1, lines.length));
        var checksum = new CRC32();
        checksum.update(rest.getBytes(StandardCharsets.UTF_8));
        String text = Long.toHexString(checksum.getValue()) + "\n" + rest;
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void limit_and_cursor_are_named_at_once() {
        assertThat(faultsOf(() -> kit.orders().history(ADA, PageRequest.after("x", 0))))
                .containsExactly("limit limit.range", "cursor cursor.invalid");
        assertThat(faultsOf(() ->
                        kit.feedback().withStatus(FeedbackStatus.PENDING, Instant.MAX, PageRequest.after("x", 0))))
                .containsExactly("until time.range", "limit limit.range", "cursor cursor.invalid");
    }

    @Test
    void both_ends_of_a_period_are_named_at_once() {
        assertThat(faultsOf(() -> kit.feedback().ratings(Instant.MIN, Instant.MAX)))
                .containsExactly("from time.range", "until time.range");
    }

    @Test
    void a_cursor_of_another_customer_is_refused() {
        String other =
                requireNonNull(kit.orders().history(OTHER, PageRequest.first(1)).next());

        assertRefused(other);
        assertThat(faultsOf(() -> kit.orders().history(OTHER, PageRequest.after(cursorOfOrders(), 1))))
                .containsExactly("cursor cursor.invalid");
    }

    @Test
    void a_cursor_of_another_list_is_refused() {
        String ofHistory = requireNonNull(
                kit.customers().history(ADA, PageRequest.first(1)).next());
        String ofLedger =
                requireNonNull(kit.loyalty().ledger(ADA, PageRequest.first(1)).next());

        assertRefused(ofHistory);
        assertRefused(ofLedger);
        assertThat(faultsOf(() -> kit.customers().history(ADA, PageRequest.after(ofLedger, 1))))
                .containsExactly("cursor cursor.invalid");
        assertThat(faultsOf(() -> kit.loyalty().ledger(ADA, PageRequest.after(ofHistory, 1))))
                .containsExactly("cursor cursor.invalid");
        assertThat(faultsOf(() -> kit.maintenance().deadLetters(PageRequest.after(ofLedger, 1))))
                .containsExactly("cursor cursor.invalid");
    }

    @Test
    void a_cursor_is_ascii_and_fits_into_a_url() {
        assertThat(cursorOfOrders()).matches("[A-Za-z0-9_-]{1,1000}");
    }

    private String cursorOfOrders() {
        return requireNonNull(kit.orders().history(ADA, PageRequest.first(1)).next());
    }

    private void assertRefused(String cursor) {
        assertThat(faultsOf(() -> kit.orders().history(ADA, PageRequest.after(cursor, 1))))
                .containsExactly("cursor cursor.invalid");
    }
}
