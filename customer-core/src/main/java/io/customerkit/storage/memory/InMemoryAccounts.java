package io.customerkit.storage.memory;

import static java.util.Comparator.comparing;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.LoyaltyAccountStore;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The accounts and ledgers of an {@link InMemoryStorage}. */
final class InMemoryAccounts implements LoyaltyAccountStore {

    private static final Comparator<LedgerKey> BY_CUSTOMER =
            comparing(LedgerKey::customer).thenComparing(LedgerKey::sequence);
    private static final Comparator<DueAccount> SOONEST_FIRST =
            comparing(DueAccount::dueAt).thenComparing(DueAccount::customer);

    private final Object lock;
    private final Map<CustomerId, LoyaltyAccount> accounts = new HashMap<>();
    private final NavigableMap<LedgerKey, LedgerEntry> ledger = new TreeMap<>(BY_CUSTOMER);
    private final Map<ReferenceKey, LedgerEntry> byReference = new HashMap<>();
    private final NavigableSet<DueAccount> due = new TreeSet<>(SOONEST_FIRST);

    InMemoryAccounts(Object lock) {
        this.lock = lock;
    }

    void check(LoyaltyAccountChange change) {
        LoyaltyAccount stored = accounts.get(change.customer());
        boolean isStale = (stored == null ? 0 : stored.version()) != change.expectedVersion();
        boolean isReused = change.entries().stream()
                .anyMatch(entry ->
                        byReference.containsKey(ReferenceKey.of(entry)) || ledger.containsKey(LedgerKey.of(entry)));
        if (isStale || isReused) {
            throw new ConcurrentChangeException("account", change.customer().value());
        }
    }

    void write(LoyaltyAccountChange change) {
        LoyaltyAccount stored = accounts.put(change.customer(), change.after());
        if (stored != null) {
            stored.dueAt().ifPresent(at -> due.remove(new DueAccount(at, stored.customer())));
        }
        change.after().dueAt().ifPresent(at -> due.add(new DueAccount(at, change.customer())));
        for (LedgerEntry entry : change.entries()) {
            ledger.put(LedgerKey.of(entry), entry);
            byReference.put(ReferenceKey.of(entry), entry);
        }
    }

    @Override
    public Optional<LoyaltyAccount> find(CustomerId customer) {
        synchronized (lock) {
            return Optional.ofNullable(accounts.get(customer));
        }
    }

    @Override
    public Optional<AccountAndEntry> find(CustomerId customer, Reference reference) {
        synchronized (lock) {
            return find(customer)
                    .map(account ->
                            new AccountAndEntry(account, byReference.get(new ReferenceKey(customer, reference))));
        }
    }

    @Override
    public List<LoyaltyAccount> findAll(Collection<CustomerId> customers) {
        synchronized (lock) {
            return customers.stream()
                    .flatMap(customer -> find(customer).stream())
                    .toList();
        }
    }

    @Override
    public Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference) {
        synchronized (lock) {
            return Optional.ofNullable(byReference.get(new ReferenceKey(customer, reference)));
        }
    }

    @Override
    public List<LedgerEntry> entries(CustomerId customer, long before, int limit) {
        synchronized (lock) {
            return ledger
                    .subMap(new LedgerKey(customer, 0), true, new LedgerKey(customer, before), false)
                    .descendingMap()
                    .values()
                    .stream()
                    .limit(limit)
                    .toList();
        }
    }

    @Override
    public List<LedgerEntry> ledger(@Nullable LedgerKey after, int limit) {
        synchronized (lock) {
            NavigableMap<LedgerKey, LedgerEntry> rest = after == null ? ledger : ledger.tailMap(after, false);
            return rest.values().stream().limit(limit).toList();
        }
    }

    @Override
    public List<LedgerEntry> touching(CustomerId customer, LotId lot, EntryKind kind) {
        synchronized (lock) {
            return ledger
                    .subMap(new LedgerKey(customer, 0), true, new LedgerKey(customer, Long.MAX_VALUE), true)
                    .values()
                    .stream()
                    .filter(entry -> entry.kind() == kind && entry.touches(lot))
                    .toList();
        }
    }

    @Override
    public List<DueAccount> due(Instant now, @Nullable DueAccount after, int limit) {
        synchronized (lock) {
            NavigableSet<DueAccount> rest = after == null ? due : due.tailSet(after, false);
            return rest.stream()
                    .takeWhile(account -> !account.dueAt().isAfter(now))
                    .limit(limit)
                    .toList();
        }
    }

    private record ReferenceKey(CustomerId customer, Reference reference) {

        static ReferenceKey of(LedgerEntry entry) {
            return new ReferenceKey(entry.customer(), entry.reference());
        }
    }
}
