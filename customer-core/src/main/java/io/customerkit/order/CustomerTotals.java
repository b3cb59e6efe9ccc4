package io.customerkit.order;

import static java.util.stream.Collectors.toMap;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer's orders come to. Counted are the orders that are completed and not cancelled, whatever was given back for
 * them: one that is refunded in full counts with nothing spent. Sums over several currencies do not exist.
 *
 * @param byCurrency one for each currency that such an order has, by its code from A to Z; empty if there is no such order
 */
public record CustomerTotals(List<Spend> byCurrency) {

    /** Sorts, and refuses a currency that is there twice. */
    public CustomerTotals {
        byCurrency = byCurrency.stream()
                .sorted(Comparator.comparing(spend -> spend.currency().getCurrencyCode()))
                .toList();
        if (byCurrency.stream().map(Spend::currency).distinct().count() < byCurrency.size()) {
            throw new IllegalArgumentException("There is a currency twice in " + byCurrency);
        }
    }

    /** Returns what these orders of one customer come to. */
    public static CustomerTotals of(Collection<Order> orders) {
        Map<Currency, Spend> byCurrency =
                orders.stream().flatMap(CustomerTotals::spend).collect(toMap(Spend::currency, one -> one, Spend::plus));
        return new CustomerTotals(List.copyOf(byCurrency.values()));
    }

    private static Stream<Spend> spend(Order order) {
        return order.spent().stream().map(spent -> new Spend(order.currency(), 1, spent.amount(), order.placedAt()));
    }

    /** How many orders there are, in all currencies; 0 or more. */
    public long orders() {
        return byCurrency.stream().mapToLong(Spend::orders).sum();
    }

    /** Returns what was spent in a currency; 0 if there is no order in it. */
    public BigDecimal spent(Currency currency) {
        return byCurrency.stream()
                .filter(spend -> spend.currency().equals(currency))
                .map(Spend::amount)
                .findFirst()
                .orElseGet(() -> Money.zero(currency).amount());
    }

    /** When the last of the orders was placed, whatever its currency; empty if there is none. */
    public Optional<Instant> lastPlacedAt() {
        return byCurrency.stream().map(Spend::lastPlacedAt).max(Comparator.naturalOrder());
    }
}
