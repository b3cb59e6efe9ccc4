package io.customerkit.benchmarks;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/** A member's row of {@code ck_loyalty_account} and the lots. */
record HandAccount(String customer, long version, String tier, long entries, List<HandLot> lots) {

    long balance() {
        return lots.stream().mapToLong(HandLot::remaining).sum();
    }

    /** Returns the lot to take points from: of those that have enough, the one that ends first. */
    HandLot source(long points) {
        return lots.stream()
                .filter(lot -> lot.remaining() >= points)
                .min(Comparator.comparing(HandLot::expiresAt)
                        .thenComparing(HandLot::earnedAt)
                        .thenComparing(HandLot::sequence))
                .orElseThrow();
    }

    /** Returns the end that comes first: of the lots, or this one. */
    LocalDateTime dueAt(LocalDateTime end) {
        return lots.stream()
                .map(HandLot::expiresAt)
                .filter(end::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(end);
    }

    /** A row of {@code ck_lot}; each entry here grants one lot at most. */
    record HandLot(long sequence, long remaining, LocalDateTime earnedAt, LocalDateTime expiresAt) {}
}
