package io.customerkit.order;

import static java.util.Objects.requireNonNull;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer bought. Immutable; what becomes of it is decided here and made durable by a storage.
 *
 * @param version 1 when placed, one higher after every change
 * @param placedAt business time of the order, in whole milliseconds
 * @param lines as given; empty if only the total is known
 * @param delivery whether it is to be delivered
 * @param generation 1 at first; counts how often the order was begun
 * @param completedAt business time of the completion, not before {@code placedAt}, in whole milliseconds; null before it,
 *     kept by an order that is cancelled afterwards
 * @param refunds what was given back, of all generations, in the order in which it was recorded
 * @param createdAt when it was recorded, in whole milliseconds
 * @param updatedAt when it last changed, in whole milliseconds
 */
public record Order(
        OrderId id,
        CustomerId customer,
        long version,
        Instant placedAt,
        List<OrderLine> lines,
        OrderTotals totals,
        boolean delivery,
        OrderStatus status,
        int generation,
        @Nullable Instant completedAt,
        List<Refund> refunds,
        Instant createdAt,
        Instant updatedAt) {

    /** Latest placed first, then by id from high to low: the order of a customer's history. */
    public static final Comparator<Order> NEWEST_FIRST =
            Comparator.comparing(Order::placedAt).thenComparing(Order::id).reversed();

    /** Keeps state, completion and refunds in step. */
    public Order {
        lines = List.copyOf(lines);
        refunds = List.copyOf(refunds);
        boolean isCompletionKnown = status == OrderStatus.CANCELLED || status.isCompletion() == (completedAt != null);
        if (version < 1 || generation < 1 || !isCompletionKnown) {
            throw new IllegalArgumentException("Order " + id + " at version " + version + " and generation "
                    + generation + " cannot be " + status + ", completed at " + completedAt);
        }
        Money refunded = refunded(refunds, generation, totals);
        if (!status.isPossibleWith(refunded, totals.payable())) {
            throw new IllegalArgumentException("Order " + id + " cannot be " + status + " with " + refunded + " of "
                    + totals.payable() + " refunded");
        }
    }

    private static Money refunded(List<Refund> refunds, int generation, OrderTotals totals) {
        return refunds.stream()
                .filter(refund -> refund.generation() == generation)
                .map(Refund::amount)
                .reduce(Money.zero(totals.goods().currency()), Money::plus);
    }

    /** The currency of all its amounts. */
    public Currency currency() {
        return totals.goods().currency();
    }

    /** What this generation has given back, at most {@link OrderTotals#payable()}. */
    public Money refunded() {
        return refunded(refunds, generation, totals);
    }

    /**
     * What the customer has paid for it and not got back: what was payable less what this generation has given back, 0 once
     * everything is given back; empty unless the order is completed and not cancelled.
     */
    public Optional<Money> spent() {
        return status.isCompletion() ? Optional.of(totals.payable().minus(refunded())) : Optional.empty();
    }

    private List<Refund> refundsOf(int which) {
        return refunds.stream().filter(refund -> refund.generation() == which).toList();
    }

    /** How often this generation has taken points back: once per refund, and once for a cancellation after completion. */
    public int takings() {
        boolean isTakenBack = status == OrderStatus.CANCELLED && completedAt != null;
        return refundsOf(generation).size() + (isTakenBack ? 1 : 0);
    }

    /**
     * Returns the business time of the last taking back: of the refund that led to this state, otherwise {@code now}.
     *
     * @param now when the order got this state
     */
    public Instant takenBackAt(Instant now) {
        boolean isByRefund = status == OrderStatus.PARTIALLY_REFUNDED || status == OrderStatus.REFUNDED;
        return isByRefund ? refunds.get(refunds.size() - 1).at() : now;
    }

    /**
     * Returns whether a completion with this business time repeats the one that is recorded.
     *
     * @param at in whole milliseconds; null for any
     */
    public boolean isCompletedAt(@Nullable Instant at) {
        return status.isCompletion() && (at == null || at.equals(completedAt));
    }

    /**
     * Decides the completion.
     *
     * @param at its business time, from {@code placedAt} to {@code now}, both included; null for {@code now}
     * @throws IllegalOrderStateException if the order is completed or cancelled already
     * @throws InvalidRequestException if {@code at} is out of range; path {@code at}
     */
    public OrderChange complete(@Nullable Instant at, Instant now) {
        require(status == OrderStatus.PLACED, OrderStatus.COMPLETED);
        Instant completed = pastOr(at, now);
        if (completed.isBefore(placedAt)) {
            throw InvalidRequestException.of("at", "time.before-placed", "must not be before the order was placed");
        }
        return next(OrderStatus.COMPLETED, generation, completed, refunds, now);
    }

    /**
     * Decides the cancellation, before the completion or after it.
     *
     * @throws IllegalOrderStateException if everything is refunded, or the order is cancelled already
     */
    public OrderChange cancel(Instant now) {
        require(status != OrderStatus.REFUNDED && status != OrderStatus.CANCELLED, OrderStatus.CANCELLED);
        return next(OrderStatus.CANCELLED, generation, completedAt, refunds, now);
    }

    /**
     * Decides a refund.
     *
     * @throws IllegalOrderStateException if the order is not completed, cancelled, or refunded in full
     * @throws InvalidRequestException if the amount is of another currency or more than is left to give back, path
     *     {@code amount}; or its time lies before the completion or in the future, path {@code at}
     */
    public OrderChange refund(RefundDraft draft, Instant now) {
        require(
                status == OrderStatus.COMPLETED || status == OrderStatus.PARTIALLY_REFUNDED,
                OrderStatus.PARTIALLY_REFUNDED);
        Instant at = pastOr(draft.at(), now);
        if (at.isBefore(requireNonNull(completedAt))) {
            throw InvalidRequestException.of("at", "time.before-completed", "must not be before the completion");
        }
        boolean isFull = isAllThatIsLeft(draft.amount());
        var longer = new ArrayList<>(refunds);
        longer.add(new Refund(draft.reference(), draft.amount(), at, generation));
        return next(
                isFull ? OrderStatus.REFUNDED : OrderStatus.PARTIALLY_REFUNDED, generation, completedAt, longer, now);
    }

    private boolean isAllThatIsLeft(Money amount) {
        if (!amount.currency().equals(currency())) {
            throw InvalidRequestException.of("amount", "order.refund.currency", "must be in the currency of the order");
        }
        BigDecimal left = totals.payable().minus(refunded()).amount();
        if (amount.amount().compareTo(left) > 0) {
            throw InvalidRequestException.of(
                    "amount", "order.refund.exceeds", "must not be more than is left of what was paid");
        }
        return amount.amount().compareTo(left) == 0;
    }

    /** Returns the refund with this reference, of any generation. */
    public Optional<Refund> findRefund(String reference) {
        return refunds.stream()
                .filter(refund -> refund.reference().equals(reference))
                .findFirst();
    }

    /**
     * Returns which of the takings of its generation a refund was, counted from 1.
     *
     * @throws IllegalArgumentException if it is no refund of this order
     */
    public int takingOf(Refund refund) {
        List<Refund> ofGeneration = refundsOf(refund.generation());
        if (!ofGeneration.contains(refund)) {
            throw new IllegalArgumentException("Order " + id + " has no refund " + refund.reference());
        }
        return ofGeneration.indexOf(refund) + 1;
    }

    /**
     * Decides to begin again after a cancellation, with nothing refunded and nothing taken back.
     *
     * @param newGeneration one more than the order has
     * @throws IllegalOrderStateException if the order is not cancelled
     * @throws InvalidRequestException if a generation would be skipped; path {@code generation}
     */
    public OrderChange reopen(int newGeneration, Instant now) {
        require(status == OrderStatus.CANCELLED, OrderStatus.PLACED);
        if (newGeneration != generation + 1) {
            throw InvalidRequestException.of(
                    "generation", "order.generation.skipped", "must be one more than the order has");
        }
        return next(OrderStatus.PLACED, newGeneration, null, refunds, now);
    }

    private void require(boolean isAllowed, OrderStatus requested) {
        if (!isAllowed) {
            throw new IllegalOrderStateException(id, status, requested);
        }
    }

    private static Instant pastOr(@Nullable Instant at, Instant now) {
        if (at != null && at.isAfter(now)) {
            throw InvalidRequestException.of("at", "time.future", "must not be in the future");
        }
        return at == null ? now : at;
    }

    private OrderChange next(
            OrderStatus newStatus,
            int newGeneration,
            @Nullable Instant newCompletedAt,
            List<Refund> newRefunds,
            Instant now) {
        Order after = new Order(
                id,
                customer,
                version + 1,
                placedAt,
                lines,
                totals,
                delivery,
                newStatus,
                newGeneration,
                newCompletedAt,
                newRefunds,
                createdAt,
                now);
        return new OrderChange(this, after);
    }

    /** Returns what identifies it, without what was bought. */
    @Override
    public String toString() {
        return "Order[id=" + id + ", customer=" + customer + ", version=" + version + ", status=" + status + "]";
    }
}
