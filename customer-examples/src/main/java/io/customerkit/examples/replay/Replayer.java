package io.customerkit.examples.replay;

import io.customerkit.CustomerKit;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.error.CustomerKitException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.NewOrder;
import io.customerkit.order.Order;
import io.customerkit.storage.Storage;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * Puts purchases into the library as an application does, each at its own time. Whatever the storage has of an earlier run
 * stays as it is: ids and references come from the line numbers, so a repeated call is recognised. Not thread-safe.
 */
final class Replayer implements AutoCloseable {

    private static final Duration MAINTENANCE_BUDGET = Duration.ofMinutes(1);

    private final ReplayClock clock = new ReplayClock();
    private final CustomerKit kit;
    private final ZoneId zone;
    private final LocalDate asOf;
    private final Instant end;
    private final long redeem;
    private long orders;

    /**
     * Returns a replayer.
     *
     * @param zone where the programme's days begin and end
     * @param asOf purchases from the start of this day on are left out
     * @param redeem points to redeem after an order as often as there are so many; 0 for none
     */
    Replayer(Storage storage, ZoneId zone, LocalDate asOf, long redeem) {
        this.zone = zone;
        this.asOf = asOf;
        this.end = asOf.atStartOfDay(zone).toInstant();
        this.redeem = redeem;
        this.kit = CustomerKit.builder()
                .storage(storage)
                .clock(clock)
                .program(LoyaltyProgram.builder().zone(zone).build())
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .notifier((notification, customer) -> {}) // nobody is told of the past
                .build();
    }

    /**
     * Replays one purchase, unless it is not before {@code asOf}.
     *
     * @throws LineException if the library refuses it, because the storage holds something else under its id
     */
    void replay(Purchase purchase) {
        if (!purchase.at().isBefore(end)) {
            return;
        }
        clock.set(purchase.at());
        try {
            createIfNew(purchase);
            redeem(purchase, complete(purchase));
        } catch (CustomerKitException e) {
            throw new LineException(purchase.line(), e);
        }
        orders++;
    }

    private void createIfNew(Purchase purchase) {
        CustomerId customer = purchase.customer();
        if (kit.customers().find(customer).isEmpty()) {
            kit.customers()
                    .create(NewCustomer.builder()
                            .id(customer.value())
                            .name("Customer " + customer)
                            .email("c" + purchase.line() + "@example.org")
                            .build());
        }
    }

    private LedgerEntry complete(Purchase purchase) {
        Order order = kit.orders()
                .place(NewOrder.builder()
                        .id("replay:" + purchase.line())
                        .customer(purchase.customer())
                        .placedAt(purchase.at())
                        .currency(purchase.amount().currency().getCurrencyCode())
                        .total(purchase.amount().amount())
                        .build());
        return kit.orders().complete(order.id(), purchase.at()).entry();
    }

    /**
     * How often is decided by the balance that the completion recorded, not by the one of this moment, so a second run
     * redeems nothing again. An account that was used later than this order already stays as it is.
     */
    private void redeem(Purchase purchase, LedgerEntry award) {
        if (redeem == 0 || award.recordedAt().isAfter(purchase.at())) {
            return;
        }
        long times = award.balanceAfter() / redeem;
        for (long time = 1; time <= times; time++) {
            Reference reference = Reference.of("replay:" + purchase.line() + ":redeem:" + time);
            kit.loyalty().redeem(purchase.customer(), redeem, reference);
        }
    }

    /** Books what has ended by the start of {@code asOf} and returns the figures of that moment. */
    Figures figures() {
        settle();
        return Figures.of(kit.reports().timeline(List.of(asOf.minusDays(1))).get(0));
    }

    /** Books what has ended by the start of {@code asOf} and returns the figures of that moment and how they came about. */
    Report report() {
        settle();
        return Report.of(kit.reports(), asOf, zone);
    }

    private void settle() {
        clock.set(end);
        boolean isFinished;
        do {
            isFinished = kit.maintenance().run(MAINTENANCE_BUDGET).finished();
        } while (!isFinished);
    }

    /** How many purchases were replayed. */
    long orders() {
        return orders;
    }

    @Override
    public void close() {
        kit.close();
    }
}
