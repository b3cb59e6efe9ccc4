package io.customerkit;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.AccountRecount;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over all accounts: recomputes each from its ledger. One account at a time is in memory. */
final class Verifier {

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);
    private static final int PAGE = 1_000;

    private final Storage storage;
    private final Consumer<Discrepancy> listener;
    private long customers;
    private long entries;
    private long discrepancies;

    Verifier(Storage storage, Consumer<Discrepancy> listener) {
        this.storage = storage;
        this.listener = listener;
    }

    Verification run() {
        CustomerId last = null;
        List<Customer> page;
        do {
            page = storage.customers().all(last, PAGE);
            for (Customer customer : page) {
                last = customer.id();
                verify(customer);
            }
        } while (page.size() == PAGE);
        return new Verification(customers, entries, discrepancies);
    }

    /** What cannot be read as an account or an entry is a finding too, and no reason to pass by the others. */
    private void verify(Customer customer) {
        customers++;
        try {
            recount(customer).forEach(this::report);
        } catch (RuntimeException e) {
            LOG.warn("Account {} cannot be read: {}", customer.id(), Failure.describe(e));
            report(new Discrepancy(customer.id(), "account", "unreadable", "readable"));
        }
    }

    private void report(Discrepancy discrepancy) {
        discrepancies++;
        listener.accept(discrepancy);
    }

    private List<Discrepancy> recount(Customer customer) {
        LoyaltyAccount account = account(customer);
        var recount = new AccountRecount(account);
        for (LedgerEntry entry : ledger(customer, account)) {
            entries++;
            recount.add(entry);
        }
        return recount.discrepancies(customer.createdAt());
    }

    private LoyaltyAccount account(Customer customer) {
        return storage.accounts()
                .find(customer.id())
                .orElseGet(() -> LoyaltyAccount.open(customer.id(), customer.createdAt()));
    }

    /** Others may go on meanwhile: what they add after the account was read is left out. */
    private List<LedgerEntry> ledger(Customer customer, LoyaltyAccount account) {
        List<LedgerEntry> ledger = ledger(customer.id());
        boolean hasMore = ledger.size() > account.entries();
        return hasMore && account(customer).version() != account.version()
                ? ledger.subList(0, Math.toIntExact(account.entries()))
                : ledger;
    }

    private List<LedgerEntry> ledger(CustomerId customer) {
        var newestFirst = new ArrayList<LedgerEntry>();
        long before = Long.MAX_VALUE;
        List<LedgerEntry> page;
        do {
            page = storage.accounts().entries(customer, before, PAGE);
            newestFirst.addAll(page);
            before = page.isEmpty() ? before : page.get(page.size() - 1).sequence();
        } while (page.size() == PAGE);
        Collections.reverse(newestFirst);
        return newestFirst;
    }
}
