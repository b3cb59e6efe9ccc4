package io.customerkit;

import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.notification.Notification;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** Nodes that share a storage and a clock which stands still until a test moves it, and what they have sent. */
final class LoyaltyFixture {

    static final Duration BUDGET = Duration.ofMinutes(1);

    private final List<Notification> sent = new CopyOnWriteArrayList<>();
    private final Storage storage;
    private volatile Instant now;

    private LoyaltyFixture(Storage storage, String now) {
        this.storage = storage;
        this.now = Instant.parse(now);
    }

    static LoyaltyFixture at(String now) {
        return over(InMemoryStorage.create(), now);
    }

    static LoyaltyFixture over(Storage storage, String now) {
        return new LoyaltyFixture(storage, now);
    }

    /** Returns one more node. */
    CustomerKit kit() {
        return kit(options -> options);
    }

    CustomerKit kit(UnaryOperator<CustomerKit.Builder> options) {
        return options.apply(CustomerKit.builder()
                        .storage(storage)
                        .clock(this::now)
                        .notifier((notification, customer) -> sent.add(notification))
                        .contacts(ContactRules.builder()
                                .phone(PhonePolicy.OPTIONAL)
                                .addressOptional()
                                .build()))
                .build();
    }

    Instant now() {
        return now;
    }

    synchronized void set(String instant) {
        now = Instant.parse(instant);
    }

    synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    /** Creates a customer whose welcome is not among what was sent. */
    CustomerId member(String id) {
        kit(options -> options.notifier((notification, customer) -> {}))
                .customers()
                .create(newCustomer(id));
        return CustomerId.of(id);
    }

    static NewCustomer newCustomer(String id) {
        return NewCustomer.builder()
                .id(id)
                .name("Ada")
                .email(id.replace(':', '-') + "@example.org")
                .build();
    }

    /** Places and completes an order of EUR now. */
    static LedgerEntry award(CustomerKit kit, CustomerId customer, String order, String total) {
        kit.orders().place(NewOrder.of(order, customer, Money.of(total, "EUR")));
        return kit.orders().complete(OrderId.of(order)).entry();
    }

    Storage storage() {
        return storage;
    }

    /** Every message that is not delivered and not given up. */
    List<OutboxMessage> outbox() {
        return storage.outbox().due(Instant.parse("9999-01-01T00:00:00Z"), 10_000);
    }

    /** What the nodes handed to their notifier, in that order. */
    List<Notification> sent() {
        return List.copyOf(sent);
    }
}
