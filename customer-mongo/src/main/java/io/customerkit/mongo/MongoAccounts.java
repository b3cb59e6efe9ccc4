package io.customerkit.mongo;

import static com.mongodb.client.model.Aggregates.lookup;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.Reference;
import io.customerkit.storage.LoyaltyAccountStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Accounts with their lots in {@code ck_loyalty_account}, entries in {@code ck_ledger_entry}. */
final class MongoAccounts implements LoyaltyAccountStore {

    /** Where a query puts the entries that it finds beside an account. */
    private static final String FOUND = "found";

    private final Queries<LoyaltyAccount> accounts;
    private final Queries<AccountAndEntry> accountsWithEntries;
    private final Queries<DueAccount> due;
    private final Queries<LedgerEntry> ledger;

    MongoAccounts(Sessions sessions, MongoCollections collections) {
        var collection = collections.get(MongoCollections.ACCOUNTS);
        accounts = new Queries<>(sessions, collection, AccountDocument::read);
        accountsWithEntries = new Queries<>(sessions, collection, MongoAccounts::readWithEntry);
        due = new Queries<>(sessions, collection, AccountDocument::readDue);
        ledger = new Queries<>(sessions, collections.get(MongoCollections.LEDGER), EntryDocument::read);
    }

    @Override
    public Optional<LoyaltyAccount> find(CustomerId customer) {
        return accounts.find(eq(Fields.ID, customer.value()));
    }

    /** The server reads the account before it looks for the entry. */
    @Override
    public Optional<AccountAndEntry> find(CustomerId customer, Reference reference) {
        String entries = ledger.collection().getNamespace().getCollectionName();
        return accountsWithEntries.aggregate(List.of(
                match(eq(Fields.ID, customer.value())),
                lookup(entries, List.of(match(isReferred(customer, reference))), FOUND)));
    }

    private static AccountAndEntry readWithEntry(Document document) {
        List<LedgerEntry> found = Fields.list(document, FOUND, EntryDocument::read);
        return new AccountAndEntry(AccountDocument.read(document), found.isEmpty() ? null : found.get(0));
    }

    @Override
    public List<LoyaltyAccount> findAll(Collection<CustomerId> customers) {
        List<String> ids = customers.stream().map(CustomerId::value).toList();
        return accounts.all(in(Fields.ID, ids), ascending(Fields.ID));
    }

    @Override
    public Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference) {
        return ledger.find(isReferred(customer, reference));
    }

    private static Bson isReferred(CustomerId customer, Reference reference) {
        return and(eq(EntryDocument.CUSTOMER, customer.value()), eq(EntryDocument.REFERENCE, reference.value()));
    }

    @Override
    public List<LedgerEntry> entries(CustomerId customer, long before, int limit) {
        return ledger.page(
                and(eq(EntryDocument.CUSTOMER, customer.value()), lt(EntryDocument.SEQUENCE, before)),
                descending(EntryDocument.SEQUENCE),
                limit);
    }

    @Override
    public List<LedgerEntry> ledger(@Nullable LedgerKey after, int limit) {
        String customer = after == null ? "" : after.customer().value();
        long sequence = after == null ? 0 : after.sequence();
        return ledger.page(
                and(
                        gte(EntryDocument.CUSTOMER, customer),
                        or(gt(EntryDocument.CUSTOMER, customer), gt(EntryDocument.SEQUENCE, sequence))),
                ascending(EntryDocument.CUSTOMER, EntryDocument.SEQUENCE),
                limit);
    }

    @Override
    public List<LedgerEntry> touching(CustomerId customer, LotId lot, EntryKind kind) {
        return ledger.all(
                and(
                        eq(EntryDocument.CUSTOMER, customer.value()),
                        eq(EntryDocument.KIND, kind.name()),
                        EntryDocument.touching(lot)),
                ascending(EntryDocument.SEQUENCE));
    }

    @Override
    public List<DueAccount> due(Instant now, @Nullable DueAccount after, int limit) {
        Instant dueAt = after == null ? BusinessTime.FIRST : after.dueAt();
        String customer = after == null ? "" : after.customer().value();
        return due.page(
                and(
                        lte(AccountDocument.DUE_AT, now),
                        gte(AccountDocument.DUE_AT, dueAt),
                        or(gt(AccountDocument.DUE_AT, dueAt), gt(Fields.ID, customer))),
                ascending(AccountDocument.DUE_AT, Fields.ID),
                limit);
    }

    Write claim(LoyaltyAccountChange change) {
        return new Write.Claim(accounts.collection(), AccountDocument.write(change.after()), change.expectedVersion());
    }

    Write append(List<LedgerEntry> entries) {
        return new Write.Append(
                ledger.collection(), entries.stream().map(EntryDocument::write).toList());
    }
}
