package io.customerkit;

import static io.customerkit.error.Refusals.faultsAtOnceOf;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.AddressChange;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.EmailAddress;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.OrderId;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A megabyte in any text, and a million elements in any list, are refused within a second. */
@DisplayNameGeneration(ReplaceUnderscores.class)
@SuppressWarnings("NullAway") // what must not be null is null here
class RequestSizeTest {

    private static final CustomerId ADA = CustomerId.of("ada");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit = fixture.kit();

    @ParameterizedTest
    @ValueSource(strings = {"x", "9", "a@", "a.", "e\u0301", "é", "- ", "\u0000", " \t", "\uD800", "{", "😀"})
    void it_is_refused_at_once_wherever_it_stands(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());
        var address = new NewAddress(text, text, text, text, text, text, null);
        var customer = new NewCustomer(text, text, text, text, List.of(address), Map.of(text, text));
        var update = new CustomerUpdate(
                text,
                text,
                text,
                false,
                Map.of("k", text),
                false,
                List.of(address),
                List.of(new AddressChange(text, address)),
                List.of(text),
                text,
                text);
        var line = new NewOrderLine(text, text, 1L, BigDecimal.ONE, null, List.of(text));
        var order = new NewOrder(text, text, null, text, List.of(line), null, null, null, null, null, false);

        assertAtOnce(() -> kit.customers().create(customer));
        assertAtOnce(() -> kit.customers().update(ADA, update));
        assertAtOnce(() -> kit.orders().place(order));
        assertAtOnce(() -> kit.loyalty().adjust(ADA, new NewAdjustment(1L, text, text, text, null, false)));
        assertAtOnce(() -> kit.loyalty().redeem(ADA, new NewRedemption(1L, text, text, text)));
        assertAtOnce(() -> kit.feedback().submit(ADA, OrderId.of("1"), NewFeedback.of(0, text)));
        assertAtOnce(() -> kit.feedback().publish(FeedbackId.of("1"), new NewModeration(text, text)));
        assertAtOnce(() -> kit.customers().findByEmail(text));
        assertAtOnce(() -> EmailAddress.of("a@" + text));
        assertAtOnce(() -> PhoneNumber.parse("+" + text, "FR"));
        assertAtOnce(() -> CustomerId.of(text));
        assertAtOnce(() -> AddressId.of(text));
        assertAtOnce(() -> OrderId.of(text));
        assertAtOnce(() -> FeedbackId.of(text));
        assertAtOnce(() -> Reference.of(text));
        fixture.assertNothingStored();
    }

    @Test
    void a_million_elements_are_refused_at_once_in_any_list() {
        List<NewAddress> addresses = Collections.nCopies(1_000_000, null);
        List<AddressChange> changes = Collections.nCopies(1_000_000, null);
        List<String> texts = Collections.nCopies(1_000_000, null);
        List<NewOrderLine> lines = Collections.nCopies(1_000_000, null);
        var line = new NewOrderLine("x", null, 1L, BigDecimal.ONE, null, texts);

        assertAtOnce(() -> kit.customers().create(new NewCustomer("ada", "x", "a@b.org", null, addresses, null)));
        assertAtOnce(() -> kit.customers()
                .update(
                        ADA,
                        new CustomerUpdate(
                                null, null, null, false, null, false, addresses, changes, texts, null, null)));
        assertAtOnce(() ->
                kit.orders().place(new NewOrder("1", "ada", null, "EUR", lines, null, null, null, null, null, false)));
        assertAtOnce(() -> kit.orders()
                .place(new NewOrder("1", "ada", null, "EUR", List.of(line), null, null, null, null, null, false)));
    }

    private static void assertAtOnce(Runnable request) {
        assertThat(faultsAtOnceOf(request)).isNotEmpty();
    }
}
