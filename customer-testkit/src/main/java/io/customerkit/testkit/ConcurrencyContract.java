package io.customerkit.testkit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.CancellationReceipt;
import io.customerkit.CustomerKit;
import io.customerkit.OrderReceipt;
import io.customerkit.PageRequest;
import io.customerkit.PointsReceipt;
import io.customerkit.RewardReceipt;
import io.customerkit.customer.Address;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.Preferences;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.notification.Notification;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.reward.RewardUnavailableException;
import io.customerkit.storage.Storage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the library promises on a storage when many threads call it at one moment. */
@DisplayName("Many threads")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("threads")
public abstract class ConcurrencyContract {

    private static final int THREADS = 32;

    private final Crowd crowd = new Crowd();

    protected ConcurrencyContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    /** The library over the storage for the test's own thread. */
    private CustomerKit kit() {
        return TestKits.over(storage()).build();
    }

    private CustomerKit kitFor(int threads) {
        return crowd.kit(storage(), threads);
    }

    private CustomerId newCustomer() {
        return kit().customers().create(TestKits.newCustomer(Samples.unique())).id();
    }

    private long points(CustomerId customer) {
        return kit().loyalty().membership(customer).points();
    }

    private List<LedgerEntry> ledger(CustomerId customer) {
        return kit().loyalty().ledger(customer, PageRequest.first(1_000)).items();
    }

    @Test
    void lose_no_update_of_one_account() throws Exception {
        CustomerId customer = newCustomer();
        CustomerKit kit = kitFor(THREADS);

        Together.run(THREADS, number -> () -> kit.loyalty().adjust(customer, 10, Reference.of("r-" + number), ""));

        assertThat(points(customer)).isEqualTo(320);
        assertThat(ledger(customer)).extracting(LedgerEntry::sequence).isEqualTo(sequencesDownFrom(THREADS));
        crowd.assertMet();
    }

    private static List<Long> sequencesDownFrom(long newest) {
        return LongStream.iterate(newest, sequence -> sequence > 0, sequence -> sequence - 1)
                .boxed()
                .toList();
    }

    @Test
    void book_identical_calls_once_and_get_equal_answers() throws Exception {
        CustomerId customer = newCustomer();
        CustomerKit kit = kitFor(100);
        Reference reference = Reference.of("r-1");

        List<PointsReceipt> receipts =
                Together.run(100, number -> () -> kit.loyalty().adjust(customer, 10, reference, ""));

        assertThat(receipts)
                .extracting(PointsReceipt::entry)
                .containsOnly(ledger(customer).get(0));
        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        assertThat(ledger(customer)).hasSize(1);
        crowd.assertMet();
    }

    @Test
    void create_one_customer_per_email() throws Exception {
        CustomerKit kit = kitFor(THREADS);
        String base = Samples.unique();

        List<Boolean> created = Together.run(THREADS, number -> () -> isCreated(kit, mixedCase(base, number)));

        assertThat(created).containsOnlyOnce(true);
        Customer winner = kit.customers().findByEmail(base + "@example.org").orElseThrow();
        assertThat(crowd.sentTo(winner.id()))
                .containsExactly(new Notification.Welcome(winner.id(), winner.createdAt()));
        crowd.assertMet();
    }

    private static String mixedCase(String base, int number) {
        return number % 2 == 0 ? base.toUpperCase(Locale.ROOT) : base;
    }

    private static boolean isCreated(CustomerKit kit, String localPart) {
        try {
            kit.customers().create(TestKits.newCustomer(null, localPart + "@example.org"));
            return true;
        } catch (DuplicateEmailException e) {
            return false;
        }
    }

    @Test
    void spend_no_point_twice() throws Exception {
        CustomerId customer = newCustomer();
        CustomerKit kit = kitFor(THREADS);
        kit().loyalty().adjust(customer, 100, Reference.of("r"), "");

        List<Boolean> spent = Together.run(THREADS, number -> () -> isSpent(kit, customer, "r-" + number));

        assertThat(spent).containsOnlyOnce(true);
        assertThat(points(customer)).isZero();
        crowd.assertMet();
    }

