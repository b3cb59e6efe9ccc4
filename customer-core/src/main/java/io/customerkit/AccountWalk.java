package io.customerkit;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LedgerSums;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.List;

/** One walk over all accounts, which shows each of them at every cut. One account and one page are in memory. */
final class AccountWalk {

    private final Storage storage;
    private final List<Cut> cuts;
    private final LedgerReader ledger;

    /**
     * Prepares one walk.
     *
     * @param cuts in the order of time
     */
    AccountWalk(Storage storage, List<Cut> cuts) {
        this.storage = storage;
        this.cuts = cuts;
        this.ledger = new LedgerReader(storage.accounts());
    }

    /** Sees an account at the cut with this index. */
    @FunctionalInterface
    interface Visitor {

        void see(int cut, Instant now, LedgerSums account);
    }

    /** Shows the accounts in which anything ever happened, and reads no customers. */
    void overLedgers(Visitor visitor) {
        for (LedgerEntry next = ledger.peek(); next != null; next = ledger.peek()) {
            show(next.customer(), Instant.MIN, visitor);
        }
    }

    /** Shows the account of every customer at the cuts from the creation on, whether or not anything happened in it. */
    void overCustomers(Visitor visitor) {
        CustomerReader.read(storage.customers(), customer -> show(customer.id(), customer.createdAt(), visitor));
    }

    private void show(CustomerId customer, Instant from, Visitor visitor) {
        var account = new Account(visitor);
        account.skipUntil(from);
        ledger.read(customer, account::add);
        account.showLast();
    }

    /** One account on its way through the cuts. */
    private final class Account {

        private final Visitor visitor;
        private final LedgerSums sums = new LedgerSums();
        private int next;

        private Account(Visitor visitor) {
            this.visitor = visitor;
        }

        private void skipUntil(Instant from) {
            while (isBefore(from)) {
                next++;
            }
        }

        private void add(LedgerEntry entry) {
            while (isBefore(entry.recordedAt())) {
                show();
            }
            sums.add(entry);
        }

        private void showLast() {
            while (next < cuts.size()) {
                show();
            }
        }

        private boolean isBefore(Instant recordedAt) {
            return next < cuts.size() && cuts.get(next).recordedUntil().isBefore(recordedAt);
        }

        private void show() {
            visitor.see(next, cuts.get(next).now(), sums);
            next++;
        }
    }
}
