package io.customerkit.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.customerkit.CustomerKit;
import io.customerkit.CustomerOverview;
import io.customerkit.Page;
import io.customerkit.PageRequest;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.error.NotFoundException;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackRules;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.loyalty.ExchangeRates;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.Spend;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import io.customerkit.storage.Storage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What an application sees of a customer at one glance, through the front door, on this storage. */
@DisplayName("An overview")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class OverviewContract {

    /** One for one. */
    private static final ExchangeRates RATES = (from, to, at) -> Optional.of(BigDecimal.ONE);

    private final String base = Samples.unique();
    private final CustomerId ada = CustomerId.of("ada-" + base);
    private final SettableClock clock = SettableClock.at("2024-03-01T10:15:30.123Z");

    protected OverviewContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private CustomerKit kit() {
        return kit(storage());
    }

    private CustomerKit kit(Storage storage) {
        return TestKits.over(storage)
                .clock(clock)
                .feedback(new FeedbackRules(7, 100))
                .program(LoyaltyProgram.builder().rates(RATES).build())
                .build();
    }

    private Customer create() {
        return kit().customers().create(TestKits.newCustomer(ada.value()));
    }

    private OrderId place(int number, String amount, String currency) {
        clock.advance(Duration.ofMillis(1));
        return kit().orders()
                .place(NewOrder.of(order(number).value(), ada, Money.of(amount, currency)))
                .id();
    }

    private OrderId order(int number) {
        return OrderId.of(number + "-" + base);
    }

    private OrderId complete(int number, String amount, String currency) {
        return kit().orders().complete(place(number, amount, currency)).order().id();
    }

    private void refund(OrderId order, String amount, String currency) {
        kit().orders().refund(order, NewRefund.of(Money.of(amount, currency), "return"));
    }

    private CustomerOverview overview() {
        return kit().customers().overview(ada);
    }

    private static Spend spend(String currency, long orders, String amount, Instant lastPlacedAt) {
        return new Spend(Currency.getInstance(currency), orders, new BigDecimal(amount), lastPlacedAt);
    }

    @Test
    void of_somebody_new_shows_a_member_without_a_history() {
        Customer customer = create();

        CustomerOverview overview = overview();

        assertThat(overview.customer()).isEqualTo(customer);
        assertThat(overview.defaultAddress()).isEmpty();
        assertThat(overview.orders()).isEqualTo(new Page<>(List.of(), null));
        assertThat(overview.membership()).isEqualTo(kit().loyalty().membership(ada));
        assertThat(overview.feedback()).isEqualTo(new Page<>(List.of(), null));
        assertThat(overview.totals()).isEqualTo(new CustomerTotals(List.of()));
        assertThat(overview.totals().orders()).isZero();
        assertThat(overview.totals().spent(Currency.getInstance("EUR"))).isEqualByComparingTo("0");
        assertThat(overview.totals().lastPlacedAt()).isEmpty();
    }

    @Test
    void shows_profile_orders_membership_rewards_feedback_and_totals_as_they_are_now() {
        create();
        Customer moved = kit().customers().update(ada, moving());
        Order first = kit().orders().find(complete(1, "100.00", "EUR")).orElseThrow();
        Feedback feedback = kit().feedback().submit(ada, first.id(), NewFeedback.of(5, "splendid"));
        Reward reward = redeemMug();
        Order second = kit().orders().find(place(2, "20.00", "EUR")).orElseThrow();

        CustomerOverview overview = overview();

        assertThat(overview.customer()).isEqualTo(moved);
        assertThat(overview.defaultAddress())
                .hasValueSatisfying(home -> assertThat(home.city()).isEqualTo("Paris"));
        assertThat(overview.orders().items()).containsExactly(second, first);
        assertThat(overview.membership().points()).isEqualTo(60);
        assertThat(overview.membership().rewards()).containsExactly(reward);
        assertThat(overview.feedback().items()).containsExactly(feedback);
        assertThat(overview.totals())
                .isEqualTo(new CustomerTotals(List.of(spend("EUR", 1, "100.00", first.placedAt()))));

        clock.set("2025-03-02T00:00:00Z");
        assertThat(overview().membership().points()).as("after a year").isZero();
    }

    private static CustomerUpdate moving() {
        NewAddress home = NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");
        NewAddress work = NewAddress.of("10 Downing Street", "London", "England", "SW1A 2AA", "GB");
        return CustomerUpdate.builder()
                .addAddress(work.withId("work"))
                .addAddress(home.withId("home").asDefault())
                .build();
    }

    private Reward redeemMug() {
        OfferId mug = OfferId.of("mug-" + base);
        kit().rewards().create(mug, NewOffer.of("Mug", 40));
        return kit().rewards().redeem(ada, mug, Reference.of("click")).reward();
    }

    @Test
    void adds_up_all_orders_by_currency_whatever_became_of_them() {
        create();
        refund(complete(1, "10.00", "EUR"), "2.50", "EUR");
        refund(complete(2, "30.00", "EUR"), "30.00", "EUR");
        kit().orders().cancel(complete(3, "500.00", "EUR"));
        OrderId begunAgain = complete(4, "7.00", "USD");
        refund(begunAgain, "1.00", "USD");
        kit().orders().cancel(begunAgain);
        kit().orders().reopen(begunAgain, 2);
        kit().orders().complete(begunAgain);
        place(5, "900.00", "EUR");
        create("other-" + base);

        CustomerTotals totals = overview().totals();

        assertThat(totals.orders()).isEqualTo(3);
        assertThat(totals.byCurrency())
                .containsExactly(spend("EUR", 2, "7.50", placedAt(2)), spend("USD", 1, "7.00", placedAt(4)));
        assertThat(totals.lastPlacedAt()).contains(placedAt(4));
    }

    private void create(String other) {
        kit().customers().create(TestKits.newCustomer(other));
        NewOrder order = NewOrder.of("order-of-" + other, CustomerId.of(other), Money.of("1.00", "EUR"));
        kit().orders().complete(kit().orders().place(order).id());
    }

    private Instant placedAt(int number) {
        return kit().orders().find(order(number)).orElseThrow().placedAt();
    }

    @Test
    void shows_the_ten_newest_and_where_each_history_goes_on() {
        create();
        List<OrderId> orders =
                IntStream.rangeClosed(1, 12).mapToObj(this::rated).toList();

        CustomerOverview overview = overview();

        assertThat(overview.orders().items()).hasSize(10).first().returns(orders.get(11), Order::id);
        assertThat(overview.feedback().items()).hasSize(10).first().returns(orders.get(11), Feedback::order);
        assertThat(kit().orders().history(ada, after(overview.orders())).items())
                .extracting(Order::id)
                .containsExactly(orders.get(1), orders.get(0));
        assertThat(kit().feedback().history(ada, after(overview.feedback())).items())
                .extracting(Feedback::order)
                .containsExactly(orders.get(1), orders.get(0));
        assertThat(overview.totals().orders()).isEqualTo(12);
    }

    private OrderId rated(int number) {
        OrderId order = complete(number, "1.00", "EUR");
        kit().feedback().submit(ada, order, NewFeedback.of(4));
        return order;
    }

    private static PageRequest after(Page<?> page) {
        return PageRequest.after(requireNonNull(page.next()), 10);
    }

    @Test
    void takes_five_reads_however_long_the_history_is() {
        create();
        assertThat(readsOfAnOverview()).isEqualTo(5);

        IntStream.rangeClosed(1, 50).forEach(this::rated);
        redeemMug();

        assertThat(readsOfAnOverview()).isEqualTo(5);
    }

    private int readsOfAnOverview() {
        var reads = new AtomicInteger();
        CustomerKit counted = kit(new InterceptedStorage(storage(), call -> {
            reads.incrementAndGet();
            return call.proceed();
        }));
        counted.customers().overview(ada);
        return reads.get();
    }

    @Test
    void of_nobody_is_not_found() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> overview())
                .satisfies(missing ->
                        assertThat(missing.kind() + " " + missing.id()).isEqualTo("customer " + ada));
    }
}
