package io.customerkit.mongo;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.Facts;
import io.customerkit.loyalty.Fingerprint;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.HeldRewards;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** First changes of accounts, as a storage sees them. */
final class Granting {

    static final Instant NOW = Instant.parse("2024-03-01T10:15:30.123Z");

    private Granting() {}

    /** Returns the change that grants so many lots of 10 points each at once. */
    static LoyaltyAccountChange lots(CustomerId customer, int count) {
        List<Lot> lots = IntStream.rangeClosed(1, count)
                .mapToObj(number -> lot(new LotId(1, number)))
                .toList();
        List<Allocation> allocations =
                lots.stream().map(lot -> new Allocation(lot.id(), 10, 10)).toList();
        long points = 10L * count;
        var entry = new LedgerEntry(
                customer,
                1,
                EntryKind.ADJUSTED,
                Reference.of("r-" + customer),
                new Fingerprint("v1:ADJUSTED"),
                points,
                0,
                allocations,
                NOW,
                NOW,
                points,
                "BRONZE",
                Facts.none(),
                "system",
                null);
        LoyaltyAccount before = LoyaltyAccount.open(customer, NOW);
        var after = new LoyaltyAccount(customer, 1, lots, 0, 0, HeldRewards.none(), "BRONZE", 1, NOW, NOW);
        return new LoyaltyAccountChange(before, after, List.of(entry));
    }

    private static Lot lot(LotId id) {
        return new Lot(id, 10, 10, 10, NOW, NOW, Instant.parse("2025-03-02T00:00:00Z"), LocalDate.parse("2025-03-01"));
    }
}
