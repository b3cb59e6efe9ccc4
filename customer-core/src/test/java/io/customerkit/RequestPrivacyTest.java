package io.customerkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.customerkit.customer.AddressChange;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.EmailAddress;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.customer.Preferences;
import io.customerkit.error.Violations;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackDraft;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.feedback.Moderation;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.Cancellation;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewCancellation;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Nothing of a person gets into a message or the text of a value; ids do. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class RequestPrivacyTest {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final String MARKER = "marker";
    private static final String PHONE = "+33142685300";
    private static final String HOSTILE = "marker\u0000" + "marker".repeat(200);
    private static final NewAddress PLACE = address("marker street", "75002");

    private final CustomerFixture fixture = new CustomerFixture();
    private final CustomerKit kit =
            fixture.kit(ContactRules.builder().uniquePhones().build());

    @Test
    void the_text_of_a_request_tells_nothing_of_a_person() {
        assertTellsNothing(List.of(
                customer("ada"),
                PLACE,
                everything(),
                new AddressChange("paris", PLACE),
                line(),
                order(),
                adjustment(),
                redemption(),
                cancellation(),
                NewFeedback.of(1, "marker"),
                moderation()));
    }

    @Test
    void the_text_of_what_is_read_from_a_request_tells_nothing_of_a_person() {
        kit.customers().create(customer("ada"));
        kit.loyalty().adjust(ADA, adjustment());
        LedgerEntry redeemed = kit.loyalty().redeem(ADA, redemption()).entry();
        Cancellation cancellation = Cancellation.of(cancellation(), new Violations());

        assertTellsNothing(List.of(
                cancellation,
                cancellation.restoration(redeemed, List.of()),
                new FeedbackDraft(FeedbackId.of("f"), ADA, OrderId.of("4711"), 1, "marker"),
                Moderation.of(FeedbackStatus.REJECTED, moderation(), new Violations())));
    }

    @Test
    void the_text_of_a_value_tells_nothing_of_a_person() {
        Customer created = kit.customers().create(customer("ada"));
        kit.customers().update(ADA, everything());
        Order placed = kit.orders().place(order());

        assertTellsNothing(List.of(
                created,
                created.addresses(),
                EmailAddress.of("marker@example.org"),
                PhoneNumber.parse(PHONE, null),
                Preferences.of(Map.of("marker", "marker")),
                kit.customers().history(ADA, PageRequest.first(100)),
                placed,
                placed.lines(),
                placed.lines().get(0),
                kit.orders().history(ADA, PageRequest.first(10)),
                kit.orders().complete(placed.id()),
                kit.loyalty().adjust(ADA, adjustment()),
                kit.loyalty().ledger(ADA, PageRequest.first(10)),
                rejected(placed.id()),
                rejected(placed.id()).steps(),
                rejected(placed.id()).steps().get(0),
                kit.customers().overview(ADA),
                fixture.sent()));
    }

    @Test
    void no_refusal_tells_anything_of_a_person() {
        kit.customers().create(customer("ada"));
        Order placed = kit.orders().place(order());
        kit.orders().complete(placed.id());

        List<Throwable> refusals = refusals(
                () -> kit.customers().create(customer("other")),
                () -> kit.customers()
                        .create(NewCustomer.builder()
                                .name("marker")
                                .email("x@example.org")
                                .phone(PHONE)
                                .address(PLACE)
                                .build()),
                () -> kit.customers().update(ADA, 7, everything()),
                () -> kit.customers().update(CustomerId.of("nobody"), everything()),
                () -> kit.customers().create(hostileCustomer()),
                () -> kit.customers().update(ADA, hostileUpdate()),
                () -> kit.customers()
                        .update(
                                ADA,
                                CustomerUpdate.builder()
                                        .removeAddress(AddressId.of("x"))
                                        .build()),
                () -> kit.customers()
                        .update(
                                ADA,
                                CustomerUpdate.builder()
                                        .addAddress(address("marker elsewhere", "75003")
                                                .withId("paris"))
                                        .build()),
                () -> kit.customers().findByEmail("marker at example.org"),
                () -> PhoneNumber.parse("marker", null),
                () -> Preferences.ofJson("{\"marker\": marker}"),
                () -> kit.orders().place(hostileOrder()),
                () -> kit.orders().place(NewOrder.of("4711", ADA, Money.of("1", "EUR"))),
                () -> kit.orders().complete(placed.id(), CustomerFixture.START.minusMillis(1)),
                () -> kit.orders().history(ADA, PageRequest.after("marker", 1)),
                () -> Money.of("marker", "EUR"),
                () -> Money.of("1", "marker"),
                () -> NewOrderLine.of("sku", 1, "marker"),
                () -> kit.loyalty().adjust(ADA, new NewAdjustment(1L, HOSTILE, HOSTILE, HOSTILE, null, false)),
                () -> kit.loyalty().redeem(ADA, new NewRedemption(1L, HOSTILE, HOSTILE, HOSTILE)),
                () -> kit.loyalty().redeem(ADA, new NewRedemption(99_999L, "r", "marker", "marker")),
                () -> kit.feedback().submit(ADA, placed.id(), NewFeedback.of(0, HOSTILE)),
                () -> kit.feedback()
                        .publish(FeedbackId.of("x"), NewModeration.by(HOSTILE).because(HOSTILE)),
                () -> kit.feedback().publish(rejected(placed.id()).id(), moderation()),
                () -> kit.feedback().submit(ADA, placed.id(), NewFeedback.of(2, "marker")),
                () -> CustomerId.of("marker marker"));

        assertTellsNothing(refusals.stream().map(Throwable::toString).toList());
        assertThat(refusals).allSatisfy(refusal -> assertThat(refusal).hasNoCause());
    }

    private static List<Throwable> refusals(Runnable... requests) {
        var refusals = new ArrayList<Throwable>();
        for (Runnable request : requests) {
            refusals.add(requireNonNull(catchThrowable(request::run)));
        }
        return refusals;
    }

    private static void assertTellsNothing(List<?> values) {
        assertThat(values)
                .isNotEmpty()
                .allSatisfy(value -> assertThat(value.toString())
                        .isNotEmpty()
                        .doesNotContainIgnoringCase(MARKER)
                        .doesNotContain("142685300")
                        .doesNotContain("75002"));
    }

    private static NewCustomer customer(String id) {
        return NewCustomer.builder()
                .id(id)
                .name("marker name")
                .email("marker@example.org")
                .phone(PHONE)
                .address(PLACE)
                .preferences(Map.of("marker key", "marker value"))
                .build();
    }

    private static NewAddress address(String street, String zipCode) {
        return NewAddress.of(street, "marker city", "marker state", zipCode, "FR")
                .withId("paris");
    }

    private static CustomerUpdate everything() {
        return CustomerUpdate.builder()
                .name("marker other name")
                .email("marker2@example.org")
                .phone("+33 1 42 68 53 01")
                .preferences(Map.of("marker", List.of("marker")))
                .addAddress(address("marker second", "75002").withId("second"))
                .changeAddress(AddressId.of("paris"), address("marker changed", "75002"))
                .author("marker author")
                .build();
    }

    private static NewOrderLine line() {
        return new NewOrderLine("marker", "marker description", 1L, BigDecimal.TEN, null, List.of("marker category"));
    }

    private static NewOrder order() {
        return NewOrder.builder()
                .id("4711")
                .customer(ADA)
                .currency("EUR")
                .line(line())
                .build();
    }

    private static NewAdjustment adjustment() {
        return NewAdjustment.of(100, "r1", "marker reason").by("marker author");
    }

    private static NewRedemption redemption() {
        return new NewRedemption(1L, "r", "marker reason", "marker author");
    }

    private static NewCancellation cancellation() {
        return new NewCancellation("r", "marker reason", "marker author");
    }

    private Feedback rejected(OrderId order) {
        Feedback submitted = kit.feedback().submit(ADA, order, NewFeedback.of(1, "marker"));
        return kit.feedback().reject(submitted.id(), moderation());
    }

    private static NewModeration moderation() {
        return NewModeration.by("marker author").because("marker reason");
    }

    private static NewCustomer hostileCustomer() {
        NewAddress address = new NewAddress(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, null);
        return new NewCustomer(HOSTILE, HOSTILE, HOSTILE, HOSTILE, List.of(address), Map.of(HOSTILE, HOSTILE));
    }

    private static CustomerUpdate hostileUpdate() {
        NewAddress address = new NewAddress(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, null);
        return new CustomerUpdate(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                false,
                Map.of(HOSTILE, HOSTILE),
                false,
                List.of(address),
                List.of(new AddressChange(HOSTILE, address)),
                List.of(HOSTILE),
                HOSTILE,
                HOSTILE);
    }

    private static NewOrder hostileOrder() {
        var line = new NewOrderLine(HOSTILE, HOSTILE, -1L, BigDecimal.TEN, null, List.of(HOSTILE));
        return new NewOrder(HOSTILE, HOSTILE, null, HOSTILE, List.of(line), null, null, null, null, null, false);
    }
}
