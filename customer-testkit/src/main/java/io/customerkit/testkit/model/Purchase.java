package io.customerkit.testkit.model;

import static java.util.Objects.requireNonNull;

import io.customerkit.testkit.model.Answer.Ordered;
import io.customerkit.testkit.model.Step.Place;
import io.customerkit.testkit.model.Step.Refund;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An order and what has become of it. */
final class Purchase {

    /** Where an order stands. */
    enum Status {
        PLACED,
        COMPLETED,
        PARTIALLY_REFUNDED,
        REFUNDED,
        CANCELLED;

        boolean isCompletion() {
            return this == COMPLETED || this == PARTIALLY_REFUNDED || this == REFUNDED;
        }

        boolean isRefundable() {
            return this == COMPLETED || this == PARTIALLY_REFUNDED;
        }
    }

    private final Place asPlaced;
    private final Instant placedAt;
    private final Map<String, Refunded> refunds = new HashMap<>();
    private Status status = Status.PLACED;
    private int generation = 1;
    private BigDecimal refunded = BigDecimal.ZERO;
    private long taken;
    private int takings;
    private @Nullable Entry award;
    private @Nullable Entry lastTaking;
    private @Nullable Instant endsAt;

    Purchase(Place asPlaced, Instant now) {
        this.asPlaced = asPlaced;
        this.placedAt = asPlaced.placedAt() == null ? now : asPlaced.placedAt();
    }

    /** Returns whether placing this is only a repetition; an order that named no time has the one it got. */
    boolean isPlacedBy(Place again) {
        return again.customer().equals(asPlaced.customer())
                && again.total().compareTo(asPlaced.total()) == 0
                && again.shipping().compareTo(asPlaced.shipping()) == 0
                && again.paidWithPoints().compareTo(asPlaced.paidWithPoints()) == 0
                && (again.placedAt() == null || again.placedAt().equals(placedAt));
    }

    String customer() {
        return asPlaced.customer();
    }

    Instant placedAt() {
        return placedAt;
    }

    Status status() {
        return status;
    }

    int generation() {
        return generation;
    }

    /** Returns what earns points: neither shipping nor what was paid with points. */
    BigDecimal base() {
        return asPlaced.total()
                .subtract(asPlaced.shipping())
                .subtract(asPlaced.paidWithPoints())
                .max(BigDecimal.ZERO);
    }

    private BigDecimal payable() {
        return asPlaced.total().subtract(asPlaced.paidWithPoints());
    }

    /** Returns the most that can still be given back. */
    BigDecimal left() {
        return payable().subtract(refunded);
    }

    Answer.Placed placed() {
        return new Answer.Placed(asPlaced.order(), placedAt, base());
    }

    /** Returns how far it has come. */
    Ordered answer(@Nullable Entry entry, boolean replayed) {
        return new Ordered(asPlaced.order(), status.name(), generation, entry, replayed);
    }

    /** Returns the entry by which it was awarded; only after its completion. */
    Entry award() {
        return requireNonNull(award);
    }

    /** Returns the points that the award granted. */
    GrantId grant() {
        return new GrantId(award().sequence(), 1);
    }

    /** Returns when the points of the award end; null if never. */
    @Nullable
    Instant endsAt() {
        return endsAt;
    }

    /** Returns how many points have been taken back. */
    long taken() {
        return taken;
    }

    /** Returns how many points should be gone: the share that is refunded, rounded down once, or all of them. */
    long target() {
        if (status != Status.PARTIALLY_REFUNDED) {
            return award().points();
        }
        return BigDecimal.valueOf(award().points())
                .multiply(refunded)
                .divide(payable(), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    String reference() {
        return "ck:order:" + asPlaced.order() + ":" + generation;
    }

    String nextTaking() {
        return reference() + ":" + (takings + 1);
    }

    /** Returns the entry that took points back last; null if none did in this generation. */
    @Nullable
    Entry lastTaking() {
        return lastTaking;
    }

    @Nullable
    Refunded refund(String reference) {
        return refunds.get(reference);
    }

    void complete(Entry entry, @Nullable Instant end) {
        status = Status.COMPLETED;
        award = entry;
        endsAt = end;
    }

    void refund(BigDecimal amount) {
        refunded = refunded.add(amount);
        status = left().signum() == 0 ? Status.REFUNDED : Status.PARTIALLY_REFUNDED;
    }

    void cancel() {
        status = Status.CANCELLED;
    }

    void remember(Refund step, Entry entry) {
        refunds.put(step.reference(), new Refunded(step.amount(), entry));
    }

    void take(Entry entry) {
        lastTaking = entry;
        taken -= entry.points();
        takings++;
    }

    void reopen() {
        status = Status.PLACED;
        generation++;
        refunded = BigDecimal.ZERO;
        taken = 0;
        takings = 0;
        award = null;
        lastTaking = null;
    }

    /** Money that was given back, and the points that were taken for it. */
    record Refunded(BigDecimal amount, Entry entry) {}
}
