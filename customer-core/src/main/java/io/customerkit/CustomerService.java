package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.customer.AddressId;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.DuplicateEmailException;
import io.customerkit.customer.DuplicatePhoneException;
import io.customerkit.customer.EmailAddress;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.customer.Profile;
import io.customerkit.customer.ProfileUpdate;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.error.StaleVersionException;
import io.customerkit.notification.Notification;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.CustomerStore.HistoryKey;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, finds and changes customers. Thread-safe. */
public final class CustomerService {

    private final Storage storage;
    private final Commands commands;
    private final ContactRules rules;
    private final Overviews overviews;
    private final Accounts accounts;

    CustomerService(Storage storage, Commands commands, ContactRules rules, Overviews overviews) {
        this.storage = storage;
        this.commands = commands;
        this.rules = rules;
        this.overviews = overviews;
        this.accounts = new Accounts(storage);
    }

    /**
     * Creates a customer with a membership of 0 points in the first tier; then a
     * {@link io.customerkit.notification.Notification.Welcome} goes out. A repeat with the same id and content returns the
     * customer that is stored, as long as it was never changed.
     *
     * @throws InvalidRequestException if the request breaks a rule, with all violations; as
     *     {@link io.customerkit.error.InvalidPhoneNumberException} or {@link io.customerkit.error.InvalidAddressException} if
     *     they are all of that kind; nothing was stored
     * @throws DuplicateEmailException if another customer has the e-mail; nothing was stored
     * @throws DuplicatePhoneException if phones are unique and another customer has it; nothing was stored
     * @throws IdTakenException if the id belongs to other content or a customer that was changed since; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat with the same id
     */
    public Customer create(NewCustomer request) {
        Profile profile = rules.profile(requireNonNull(request), CustomerService::newAddressId, Validation.of(request));
        CustomerId id = CustomerId.of(request.id() == null ? UuidV7.next() : request.id());
        return commands.execute(now -> {
            Optional<Customer> byEmail =
                    storage.customers().findByEmail(profile.email().key());
            Optional<Customer> byPhone = byUniquePhone(profile.phone());
            Optional<Customer> stored = storage.customers().find(id);
            if (stored.isPresent()) {
                return repeated(stored.get(), profile);
            }
            byEmail.ifPresent(other -> refuseEmail(other, id));
            byPhone.ifPresent(other -> refusePhone(other, id));
            CustomerChange change = profile.create(id, rules, now);
            return new Decision<>(
                    change.after(), Commit.nothing().with(change), List.of(new Notification.Welcome(id, now)));
        });
    }

    private static AddressId newAddressId() {
        return AddressId.of(UuidV7.next());
    }

    private static Decision<Customer> repeated(Customer stored, Profile profile) {
        if (!stored.isCreatedFrom(profile)) {
            throw new IdTakenException("customer", stored.id().value());
        }
        return Decision.stored(stored);
    }

    private Optional<Customer> byUniquePhone(@Nullable PhoneNumber phone) {
        return phone == null || !rules.phonesAreUnique()
                ? Optional.empty()
                : storage.customers().findByUniquePhone(phone);
    }

    private static void refuseEmail(Customer holder, CustomerId claimant) {
        if (!holder.id().equals(claimant)) {
            throw new DuplicateEmailException(holder.id());
        }
    }

    private static void refusePhone(Customer holder, CustomerId claimant) {
        if (!holder.id().equals(claimant)) {
            throw new DuplicatePhoneException(holder.id());
        }
    }

    /** Returns the customer with this id; empty if there is none. */
    public Optional<Customer> find(CustomerId id) {
        return storage.customers().find(requireNonNull(id));
    }

    /**
     * Returns the customer with this e-mail, however it is spelled; empty if there is none.
     *
     * @throws InvalidRequestException if the text is no e-mail address; path {@code email}
     */
    public Optional<Customer> findByEmail(String email) {
        return storage.customers()
                .findByEmail(EmailAddress.of(requireNonNull(email)).key());
    }

    /**
     * Returns everything about a customer that fits on one page: profile, newest orders, membership with rewards, newest
     * feedback and totals. It takes five reads of the storage, however long the history is.
     *
     * @throws NotFoundException if there is no such customer
     */
    public CustomerOverview overview(CustomerId id) {
        return overviews.of(accounts.customer(requireNonNull(id)));
    }

    /**
     * Applies an update to whatever version is the newest, and writes history. An update that changes nothing stores
     * nothing, so it may be repeated: an address that is added without an id is not added again where it is.
     *
     * @return the customer afterwards
     * @throws InvalidRequestException as from {@link #create}; also if no address or no clear default would remain
     * @throws NotFoundException if there is no such customer, or an address that is named is not there; nothing was stored
     * @throws IdTakenException if an address is added under the id of another one; nothing was stored
     * @throws DuplicateEmailException if another customer has the new e-mail; nothing was stored
     * @throws DuplicatePhoneException if phones are unique and another customer has the new one; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public Customer update(CustomerId id, CustomerUpdate request) {
        return update(id, null, request);
    }

    /**
     * Applies an update to one version only, as a form needs that was filled in by looking at it.
     *
     * @param expectedVersion the version that the caller has seen
     * @return the customer afterwards
     * @throws StaleVersionException if there is a newer version; nothing was stored, and it is not tried again
     */
    public Customer update(CustomerId id, long expectedVersion, CustomerUpdate request) {
        return update(id, Long.valueOf(expectedVersion), request);
    }

    private Customer update(CustomerId id, @Nullable Long expectedVersion, CustomerUpdate request) {
        requireNonNull(id);
        ProfileUpdate update =
                rules.profileUpdate(requireNonNull(request), CustomerService::newAddressId, Validation.of(request));
        return commands.execute(now -> decide(id, expectedVersion, update, now));
    }

    private Decision<Customer> decide(
            CustomerId id, @Nullable Long expectedVersion, ProfileUpdate update, Instant now) {
        Optional<Customer> byEmail =
                update.email().flatMap(email -> storage.customers().findByEmail(email.key()));
        Customer customer = accounts.customer(id);
        Optional<Customer> byPhone = byUniquePhone(update.phone().orElse(customer.phone()))
                .filter(other -> !other.id().equals(id));
        if (expectedVersion != null && expectedVersion != customer.version()) {
            throw new StaleVersionException("customer", id.value(), customer.version());
        }
        byEmail.ifPresent(other -> refuseEmail(other, id));
        if (byPhone.isPresent() && update.isPhoneNewTo(customer)) {
            throw new DuplicatePhoneException(byPhone.get().id());
        }
        return customer.update(update, rules, now)
                .map(change -> byPhone.isPresent() ? change.sharingPhone() : change)
                .map(change -> new Decision<>(change.after(), Commit.nothing().with(change), List.of()))
                .orElseGet(() -> Decision.stored(customer));
    }

    /**
     * Returns what changed in a profile, latest version first.
     *
     * @throws InvalidRequestException if limit or cursor are invalid
     * @throws NotFoundException if there is no such customer
     */
    public Page<HistoryEntry> history(CustomerId id, PageRequest request) {
        Page<HistoryEntry> page = Cursor.of("history", requireNonNull(id))
                .page(
                        requireNonNull(request),
                        parts -> new HistoryKey(Cursor.number(parts.get(0)), parts.get(1)),
                        (after, limit) -> storage.customers().history(id, after, limit),
                        entry -> List.of(Long.toString(entry.version()), entry.field()));
        if (page.items().isEmpty()) {
            accounts.requireCustomer(id);
        }
        return page;
    }
}
