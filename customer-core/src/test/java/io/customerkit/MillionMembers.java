package io.customerkit;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.EmailAddress;
import io.customerkit.error.Violations;
import io.customerkit.loyalty.Adjustment;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.storage.CustomerStore;
import io.customerkit.storage.LoyaltyAccountStore;
import io.customerkit.storage.LoyaltyAccountStore.LedgerKey;
import io.customerkit.storage.Storage;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Counts a million members who are made when they are read: all of them at once are about a gigabyte. */
final class MillionMembers {

    private static final int MEMBERS = 1_000_000;
    private static final Instant AT = Instant.parse("2024-03-01T10:00:00Z");
    private static final LedgerEntry GIFT = gift();

    private MillionMembers() {}

    /** Prints how many members each tier has. */
    public static void main(String[] args) {
        Reports reports = CustomerKit.builder().storage(storage()).build().reports();

        reports.membersPerTier(AT).forEach((tier, members) -> System.out.println(tier.name() + " " + members));
    }

    private static Storage storage() {
        var customers = only(CustomerStore.class, "all", call -> customers((CustomerId) call[0], (int) call[1]));
        var accounts = only(LoyaltyAccountStore.class, "ledger", call -> entries((LedgerKey) call[0], (int) call[1]));
        Map<String, Object> stores = Map.of("customers", customers, "accounts", accounts);
        return (Storage) Proxy.newProxyInstance(
                Storage.class.getClassLoader(),
                new Class<?>[] {Storage.class},
                (proxy, method, arguments) -> stores.get(method.getName()));
    }

    /** Returns a store that answers one method and no other. */
    private static <S> S only(Class<S> type, String name, Function<Object[], Object> answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (!method.getName().equals(name)) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return answer.apply(arguments);
                }));
    }

    private static List<Customer> customers(CustomerId after, int limit) {
        return IntStream.range(next(after), MEMBERS)
                .limit(limit)
                .mapToObj(MillionMembers::customer)
                .toList();
    }

    private static int next(CustomerId after) {
        return after == null ? 0 : Integer.parseInt(after.value()) - MEMBERS + 1;
    }

    private static CustomerId id(int number) {
        return CustomerId.of(Integer.toString(MEMBERS + number));
    }

    private static Customer customer(int number) {
        CustomerId id = id(number);
        EmailAddress email = EmailAddress.restore(id + "@example.org", id + "@example.org");
        return new Customer(id, 1, "x".repeat(800), email, null, List.of(), null, null, AT, AT);
    }

    /** Every second member has 600 points. */
    private static List<LedgerEntry> entries(LedgerKey after, int limit) {
        int first = after == null ? 0 : next(after.customer());
        return IntStream.range(first, MEMBERS)
                .filter(number -> number % 2 == 0)
                .limit(limit)
                .mapToObj(MillionMembers::entry)
                .toList();
    }

    private static LedgerEntry gift() {
        var request = Adjustment.of(NewAdjustment.of(600, "r-1", null), new Violations());
        return LoyaltyAccount.open(id(0), AT)
                .adjust(request, LoyaltyProgram.standard(), AT)
                .entries()
                .get(0);
    }

    private static LedgerEntry entry(int number) {
        return new LedgerEntry(
                id(number),
                GIFT.sequence(),
                GIFT.kind(),
                GIFT.reference(),
                GIFT.fingerprint(),
                GIFT.points(),
                GIFT.debtChange(),
                GIFT.allocations(),
                GIFT.at(),
                GIFT.recordedAt(),
                GIFT.balanceAfter(),
                GIFT.tierAfter(),
                GIFT.facts(),
                GIFT.author(),
                GIFT.reason());
    }
}
