package io.customerkit.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.HeldRewards;
import io.customerkit.storage.LoyaltyAccountStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The accounts and ledgers of a {@link BreakableStorage}. */
final class BreakableAccounts implements LoyaltyAccountStore {

    private final Flaw flaw;
    private final Turns turns;
    private final StoredForm form;
    private final VersionCheck version;
    private final Sorted<LedgerEntry, Long> latestFirst;
    private final Sorted<LedgerEntry, LedgerKey> byCustomer;
    private final Sorted<DueAccount, DueAccount> soonestFirst;
    private final Map<String, LoyaltyAccount> accounts = new HashMap<>();
    private final Set<DueAccount> everDue = new HashSet<>();
    private final List<LedgerEntry> ledger = new ArrayList<>();

    BreakableAccounts(Flaw flaw, Turns turns) {
        this.flaw = flaw;
        this.turns = turns;
        form = new StoredForm(flaw);
        version = new VersionCheck(
                flaw,
                VersionFlaw.ACCOUNT_VERSIONS_ARE_NOT_COMPARED,
                VersionFlaw.A_SECOND_ACCOUNT_REPLACES_THE_FIRST,
                VersionFlaw.A_CHANGE_CREATES_THE_ACCOUNT);
        latestFirst = new Sorted<>(flaw, LedgerEntry::sequence, reverseOrder());
        byCustomer = new Sorted<>(
                flaw,
                LedgerKey::of,
                comparing(key -> key.customer().value(), Sorted.text(flaw)),
                comparing(LedgerKey::sequence));
        soonestFirst = new Sorted<>(
                flaw,
                due -> due,
                comparing(DueAccount::dueAt),
                comparing(due -> due.customer().value(), Sorted.text(flaw)));
    }

    boolean isConflict(LoyaltyAccountChange change) {
        LoyaltyAccount stored = accounts.get(form.id(change.customer()));
        return version.isStale(stored == null ? 0 : stored.version(), change.expectedVersion())
                || change.entries().stream().anyMatch(this::isReused);
    }

    private boolean isReused(LedgerEntry entry) {
        return flaw != AccountFlaw.REFERENCES_MAY_BE_REUSED
                && ledger.stream()
                        .filter(old ->
                                flaw == AccountFlaw.REFERENCES_ARE_UNIQUE_AMONG_ALL || isOf(entry.customer(), old))
                        .anyMatch(old -> key(old.reference()).equals(key(entry.reference())));
    }

    private boolean isOf(CustomerId customer, LedgerEntry entry) {
        return form.id(entry.customer()).equals(form.id(customer));
    }

    private String key(Reference reference) {
        String key = flaw == AccountFlaw.REFERENCES_IGNORE_CASE
                ? reference.value().toLowerCase(Locale.ROOT)
                : reference.value();
        return flaw == AccountFlaw.REFERENCES_IGNORE_BLANKS ? key.strip() : key;
    }

    void write(LoyaltyAccountChange change) {
        String key = form.id(change.customer());
        accounts.put(key, form.of(StoredAccount.of(flaw, accounts.get(key), change.after())));
        change.after().dueAt().ifPresent(at -> everDue.add(new DueAccount(at, change.customer())));
        if (flaw == AccountFlaw.ENTRIES_CHANGE_LATER) {
            ledger.replaceAll(entry -> Altered.with(entry, "author", "later"));
        }
        if (flaw != AccountFlaw.LEDGER_IS_LOST) {
            change.entries().forEach(entry -> ledger.add(form.of(StoredAccount.entryOf(flaw, entry))));
        }
    }

    @Override
    public Optional<LoyaltyAccount> find(CustomerId customer) {
        LoyaltyAccount account = accounts.get(form.id(customer));
        if (account == null && flaw == AccountFlaw.EVERYBODY_HAS_AN_ACCOUNT) {
            return Optional.of(LoyaltyAccount.open(customer, Instant.EPOCH));
        }
        if (account != null && flaw == CommitFlaw.ACCOUNTS_ARE_READ_IN_TWO_PARTS) {
            turns.letOthersIn();
            LoyaltyAccount later = Objects.requireNonNull(accounts.get(form.id(customer)));
            return Optional.of(Altered.with(account, "lots", later.lots()));
        }
        return form.found(account);
    }

    @Override
    public Optional<AccountAndEntry> find(CustomerId customer, Reference reference) {
        Optional<LedgerEntry> early = findEntry(customer, reference);
        if (flaw == CommitFlaw.ENTRIES_ARE_LOOKED_FOR_BEFORE_THE_ACCOUNT) {
            turns.letOthersIn();
        }
        return find(customer)
                .map(account -> new AccountAndEntry(
                        account, flaw == AccountFlaw.ENTRIES_BESIDE_ACCOUNTS_ARE_LOST ? null : early.orElse(null)));
    }

