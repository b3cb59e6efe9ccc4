package io.customerkit.testkit;

import io.customerkit.customer.Address;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.error.Violations;
import io.customerkit.loyalty.Adjustment;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Redemption;
import io.customerkit.loyalty.Restoration;
import io.customerkit.order.Money;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.OrderTotals;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Small valid values with identities that nobody else has, so that nobody has to empty a database. */
final class Samples {

    static final Instant NOW = Instant.parse("2024-03-01T10:15:30.123Z");

    /** When points that were added at {@code NOW} end. */
    static final Instant END = Instant.parse("2025-03-02T00:00:00Z");

    static final String EMOJI = Character.toString(0x1F600);

    static final LoyaltyProgram PROGRAM = LoyaltyProgram.standard();
    private static final Money ZERO = Money.zero(Currency.getInstance("EUR"));

    private Samples() {}

    static String unique() {
        return UUID.randomUUID().toString();
    }

    /** An instant in a day that nobody else uses, as far as a test can tell. */
    static Instant lonelyInstant() {
        return Instant.ofEpochMilli(ThreadLocalRandom.current().nextLong(100_000_000_000_000L, 200_000_000_000_000L));
    }

    static CustomerId customerId() {
        return CustomerId.of(unique());
    }

    /** Returns an id that by code units comes before those of even numbers if this one is odd, unlike in a dictionary. */
    static CustomerId customerId(int number) {
        return CustomerId.of((number % 2 == 0 ? "c-" : "C-") + number + "-" + unique());
    }

    static Address address(String id, String street) {
        return new Address(AddressId.of(id), street, "Paris", "Île-de-France", "75002", "FR", NOW, NOW);
    }

    /** A number that nobody else has, as far as a test can tell. */
    static PhoneNumber phone() {
        return new PhoneNumber("+9" + ThreadLocalRandom.current().nextLong(10_000_000_000_000L, 99_999_999_999_999L));
    }

    static Order order(OrderId id, CustomerId customer, Instant placedAt) {
        var totals = new OrderTotals(Money.of("742.10", "EUR"), ZERO, ZERO, ZERO, ZERO);
        return new Order(
                id, customer, 1, placedAt, List.of(), totals, false, OrderStatus.PLACED, 1, null, List.of(), NOW, NOW);
    }

    static Order order(CustomerId customer) {
        return order(OrderId.of(unique()), customer, NOW);
    }

    /** Returns the change that places this order. */
    static OrderChange placing(Order order) {
        return new OrderChange(null, order);
    }

    /** Returns a change of the account by so many points; in debt rather than refused. */
    static LoyaltyAccountChange adjust(LoyaltyAccount account, long points, String reference) {
        return adjust(account, points, reference, NOW);
    }

    static LoyaltyAccountChange adjust(LoyaltyAccount account, long points, String reference, Instant now) {
        var request = NewAdjustment.of(points, reference, null).allowingDebt();
        return account.adjust(Adjustment.of(request, new Violations()), PROGRAM, now);
    }

    /** Returns a change that spends so many points. */
    static LoyaltyAccountChange redeem(LoyaltyAccount account, long points, String reference, Instant now) {
        var redemption = Redemption.of(NewRedemption.of(points, reference), new Violations());
        return account.redeem(redemption, PROGRAM, now);
    }

    /** Returns a change that undoes a redemption of lots which these entries granted. */
    static LoyaltyAccountChange restore(
            LoyaltyAccount account, LedgerEntry redemption, List<LedgerEntry> grants, Instant now) {
        return account.restore(new Restoration(redemption, grants, "system", null), PROGRAM, now);
    }

    static LoyaltyAccount open(CustomerId customer) {
        return LoyaltyAccount.open(customer, NOW);
    }

    static OutboxMessage message(String key, @Nullable Instant dueAt) {
        return new OutboxMessage(key, "welcome", customerId(), NOW, Map.of("sequence", "7"), dueAt, 0, null);
    }

    /** Returns whether the storage took the commit; false if somebody was faster. */
    static boolean commits(Storage storage, Commit commit) {
        try {
            storage.commit(commit);
            return true;
        } catch (ConcurrentChangeException lost) {
            return false;
        }
    }
}
