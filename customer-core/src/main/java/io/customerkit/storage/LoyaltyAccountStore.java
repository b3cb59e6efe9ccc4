package io.customerkit.storage;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.Reference;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads loyalty accounts and their ledgers. */
public interface LoyaltyAccountStore {

    /** Returns the account; empty if nothing ever happened in it. */
    Optional<LoyaltyAccount> find(CustomerId customer);

    /**
     * Returns the account, and the entry that has this reference, in one visit. The entry is looked for as of the moment of
     * the account or later, never earlier: one that is not returned did not exist when the account had the version returned.
     *
     * @return empty if nothing ever happened in the account
     */
    Optional<AccountAndEntry> find(CustomerId customer, Reference reference);

    /**
     * Returns those of these accounts in which something ever happened, each whole and of one version, in any order. Fails if
     * one of them cannot be read, whatever the others are like.
     *
     * @param customers each named once, 1 to 10,000
     */
    List<LoyaltyAccount> findAll(Collection<CustomerId> customers);

    /** Returns the entry of this customer that has this reference, however old it is. */
    Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference);

    /**
     * Returns entries of one account, the latest first.
     *
     * @param before only sequences below this one; {@link Long#MAX_VALUE} for the first page
     * @param limit the most to return, 1 or more
     */
    List<LedgerEntry> entries(CustomerId customer, long before, int limit);

    /**
     * Returns entries of all accounts, by customer (ids compared by code units) and sequence.
     *
     * @param after only what comes after this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<LedgerEntry> ledger(@Nullable LedgerKey after, int limit);

    /**
     * Returns the entries of one kind that touched a lot, by sequence.
     *
     * @param lot also one that has left the account
     */
    List<LedgerEntry> touching(CustomerId customer, LotId lot, EntryKind kind);

    /**
     * Returns the accounts in which something is due at {@code now}, that instant included, by
     * {@link LoyaltyAccount#dueAt()} and customer.
     *
     * @param after only what comes after this one; null for the first page
     * @param limit the most to return, 1 or more
     */
    List<DueAccount> due(Instant now, @Nullable DueAccount after, int limit);

    /**
     * An account and one of its entries.
     *
     * @param entry null if there is none with the reference that was asked for
     */
    record AccountAndEntry(LoyaltyAccount account, @Nullable LedgerEntry entry) {}

    /** Where an entry stands in the ledger of all accounts. */
    record LedgerKey(CustomerId customer, long sequence) {

        /** Returns the place of this entry. */
        public static LedgerKey of(LedgerEntry entry) {
            return new LedgerKey(entry.customer(), entry.sequence());
        }
    }

    /** An account and when something is due in it. */
    record DueAccount(Instant dueAt, CustomerId customer) {}
}