    private static boolean isSpent(CustomerKit kit, CustomerId customer, String reference) {
        try {
            kit.loyalty().redeem(customer, 100, Reference.of(reference));
            return true;
        } catch (InsufficientPointsException e) {
            return false;
        }
    }

    @Test
    void sell_no_more_than_the_stock() throws Exception {
        OfferId offer = offer(NewOffer.of("Mug", 100).withStock(10));
        List<CustomerId> customers =
                Stream.generate(this::customerWithPoints).limit(64).toList();
        CustomerKit kit = kitFor(64);

        List<String> answers =
                Together.run(64, number -> () -> answer(kit, customers.get(number), offer, Reference.of("r-1")));

        assertThat(answers).filteredOn("ISSUED"::equals).hasSize(10);
        assertThat(answers).filteredOn("OUT_OF_STOCK"::equals).hasSize(54);
        assertThat(stock(offer)).isZero();
        assertThat(customers.stream().mapToLong(this::points).sum()).isEqualTo(54 * 100);
        assertThat(customers.stream()
                        .flatMap(customer -> crowd.sentTo(customer).stream())
                        .filter(Notification.RewardIssued.class::isInstance))
                .hasSize(10);
        crowd.assertMet();
    }

    private OfferId offer(NewOffer request) {
        return kit().rewards().create(SampleOffer.id(), request).id();
    }

    private CustomerId customerWithPoints() {
        CustomerId customer = newCustomer();
        kit().loyalty().adjust(customer, 100, Reference.of("r-0"), "");
        return customer;
    }

    private static String answer(CustomerKit kit, CustomerId customer, OfferId offer, Reference reference) {
        try {
            return kit.rewards()
                    .redeem(customer, offer, reference)
                    .reward()
                    .status()
                    .toString();
        } catch (RewardUnavailableException e) {
            return e.reason().toString();
        }
    }

    private long stock(OfferId offer) {
        return requireNonNull(kit().rewards().findOffer(offer).orElseThrow().stock());
    }

    @Test
    void give_a_member_no_more_than_the_limit() throws Exception {
        OfferId offer = offer(NewOffer.of("Mug", 1).withLimit(1));
        CustomerId customer = customerWithPoints();
        CustomerKit kit = kitFor(THREADS);

        List<String> answers =
                Together.run(THREADS, number -> () -> answer(kit, customer, offer, Reference.of("r-" + (number + 1))));

        assertThat(answers).containsOnlyOnce("ISSUED").containsOnly("ISSUED", "LIMIT_REACHED");
        assertThat(points(customer)).isEqualTo(99);
        crowd.assertMet();
    }

    @Test
    void give_a_cancelled_reward_back_once() throws Exception {
        OfferId offer = offer(NewOffer.of("Mug", 100).withStock(1));
        CustomerId customer = customerWithPoints();
        RewardId reward = kit().rewards()
                .redeem(customer, offer, Reference.of("r-1"))
                .reward()
                .id();
        CustomerKit kit = kitFor(THREADS);

        List<RewardReceipt> receipts =
                Together.run(THREADS, number -> () -> kit.rewards().cancel(customer, reward));

        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        assertThat(receipts)
                .extracting(RewardReceipt::entry)
                .containsOnly(ledger(customer).get(0));
        assertThat(points(customer)).isEqualTo(100);
        assertThat(stock(offer)).isEqualTo(1);
        crowd.assertMet();
    }

    @Test
    void award_an_order_once() throws Exception {
        CustomerId customer = newCustomer();
        OrderId order = OrderId.of(Samples.unique());
        kit().orders().place(NewOrder.of(order.value(), customer, Money.of("742.10", "EUR")));
        CustomerKit kit = kitFor(THREADS);

        List<OrderReceipt> receipts =
                Together.run(THREADS, number -> () -> kit.orders().complete(order));

        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        assertThat(receipts)
                .extracting(OrderReceipt::entry)
                .containsOnly(ledger(customer).get(0));
        assertThat(points(customer)).isEqualTo(742);
        assertThat(crowd.sentTo(customer)).hasSize(1);
        crowd.assertMet();
    }