    @Override
    public List<LoyaltyAccount> findAll(Collection<CustomerId> customers) {
        if (flaw == AccountFlaw.FINDING_MANY_FINDS_ALL) {
            return List.copyOf(accounts.values());
        }
        return customers.stream()
                .limit(flaw == AccountFlaw.FINDING_MANY_ENDS_AFTER_A_HUNDRED ? 100 : Long.MAX_VALUE)
                .flatMap(customer -> findOneOfMany(customer).stream())
                .toList();
    }

    private Optional<LoyaltyAccount> findOneOfMany(CustomerId customer) {
        if (flaw == AccountFlaw.FINDING_MANY_OPENS_ACCOUNTS) {
            return Optional.of(find(customer).orElseGet(() -> LoyaltyAccount.open(customer, Instant.EPOCH)));
        }
        return flaw == AccountFlaw.FINDING_MANY_FINDS_ONE_LOT_OF_EACH
                ? find(customer)
                        .map(account -> Altered.with(
                                account,
                                "lots",
                                account.lots().stream().limit(1).toList()))
                : find(customer);
    }

    @Override
    public Optional<LedgerEntry> findEntry(CustomerId customer, Reference reference) {
        return form.found(ledgerOf(customer, flaw == AccountFlaw.REFERENCES_OF_OTHERS_ARE_FOUND)
                .sorted(comparing(LedgerEntry::sequence).reversed())
                .limit(flaw == AccountFlaw.OLD_REFERENCES_ARE_FORGOTTEN ? 20 : Long.MAX_VALUE)
                .filter(entry -> key(entry.reference()).equals(key(reference)))
                .findFirst()
                .orElse(null));
    }

    @Override
    public List<LedgerEntry> entries(CustomerId customer, long before, int limit) {
        List<LedgerEntry> entries = page(customer, before, limit);
        if (flaw != CommitFlaw.LEDGERS_ARE_READ_IN_TWO_PARTS || entries.isEmpty()) {
            return entries;
        }
        turns.letOthersIn();
        List<LedgerEntry> later = page(customer, before, limit);
        return Stream.concat(entries.stream().limit(1), later.stream().skip(1)).toList();
    }

    private List<LedgerEntry> page(CustomerId customer, long before, int limit) {
        return latestFirst.page(
                ledgerOf(customer, flaw == AccountFlaw.LEDGER_SHOWS_OTHER_CUSTOMERS),
                before == Long.MAX_VALUE ? null : before,
                limit);
    }

    private Stream<LedgerEntry> ledgerOf(CustomerId customer, boolean isEverybodys) {
        return ledger.stream().filter(entry -> isEverybodys || isOf(customer, entry));
    }

    @Override
    public List<LedgerEntry> ledger(@Nullable LedgerKey after, int limit) {
        return byCustomer.page(ledger.stream(), after, limit);
    }

    @Override
    public List<LedgerEntry> touching(CustomerId customer, LotId lot, EntryKind kind) {
        return ledgerOf(customer, flaw == AccountFlaw.TOUCHING_FINDS_OTHER_CUSTOMERS)
                .filter(entry -> entry.touches(lot) || flaw == AccountFlaw.TOUCHING_IGNORES_THE_LOT)
                .filter(entry -> entry.kind() == kind || flaw == AccountFlaw.TOUCHING_IGNORES_THE_KIND)
                .sorted(
                        flaw == AccountFlaw.TOUCHING_IS_LATEST_FIRST
                                ? comparing(LedgerEntry::sequence, reverseOrder())
                                : comparing(LedgerEntry::sequence))
                .toList();
    }

    @Override
    public List<DueAccount> due(Instant now, @Nullable DueAccount after, int limit) {
        Instant until = Sorted.until(
                now, flaw == AccountFlaw.DUE_A_MILLISECOND_EARLY, flaw == AccountFlaw.DUE_A_MILLISECOND_LATE);
        Instant from = flaw == AccountFlaw.NOTHING_IS_DUE_BEFORE_1970 ? Instant.EPOCH : Instant.MIN;
        return soonestFirst.page(
                due().filter(due -> !due.dueAt().isBefore(from) && !due.dueAt().isAfter(until)), after, limit);
    }

    private Stream<DueAccount> due() {
        return flaw == AccountFlaw.DUE_THOUGH_BOOKED
                ? everDue.stream()
                : accounts.values().stream()
                        .flatMap(account -> dueAt(account).map(at -> new DueAccount(at, account.customer())).stream());
    }

    private Optional<Instant> dueAt(LoyaltyAccount account) {
        return flaw == AccountFlaw.DUE_WHEN_LOTS_END_ONLY
                ? Altered.with(account, "rewards", HeldRewards.none()).dueAt()
                : account.dueAt();
    }
}
