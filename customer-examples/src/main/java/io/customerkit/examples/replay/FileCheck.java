package io.customerkit.examples.replay;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The first pass over the file: every line is well-formed, and the orders of each customer stand in the order of time.
 * Memory grows with the number of customers, not of purchases.
 */
final class FileCheck {

    private final Map<String, Long> latest = new HashMap<>();
    private long purchases;
    private @Nullable Instant last;

    private FileCheck() {}

    /**
     * Reads the whole file.
     *
     * @throws LineException at the first line that cannot be used
     */
    static FileCheck of(PurchaseFile file) throws IOException {
        var check = new FileCheck();
        file.read(check::add);
        check.latest.clear();
        return check;
    }

    private void add(Purchase purchase) {
        Instant at = purchase.at();
        Long before = latest.put(purchase.customer().value(), at.toEpochMilli());
        if (before != null && before > at.toEpochMilli()) {
            throw new LineException(purchase.line(), "is earlier than the order of the same customer before it");
        }
        purchases++;
        last = last == null || at.isAfter(last) ? at : last;
    }

    /** How many purchases the file has. */
    long purchases() {
        return purchases;
    }

    /** Returns the day after the last order; empty if there is no order. */
    Optional<LocalDate> dayAfterLast(ZoneId zone) {
        return Optional.ofNullable(last).map(at -> at.atZone(zone).toLocalDate().plusDays(1));
    }
}
