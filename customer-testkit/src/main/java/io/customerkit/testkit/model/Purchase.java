package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Step.Place;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order. */
final class Purchase {

    private final Place asPlaced;
    private final Instant placedAt;
    private @Nullable Entry award;

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

    /** Returns what earns points: neither shipping nor what was paid with points. */
    BigDecimal base() {
        return asPlaced.total()
                .subtract(asPlaced.shipping())
                .subtract(asPlaced.paidWithPoints())
                .max(BigDecimal.ZERO);
    }

    Answer.Placed placed() {
        return new Answer.Placed(asPlaced.order(), placedAt, base());
    }

    /** Returns the entry by which it was awarded; null before its completion. */
    @Nullable
    Entry award() {
        return award;
    }

    void complete(Entry entry) {
        award = entry;
    }
}
