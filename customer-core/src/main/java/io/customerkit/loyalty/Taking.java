package io.customerkit.loyalty;

import io.customerkit.order.Order;
import io.customerkit.order.OrderStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many points a refund or a cancellation takes back: the share of the award that the order is refunded by now, less what
 * was taken before and what has ended unspent. Computed from sums, never from steps, so that any sequence of partial refunds
 * ends as one full refund does.
 *
 * @param order as it is afterwards
 * @param award what it had earned
 * @param expired points of the award that have ended unspent by now, 0 or more
 */
record Taking(Order order, Award award, long expired) {

    private static final String ORDER = "order";
    private static final String STATUS = "status";
    private static final String AWARDED = "awarded";
    private static final String REFUNDED = "refunded";
    private static final String PAYABLE = "payable";
    private static final String TARGET = "target";
    private static final String EXPIRED = "expired";
    private static final String TAKEN = "taken";

    /** The points that should be gone in all, spent ones included: 0 to all that were awarded. */
    private long target() {
        if (order.status() != OrderStatus.PARTIALLY_REFUNDED) {
            return award.points();
        }
        BigDecimal refunded = order.refunded().amount();
        return BigDecimal.valueOf(award.points())
                .multiply(refunded)
                .divide(order.totals().payable().amount(), 0, RoundingMode.FLOOR)
                .longValueExact();
    }

    /** The points to take now, 0 or more. */
    long points() {
        return Math.max(0, target() - expired - award.taken());
    }

    Facts facts() {
        return Facts.builder()
                .note(ORDER, order.id())
                .note(STATUS, order.status())
                .note(AWARDED, award.points())
                .note(REFUNDED, order.refunded())
                .note(PAYABLE, order.totals().payable())
                .note(TARGET, target())
                .note(EXPIRED, expired)
                .note(TAKEN, award.taken())
                .build();
    }

    /** Returns the points that were taken back up to and with this entry of {@link EntryKind#CLAWED_BACK}. */
    static long takenUntil(LedgerEntry entry) {
        return entry.facts().find(TAKEN).map(Long::valueOf).orElse(0L) - entry.points();
    }

    static boolean isOfCancellation(LedgerEntry entry) {
        return entry.facts()
                .find(STATUS)
                .filter(OrderStatus.CANCELLED.name()::equals)
                .isPresent();
    }
}
