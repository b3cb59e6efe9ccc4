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
import io.customerkit.loyalty.Award;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.PointsCalculationException;
import io.customerkit.loyalty.Reference;
import io.customerkit.loyalty.ReferenceReusedException;
import io.customerkit.order.IllegalOrderStateException;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderDraft;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.Refund;
import io.customerkit.order.RefundDraft;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.LoyaltyAccountStore.AccountAndEntry;
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
    private final Awards awards;

    OrderService(Storage storage, Commands commands, ContactRules contacts, LoyaltyProgram program) {
        this.storage = storage;
        this.commands = commands;
        this.contacts = contacts;
        this.program = program;
        this.accounts = new Accounts(storage);
        this.awards = new Awards(storage);
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
            Customer recipient = recipient(draft);
            Optional<Order> stored = storage.orders().find(draft.id());
            return stored.map(order -> repeated(order, draft)).orElseGet(() -> placed(draft, recipient, now));
        });
    }

    /** Returns the customer of a delivery; null of any other order, whose customer has only to be there. */
    private @Nullable Customer recipient(OrderDraft draft) {
        if (draft.isDelivery()) {
            return accounts.customer(draft.customer());
        }
        accounts.requireCustomer(draft.customer());
        return null;
    }

    private static Decision<Order> repeated(Order stored, OrderDraft draft) {
        if (!draft.isContentOf(stored)) {
            throw new IdTakenException("order", stored.id().value());
        }
        return Decision.stored(stored);
    }

    private Decision<Order> placed(OrderDraft draft, @Nullable Customer recipient, Instant now) {
        OrderChange change = draft.place(now);
        if (recipient != null) {
            contacts.requireDeliverable(recipient);
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
        if (!BusinessTime.Check.isValid(requireNonNull(at))) {
            throw ConstraintCode.TIME_RANGE.refusal("at");
        }
        return at.truncatedTo(ChronoUnit.MILLIS);
    }

    private Function<Instant, Decision<OrderReceipt>> completion(OrderId id, @Nullable Instant at) {
        requireNonNull(id);
        return now -> {
            Order order = get(id);
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

    /**
     * Records that an order was called off, before its completion or after it. What is left of its award is taken back in the
     * same commit. A repeat returns the first result, marked replayed.
     *
     * @throws NotFoundException if there is no such order; nothing was stored
     * @throws IllegalOrderStateException if the order is refunded in full; nothing was stored
     * @throws PointsCalculationException if the balance would leave the range of {@code long}; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public CancellationReceipt cancel(OrderId id) {
        return commands.execute(cancellation(id));
    }

    /** Answers what {@link #cancel(OrderId)} would answer now, and stores nothing. */
    public Preview<CancellationReceipt> previewCancel(OrderId id) {
        return commands.preview(cancellation(id));
    }

    private Function<Instant, Decision<CancellationReceipt>> cancellation(OrderId id) {
        requireNonNull(id);
        return now -> {
            Order order = get(id);
            if (order.status() == OrderStatus.CANCELLED) {
                LedgerEntry entry = awards.findTaking(order, order.generation(), order.takings())
                        .orElse(null);
                return Decision.stored(new CancellationReceipt(order, entry, true));
            }
            OrderChange cancelled = order.cancel(now);
            if (order.completedAt() == null) {
                var receipt = new CancellationReceipt(cancelled.after(), null, false);
                return new Decision<>(receipt, Commit.nothing().with(cancelled), List.of());
            }
            return takeBack(order, cancelled, now, entry -> new CancellationReceipt(cancelled.after(), entry, false));
        };
    }

    /**
     * Records money that was given back for a completed order. The same share of its award is taken back in the same commit. A
     * repeat with the same reference and amount returns the entry of the first call, marked replayed.
     *
     * @throws InvalidRequestException if the request breaks a rule, with all violations; the amount is of another currency or
     *     more than is left of what was paid, path {@code amount}; or the time is out of range, path {@code at}; nothing was
     *     stored
     * @throws NotFoundException if there is no such order; nothing was stored
     * @throws ReferenceReusedException if a refund of this order with another amount has the reference; nothing was stored
     * @throws IllegalOrderStateException if the order is not completed, or refunded in full; nothing was stored
     * @throws PointsCalculationException if the balance would leave the range of {@code long}; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat with the same reference
     */
    public OrderReceipt refund(OrderId id, NewRefund request) {
        return commands.execute(refunding(id, request));
    }

    /** Answers what {@link #refund} would answer now, and stores nothing. */
    public Preview<OrderReceipt> previewRefund(OrderId id, NewRefund request) {
        return commands.preview(refunding(id, request));
    }

    private Function<Instant, Decision<OrderReceipt>> refunding(OrderId id, NewRefund request) {
        requireNonNull(id);
        RefundDraft draft = RefundDraft.of(requireNonNull(request), Validation.of(request));
        return now -> {
            Order order = get(id);
            Optional<Refund> known = order.findRefund(draft.reference());
            if (known.isPresent()) {
                return Decision.stored(repeated(order, known.get(), draft));
            }
            OrderChange refunded = order.refund(draft, now);
            return takeBack(order, refunded, now, entry -> new OrderReceipt(refunded.after(), entry, false));
        };
    }

    private OrderReceipt repeated(Order order, Refund known, RefundDraft draft) {
        if (!known.amount().equals(draft.amount())) {
            throw new ReferenceReusedException(order.customer(), new Reference(known.reference()));
        }
        LedgerEntry entry = awards.findTaking(order, known.generation(), order.takingOf(known))
                .orElseThrow();
        return new OrderReceipt(order, entry, true);
    }

    private <R> Decision<R> takeBack(Order before, OrderChange step, Instant now, Function<LedgerEntry, R> receipt) {
        Order after = step.after();
        AccountAndEntry found = accounts.get(after.customer(), Reference.ofAward(before));
        Award award =
                awards.get(found.account(), Optional.ofNullable(found.entry()).orElseThrow(), before);
        LoyaltyAccountChange taken = found.account().takeBack(after, award, program, now);
        Reference reference = Reference.ofTaking(after, after.generation(), after.takings());
        return new Decision<>(
                receipt.apply(taken.entry(reference)),
                Commit.nothing().with(step).with(taken),
                AccountNotifications.of(taken, program));
    }

    /**
     * Begins a cancelled order again, with nothing refunded and nothing taken back: it may be completed, and earns, once more.
     * A repeat returns the order as it is.
     *
     * @param generation the one to begin: one more than the order has
     * @throws InvalidRequestException if the generation is below 1, or one would be skipped; path {@code generation}; nothing
     *     was stored
     * @throws NotFoundException if there is no such order; nothing was stored
     * @throws IllegalOrderStateException if the order is not cancelled; nothing was stored
     * @throws ConcurrentChangeException if others were faster until the retry time was over; nothing was stored
     * @throws StorageException if the outcome is unknown; repeat it
     */
    public Order reopen(OrderId id, int generation) {
        requireNonNull(id);
        if (generation < 1) {
            throw InvalidRequestException.of("generation", "order.generation.range", "must be 1 or more");
        }
        return commands.execute(now -> {
            Order order = get(id);
            if (generation <= order.generation()) {
                return Decision.stored(order);
            }
            OrderChange reopened = order.reopen(generation, now);
            return new Decision<>(reopened.after(), Commit.nothing().with(reopened), List.of());
        });
    }

    private Order get(OrderId id) {
        return find(id).orElseThrow(() -> new NotFoundException("order", id.value()));
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
        Page<Order> page = page(requireNonNull(customer), requireNonNull(request));
        if (page.items().isEmpty()) {
            accounts.requireCustomer(customer);
        }
        return page;
    }

    /** Returns a page of {@link #history}; an empty one if there is no such customer. */
    Page<Order> page(CustomerId customer, PageRequest request) {
        return Cursor.of("orders", customer)
                .page(
                        request,
                        parts -> new OrderKey(Cursor.instant(parts.get(0)), OrderId.of(parts.get(1))),
                        (after, limit) -> storage.orders().history(customer, after, limit),
                        order -> List.of(order.placedAt().toString(), order.id().value()));
    }
}
