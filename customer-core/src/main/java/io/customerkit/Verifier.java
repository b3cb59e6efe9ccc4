package io.customerkit;

import io.customerkit.customer.Customer;
import io.customerkit.loyalty.AccountRecount;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.storage.LoyaltyAccountStore.LedgerKey;
import io.customerkit.storage.Storage;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run over all accounts: recomputes each from its ledger. One account and one page of its ledger are in memory. */
final class Verifier {

    private static final Logger LOG = LoggerFactory.getLogger(Verifier.class);
    private static final int PAGE = 1_000;

    private final Storage storage;
    private final Accounts accounts;
    private final Consumer<Discrepancy> listener;
    private long customers;
    private long entries;
    private long discrepancies;

    Verifier(Storage storage, Consumer<Discrepancy> listener) {
        this.storage = storage;
        this.accounts = new Accounts(storage);
        this.listener = listener;
    }

    Verification run() {
        CustomerReader.read(storage.customers(), this::verify);
        return new Verification(customers, entries, discrepancies);
    }

    private void verify(Customer customer) {
        customers++;
        discrepancies(customer).forEach(this::report);
    }

    /** What cannot be read as an account or an entry is a finding too, and no reason to pass by the others. */
    private List<Discrepancy> discrepancies(Customer customer) {
        try {
            return recount(customer);
        } catch (RuntimeException e) {
            LOG.warn("Account {} cannot be read: {}", customer.id(), Failure.describe(e));
            return List.of(new Discrepancy(customer.id(), "account", "unreadable", "readable"));
        }
    }

    private void report(Discrepancy discrepancy) {
        discrepancies++;
        listener.accept(discrepancy);
    }

    private List<Discrepancy> recount(Customer customer) {
        LoyaltyAccount account = accounts.of(customer);
        var recount = new AccountRecount(account);
        read(customer, account, recount);
        return recount.discrepancies(customer.createdAt());
    }

    /**
     * Reads the ledger from its beginning, a page at a time, and one entry more than the account counts. Others may go on
     * meanwhile: what they add after the account was read is left out.
     */
    private void read(Customer customer, LoyaltyAccount account, AccountRecount recount) {
        var last = new LedgerKey(customer.id(), 0);
        long left = account.entries();
        while (true) {
            int limit = left < 0 ? PAGE : Math.toIntExact(Math.min(left, PAGE - 1L) + 1);
            List<LedgerEntry> page = entries(last, limit);
            for (LedgerEntry entry : page) {
                if (left == 0 && accounts.of(customer).version() != account.version()) {
                    return;
                }
                recount.add(entry);
                entries++;
                left--;
                last = LedgerKey.of(entry);
            }
            if (page.size() < limit) {
                return;
            }
        }
    }

    private List<LedgerEntry> entries(LedgerKey after, int limit) {
        return storage.accounts().ledger(after, limit).stream()
                .filter(entry -> entry.customer().equals(after.customer()))
                .toList();
    }
}
