package io.customerkit.storage.memory;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OrderStore;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The orders of an {@link InMemoryStorage}. */
final class InMemoryOrders implements OrderStore {

    private static final Comparator<OrderKey> NEWEST_FIRST =
            Comparator.comparing(OrderKey::placedAt).thenComparing(OrderKey::id).reversed();

    private final Object lock;
    private final Map<OrderId, Order> byId = new HashMap<>();
    private final Map<CustomerId, NavigableMap<OrderKey, OrderId>> byCustomer = new HashMap<>();

    InMemoryOrders(Object lock) {
        this.lock = lock;
    }

    void check(OrderChange change) {
        Order stored = byId.get(change.after().id());
        if ((stored == null ? 0 : stored.version()) != change.expectedVersion()) {
            throw new ConcurrentChangeException("order", change.after().id().value());
        }
    }

    void write(OrderChange change) {
        Order after = change.after();
        byId.put(after.id(), after);
        byCustomer
                .computeIfAbsent(after.customer(), customer -> new TreeMap<>(NEWEST_FIRST))
                .put(OrderKey.of(after), after.id());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        synchronized (lock) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    @Override
    public List<Order> history(CustomerId customer, @Nullable OrderKey after, int limit) {
        synchronized (lock) {
            NavigableMap<OrderKey, OrderId> orders = ordersOf(customer);
            NavigableMap<OrderKey, OrderId> rest = after == null ? orders : orders.tailMap(after, false);
            return rest.values().stream().limit(limit).map(byId::get).toList();
        }
    }

    @Override
    public CustomerTotals totals(CustomerId customer) {
        synchronized (lock) {
            return CustomerTotals.of(
                    ordersOf(customer).values().stream().map(byId::get).toList());
        }
    }

    private NavigableMap<OrderKey, OrderId> ordersOf(CustomerId customer) {
        return byCustomer.getOrDefault(customer, new TreeMap<>(NEWEST_FIRST));
    }
}
