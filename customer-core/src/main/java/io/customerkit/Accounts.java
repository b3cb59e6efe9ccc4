package io.customerkit;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.LoyaltyAccountStore.AccountAndEntry;
import io.customerkit.storage.Storage;
import java.util.List;
import java.util.Optional;

/** Finds the loyalty account that every customer has, stored or not. */
final class Accounts {

    private final Storage storage;

    Accounts(Storage storage) {
        this.storage = storage;
    }

    /** Returns the account; an open one if nothing ever happened in it. */
    LoyaltyAccount get(CustomerId customer) {
        return storage.accounts().find(customer).orElseGet(() -> open(customer(customer)));
    }

    /** Returns the account, and the entry that shows whether the request with this reference was done before. */
    AccountAndEntry get(CustomerId customer, Reference reference) {
        return storage.accounts()
                .find(customer, reference)
                .orElseGet(() -> new AccountAndEntry(open(customer(customer)), null));
    }

    /** Returns the account of a customer whose profile was read; an open one if nothing ever happened in it. */
    LoyaltyAccount of(Customer customer) {
        return storage.accounts().find(customer.id()).orElseGet(() -> open(customer));
    }

    private static LoyaltyAccount open(Customer customer) {
        return LoyaltyAccount.open(customer.id(), customer.createdAt());
    }

    Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference) {
        return storage.accounts().findEntry(customer, reference);
    }

    /** Returns the entry with this sequence, which must be there. */
    LedgerEntry entry(CustomerId customer, long sequence) {
        return storage.accounts().entries(customer, sequence + 1, 1).get(0);
    }

    /** Returns the entries that granted the lots which {@code entry} touched, each once. */
    List<LedgerEntry> grantsOf(LedgerEntry entry) {
        return entry.allocations().stream()
                .map(allocation -> allocation.lot().sequence())
                .distinct()
                .map(sequence -> entry(entry.customer(), sequence))
                .toList();
    }

    /**
     * Returns the customer.
     *
     * @throws NotFoundException if there is none
     */
    Customer customer(CustomerId id) {
        return storage.customers().find(id).orElseThrow(() -> notFound(id));
    }

    /**
     * Refuses a customer that is not there.
     *
     * @throws NotFoundException if there is none with this id
     */
    void requireCustomer(CustomerId id) {
        if (!storage.customers().exists(id)) {
            throw notFound(id);
        }
    }

    private static NotFoundException notFound(CustomerId customer) {
        return new NotFoundException("customer", customer.value());
    }
}
