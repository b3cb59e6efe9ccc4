package io.customerkit;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.constraint.ConstraintCode;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.IdTakenException;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderDraft;
import io.customerkit.order.OrderId;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OrderStore.OrderKey;
import io.customerkit.storage.Storage;
import io.customerkit.storage.StorageException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Records orders and what becomes of them. Thread-safe. */
public final class OrderService {

    private final Storage storage;
    private final Commands commands;
    private final ContactRules contacts;
    private final LoyaltyProgram program;
    private final Accounts accounts;

    OrderService(Storage storage, Commands commands, ContactRules contacts, LoyaltyProgram program) {
        this.storage = storage;
        this.commands = commands;
        this.contacts = contacts;
        this.program = program;
        this.accounts = new Accounts(storage);
    }

    /**
     * Records an order. A repeat with the same id and content returns the order that is stored, also after its completion.
     * The customer's profile is read, not guarded: it may change a moment later.
     *
     * @throws InvalidRequestException if the request breaks a rule, with all violations; or if it is to be delivered and the
     *     customer has no default address or, by policy, no phone; nothing was stored
     * @throws NotFoundException if there is no such customer; nothing was stored
     * @throws IdTakenException if the id belongs to an order of other content or another customer; nothing was stored
     * @throws PointsCalculationException if the programme cannot convert the currency; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat with the same id
     */
    public Order place(NewOrder request) {
        OrderDraft draft = OrderDraft.of(requireNonNull(request), Validation.of(request));
        return commands.execute(now -> {
            Customer customer = storage.customers()
                    .find(draft.customer())
                    .orElseThrow(() ->
                            new NotFoundException("customer", draft.customer().value()));
            Optional<Order> stored = storage.orders().find(draft.id());
            return stored.map(order -> repeated(order, draft)).orElseGet(() -> placed(draft, customer, now));
        });
    }

    private static Decision<Order> repeated(Order stored, OrderDraft draft) {
        if (!draft.isContentOf(stored)) {
            throw new IdTakenException("order", stored.id().value());
        }
        return Decision.stored(stored);
    }

    private Decision<Order> placed(OrderDraft draft, Customer customer, Instant now) {
        OrderChange change = draft.place(now);
        if (draft.isDelivery()) {
            contacts.requireDeliverable(customer);
        }
        program.rate(change.after().currency(), change.after().placedAt());
        return new Decision<>(change.after(), Commit.nothing().with(change), List.of());
    }

    /**
     * Records that an order was delivered or fulfilled now, and awards its points in the same commit. A repeat returns the
     * first result, marked replayed, and awards nothing.
     *
     * @throws NotFoundException if there is no such order; nothing was stored
     * @throws IllegalOrderStateException if its state does not allow it; nothing was stored
     * @throws InvalidRequestException if the order was placed after now; path {@code at}; nothing was stored
     * @throws PointsCalculationException if the points cannot be computed; the order stays as it is
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public OrderReceipt complete(OrderId id) {
        return commands.execute(completion(id, null));
    }

    /**
     * Records that an order was delivered or fulfilled at a business time that may lie in the past, as imports need it. The
     * points live from that time. Otherwise as {@link #complete(OrderId)}.
     *
     * @param at from the order's {@code placedAt} to now, both included; cut to whole milliseconds
     * @throws InvalidRequestException if {@code at} is out of range; path {@code at}; nothing was stored
     * @throws IllegalOrderStateException also if the order was completed at another time; nothing was stored
     */
    public OrderReceipt complete(OrderId id, Instant at) {
        return commands.execute(completion(id, millisecond(at)));
    }

    /** Answers what {@link #complete(OrderId)} would answer now, and stores nothing. */
    public Preview<OrderReceipt> previewComplete(OrderId id) {
        return commands.preview(completion(id, null));
    }

    /** Answers what {@link #complete(OrderId, Instant)} would answer now, and stores nothing. */
    public Preview<OrderReceipt> previewComplete(OrderId id, Instant at) {
        return commands.preview(completion(id, millisecond(at)));
    }

    private static Instant millisecond(Instant at) {
        if (!BusinessTime.Check.isValid(at)) {
            throw ConstraintCode.TIME_RANGE.refusal("at");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private Function<Instant, Decision<OrderReceipt>> completion(OrderId id, @Nullable Instant at) {
        requireNonNull(id);
        return now -> {
            Order order = find(id).orElseThrow(() -> new NotFoundException("order", id.value()));
            Reference reference = Reference.ofAward(order);
            if (order.isCompletedAt(at)) {
                return accounts.findEntry(order.customer(), reference)
                        .map(entry -> Decision.stored(new OrderReceipt(order, entry, true)))
                        .orElseThrow();
            }
            OrderChange completed = order.complete(at, now);
            LoyaltyAccountChange award = accounts.get(order.customer()).award(completed.after(), program, now);
            return new Decision<>(
                    new OrderReceipt(completed.after(), award.entry(reference), false),
                    Commit.nothing().with(completed).with(award),
                    AccountNotifications.of(award, program));
        };
    }

    /** Returns the order with this id; empty if there is none. */
    public Optional<Order> find(OrderId id) {
        return storage.orders().find(requireNonNull(id));
    }

    /**
     * Returns the orders of a customer, latest placed first.
     *
     * @throws InvalidRequestException if limit or cursor are invalid
     * @throws NotFoundException if there is no such customer
     */
    public Page<Order> history(CustomerId customer, PageRequest request) {
        Page<Order> page = Cursor.of("orders", customer)
                .page(
                        request,
                        parts -> new OrderKey(Instant.parse(parts.get(0)), OrderId.of(parts.get(1))),
                        (after, limit) -> storage.orders().history(customer, after, limit),
                        order -> List.of(order.placedAt().toString(), order.id().value()));
        if (page.items().isEmpty()) {
            accounts.requireCustomer(customer);
        }
        return page;
    }
}
