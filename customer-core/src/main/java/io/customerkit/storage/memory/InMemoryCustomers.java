package io.customerkit.storage.memory;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.CustomerStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The customers of an {@link InMemoryStorage}. */
final class InMemoryCustomers implements CustomerStore {

    private static final Comparator<HistoryKey> LATEST_FIRST =
            comparing(HistoryKey::version, reverseOrder()).thenComparing(HistoryKey::field);

    private final Object lock;
    private final NavigableMap<CustomerId, Customer> byId = new TreeMap<>();
    private final Map<String, CustomerId> byEmail = new HashMap<>();
    private final Map<PhoneNumber, CustomerId> byUniquePhone = new HashMap<>();
    private final Map<CustomerId, List<HistoryEntry>> history = new HashMap<>();

    InMemoryCustomers(Object lock) {
        this.lock = lock;
    }

    void check(CustomerChange change) {
        Customer after = change.after();
        Customer stored = byId.get(after.id());
        boolean isStale = (stored == null ? 0 : stored.version()) != change.expectedVersion();
        boolean isEmailTaken = isTaken(byEmail.get(after.email().key()), after.id());
        boolean isPhoneTaken = change.isPhoneUnique()
                && after.phone() != null
                && isTaken(byUniquePhone.get(after.phone()), after.id());
        if (isStale || isEmailTaken || isPhoneTaken) {
            throw new ConcurrentChangeException("customer", after.id().value());
        }
    }

    private static boolean isTaken(@Nullable CustomerId holder, CustomerId claimant) {
        return holder != null && !holder.equals(claimant);
    }

    void write(CustomerChange change) {
        Customer after = change.after();
        Customer stored = byId.put(after.id(), after);
        if (stored != null) {
            byEmail.remove(stored.email().key());
        }
        if (stored != null && stored.phone() != null) {
            byUniquePhone.remove(stored.phone(), stored.id());
        }
        byEmail.put(after.email().key(), after.id());
        if (change.isPhoneUnique() && after.phone() != null) {
            byUniquePhone.put(after.phone(), after.id());
        }
        history.computeIfAbsent(after.id(), id -> new ArrayList<>()).addAll(change.history());
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        synchronized (lock) {
            return Optional.ofNullable(byId.get(id));
        }
    }

    @Override
    public boolean exists(CustomerId id) {
        synchronized (lock) {
            return byId.containsKey(id);
        }
    }

    @Override
    public Optional<Customer> findByEmail(String key) {
        synchronized (lock) {
            return Optional.ofNullable(byEmail.get(key)).map(byId::get);
        }
    }

    @Override
    public Optional<Customer> findByUniquePhone(PhoneNumber phone) {
        synchronized (lock) {
            return Optional.ofNullable(byUniquePhone.get(phone)).map(byId::get);
        }
    }

    @Override
    public List<HistoryEntry> history(CustomerId customer, @Nullable HistoryKey after, int limit) {
        synchronized (lock) {
            return history.getOrDefault(customer, List.of()).stream()
                    .filter(entry -> after == null || LATEST_FIRST.compare(HistoryKey.of(entry), after) > 0)
                    .sorted(comparing(HistoryKey::of, LATEST_FIRST))
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<Customer> all(@Nullable CustomerId after, int limit) {
        synchronized (lock) {
            NavigableMap<CustomerId, Customer> rest = after == null ? byId : byId.tailMap(after, false);
            return rest.values().stream().limit(limit).toList();
        }
    }
}