    @Test
    void place_one_of_many_different_orders_under_one_id() throws Exception {
        CustomerId customer = newCustomer();
        String id = Samples.unique();
        CustomerKit kit = kitFor(THREADS);

        List<Boolean> placed = Together.run(THREADS, number -> () -> isPlaced(kit, id, customer, number + ".00"));

        assertThat(placed).containsOnlyOnce(true);
        assertThat(kit().orders().find(OrderId.of(id)).orElseThrow().totals().total())
                .isEqualTo(Money.of(placed.indexOf(true) + ".00", "EUR"));
        crowd.assertMet();
    }

    private static boolean isPlaced(CustomerKit kit, String id, CustomerId customer, String total) {
        try {
            kit.orders().place(NewOrder.of(id, customer, Money.of(total, "EUR")));
            return true;
        } catch (IdTakenException e) {
            return false;
        }
    }

    private OrderId completedOrder(CustomerId customer, String total) {
        OrderId order = OrderId.of(Samples.unique());
        kit().orders().place(NewOrder.of(order.value(), customer, Money.of(total, "EUR")));
        kit().orders().complete(order);
        return order;
    }

    @Test
    void refund_no_more_than_was_paid() throws Exception {
        CustomerId customer = newCustomer();
        OrderId order = completedOrder(customer, "100.00");
        CustomerKit kit = kitFor(THREADS);

        List<Boolean> refunded = Together.run(THREADS, number -> () -> isRefunded(kit, order, "60.00", "r-" + number));

        assertThat(refunded).containsOnlyOnce(true);
        assertThat(kit().orders().find(order).orElseThrow().refunds()).hasSize(1);
        assertThat(points(customer)).isEqualTo(40);
        crowd.assertMet();
    }

    private static boolean isRefunded(CustomerKit kit, OrderId order, String amount, String reference) {
        try {
            kit.orders().refund(order, NewRefund.of(Money.of(amount, "EUR"), reference));
            return true;
        } catch (InvalidRequestException e) {
            return false;
        }
    }

    @Test
    void take_points_back_once_for_identical_refunds() throws Exception {
        CustomerId customer = newCustomer();
        OrderId order = completedOrder(customer, "100.00");
        CustomerKit kit = kitFor(THREADS);
        NewRefund request = NewRefund.of(Money.of("60.00", "EUR"), "r-1");

        List<OrderReceipt> receipts =
                Together.run(THREADS, number -> () -> kit.orders().refund(order, request));

        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        assertThat(receipts)
                .extracting(OrderReceipt::entry)
                .containsOnly(ledger(customer).get(0));
        assertThat(points(customer)).isEqualTo(40);
        crowd.assertMet();
    }

    @Test
    void cancel_an_order_once() throws Exception {
        CustomerId customer = newCustomer();
        OrderId order = completedOrder(customer, "742.10");
        CustomerKit kit = kitFor(THREADS);

        List<CancellationReceipt> receipts =
                Together.run(THREADS, number -> () -> kit.orders().cancel(order));

        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        assertThat(receipts)
                .extracting(CancellationReceipt::entry)
                .containsOnly(ledger(customer).get(0));
        assertThat(points(customer)).isZero();
        crowd.assertMet();
    }

    @Test
    void undo_a_redemption_once() throws Exception {
        CustomerId customer = newCustomer();
        kit().loyalty().adjust(customer, 100, Reference.of("r-1"), "");
        kit().loyalty().redeem(customer, 100, Reference.of("r-2"));
        CustomerKit kit = kitFor(THREADS);

        List<PointsReceipt> receipts =
                Together.run(THREADS, number -> () -> kit.loyalty().cancelRedemption(customer, Reference.of("r-2")));

        assertThat(receipts).filteredOn(receipt -> !receipt.replayed()).hasSize(1);
        assertThat(receipts)
                .extracting(PointsReceipt::entry)
                .containsOnly(ledger(customer).get(0));
        assertThat(points(customer)).isEqualTo(100);
        crowd.assertMet();
    }

