package io.customerkit.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.storage.CustomerStore;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The customers of a {@link BreakableStorage}. */
final class BreakableCustomers implements CustomerStore {

    private static final String NO_PHONE = "none";

    private final Flaw flaw;
    private final StoredForm form;
    private final VersionCheck version;
    private final Sorted<Customer, CustomerId> byId;
    private final Sorted<HistoryEntry, HistoryKey> latestFirst;
    private final Map<String, Customer> customers = new HashMap<>();
    private final Claims emails = new Claims();
    private final Claims phones = new Claims();
    private final List<HistoryEntry> history = new ArrayList<>();

    BreakableCustomers(Flaw flaw) {
        this.flaw = flaw;
        form = new StoredForm(flaw);
        version = new VersionCheck(
                flaw,
                VersionFlaw.CUSTOMER_VERSIONS_ARE_NOT_COMPARED,
                VersionFlaw.A_SECOND_CUSTOMER_REPLACES_THE_FIRST,
                VersionFlaw.A_CHANGE_CREATES_THE_CUSTOMER);
        byId = new Sorted<>(flaw, Customer::id, comparing(CustomerId::value, Sorted.text(flaw)));
        latestFirst = new Sorted<>(
                flaw, HistoryKey::of, comparing(HistoryKey::version, reverseOrder()), comparing(HistoryKey::field));
    }

    boolean isConflict(CustomerChange change) {
        Customer stored = customers.get(form.id(change.after().id()));
        return version.isStale(stored == null ? 0 : stored.version(), change.expectedVersion())
                || isEmailTaken(change)
                || isPhoneTaken(change);
    }

    private boolean isEmailTaken(CustomerChange change) {
        boolean isUnchecked = flaw == CustomerFlaw.EMAILS_ARE_NOT_UNIQUE
                || (flaw == CustomerFlaw.EMAILS_ARE_CHECKED_AT_CREATION_ONLY && change.before() != null);
        return !isUnchecked
                && emails.isTaken(emailKey(change.after()), change.after().id());
    }

    private boolean isPhoneTaken(CustomerChange change) {
        boolean isUnchecked = flaw == CustomerFlaw.NO_PHONE_IS_UNIQUE
                || (flaw == CustomerFlaw.PHONES_ARE_CHECKED_AT_CREATION_ONLY && change.before() != null);
        return !isUnchecked
                && isPhoneUnique(change)
                && phones.isTaken(phoneKey(change.after()), change.after().id());
    }

    private boolean isPhoneUnique(CustomerChange change) {
        boolean isPhoneThere = change.after().phone() != null || flaw == CustomerFlaw.HAVING_NO_PHONE_IS_UNIQUE;
        return isPhoneThere && (change.isPhoneUnique() || flaw == CustomerFlaw.EVERY_PHONE_IS_UNIQUE);
    }

    private String emailKey(Customer customer) {
        return emailKey(
                flaw == CustomerFlaw.EMAILS_ARE_UNIQUE_AS_TYPED
                        ? customer.email().value()
                        : customer.email().key());
    }

    private String emailKey(String key) {
        return flaw == CustomerFlaw.EMAILS_IGNORE_ACCENTS
                ? Normalizer.normalize(key, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
                : key;
    }

    private static String phoneKey(Customer customer) {
        return customer.phone() == null ? NO_PHONE : customer.phone().value();
    }

    void write(CustomerChange change) {
        Customer stored = customers.get(form.id(change.after().id()));
        customers.put(form.id(change.after().id()), form.of(StoredCustomer.of(flaw, stored, change.after())));
        claim(change);
        if (flaw != CustomerFlaw.HISTORY_IS_LOST) {
            history.addAll(change.history());
        }
    }

    void claim(CustomerChange change) {
        CustomerId id = change.after().id();
        if (flaw != CustomerFlaw.EMAILS_ARE_NEVER_FREED) {
            emails.releaseAll(id);
        }
        if (flaw != CustomerFlaw.EMAILS_OF_UPDATES_ARE_NOT_FOUND || change.before() == null) {
            emails.claim(emailKey(change.after()), id);
        }
        if (flaw != CustomerFlaw.PHONES_ARE_NEVER_FREED) {
            phones.releaseAll(id);
        }
        if (isPhoneUnique(change)) {
            phones.claim(phoneKey(change.after()), id);
        }
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return form.found(customers.get(form.id(id)));
    }

    @Override
    public boolean exists(CustomerId id) {
        if (flaw == CustomerFlaw.EXISTENCE_IGNORES_CASE) {
            return customers.keySet().stream().anyMatch(id.value()::equalsIgnoreCase);
        }
        return flaw == CustomerFlaw.EVERYBODY_EXISTS
                || (flaw != CustomerFlaw.NOBODY_EXISTS && customers.containsKey(form.id(id)));
    }

    @Override
    public Optional<Customer> findByEmail(String key) {
        return heldBy(emails.holder(emailKey(key)));
    }

    @Override
    public Optional<Customer> findByUniquePhone(PhoneNumber phone) {
        return heldBy(phones.holder(phone.value()));
    }

    private Optional<Customer> heldBy(@Nullable CustomerId holder) {
        return form.found(holder == null ? null : customers.get(form.id(holder)));
    }

    @Override
    public List<HistoryEntry> history(CustomerId customer, @Nullable HistoryKey after, int limit) {
        boolean isEverybodys = flaw == CustomerFlaw.HISTORY_SHOWS_OTHER_CUSTOMERS;
        return latestFirst.page(
                history.stream()
                        .filter(entry -> isEverybodys || entry.customer().equals(customer)),
                after,
                limit);
    }

    @Override
    public List<Customer> all(@Nullable CustomerId after, int limit) {
        List<Customer> page = new ArrayList<>(byId.page(customers.values().stream(), after, limit));
        if (flaw == CustomerFlaw.PAGES_END_WITHIN_A_CUSTOMER && page.size() == limit) {
            page.set(limit - 1, StoredCustomer.withOneAddressAtMost(page.get(limit - 1)));
        }
        return page;
    }
}