    @Test
    void keep_all_updates_of_different_fields_and_exactly_one_default_address() throws Exception {
        CustomerId customer = newCustomer();
        List<AddressId> addresses =
                Stream.of("a-1", "a-2", "a-3", "a-0").map(AddressId::of).toList();
        addresses.forEach(address -> kit().customers().update(customer, adding(address)));
        CustomerKit kit = kitFor(9);

        Together.run(9, number -> () -> kit.customers().update(customer, oneOfThree(number, addresses)));

        Customer after = kit().customers().find(customer).orElseThrow();
        assertThat(after.name()).isEqualTo("Ada King");
        assertThat(after.preferences()).isEqualTo(Preferences.of(Map.of("language", "en")));
        assertThat(after.addresses()).extracting(Address::id).isEqualTo(addresses);
        assertThat(after.defaultAddressId()).isIn(addresses.subList(0, 3));
        crowd.assertMet();
    }

    private static CustomerUpdate adding(AddressId id) {
        NewAddress address = NewAddress.of("12 rue de la Paix", "Paris", "Île-de-France", "75002", "FR");
        return CustomerUpdate.builder()
                .addAddress(address.withId(id.value()))
                .defaultAddress(id)
                .build();
    }

    private static CustomerUpdate oneOfThree(int number, List<AddressId> addresses) {
        CustomerUpdate.Builder update = CustomerUpdate.builder();
        return switch (number % 3) {
            case 0 -> update.name("Ada King").build();
            case 1 -> update.preferences(Map.of("language", "en")).build();
            default -> update.defaultAddress(addresses.get(number / 3)).build();
        };
    }

    @Test
    void keep_every_sum_exact_over_a_few_hot_accounts() throws Exception {
        List<CustomerId> customers = Stream.generate(this::newCustomer).limit(4).toList();
        CustomerKit kit = kitFor(16);

        List<Long> moved = Together.run(16, number -> () -> movedBy(kit, customers, number));

        assertThat(customers.stream().mapToLong(this::points).sum())
                .isEqualTo(moved.stream().mapToLong(Long::longValue).sum());
        assertThat(customers).allSatisfy(customer -> {
            List<LedgerEntry> ledger = ledger(customer);
            assertThat(ledger).extracting(LedgerEntry::sequence).isEqualTo(sequencesDownFrom(ledger.size()));
            assertThat(ledger.stream().mapToLong(LedgerEntry::points).sum()).isEqualTo(points(customer));
        });
        crowd.assertMet();
    }

    /** Adjusts, redeems, places and completes; returns the points that these calls have moved, by their receipts. */
    private static long movedBy(CustomerKit kit, List<CustomerId> customers, int thread) {
        long moved = 0;
        for (int i = 0; i < 10; i++) {
            CustomerId customer = customers.get((thread + i) % customers.size());
            Reference reference = Reference.of("t-" + thread + "-" + i);
            moved += switch (i % 3) {
                case 0 ->
                    kit.loyalty().adjust(customer, 50, reference, "").entry().points();
                case 1 -> redeemed(kit, customer, reference);
                default -> completed(kit, customer);
            };
        }
        return moved;
    }

    private static long redeemed(CustomerKit kit, CustomerId customer, Reference reference) {
        try {
            return kit.loyalty().redeem(customer, 30, reference).entry().points();
        } catch (InsufficientPointsException e) {
            return 0;
        }
    }

    private static long completed(CustomerKit kit, CustomerId customer) {
        Order order = kit.orders().place(NewOrder.of(Samples.unique(), customer, Money.of("19.90", "EUR")));
        return kit.orders().complete(order.id()).entry().points();
    }
}
