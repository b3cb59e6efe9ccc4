package io.customerkit.testkit;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;

import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Order;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.Refund;
import io.customerkit.order.Spend;
import io.customerkit.storage.StorageException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How a storage with a flaw adds up orders. */
record BreakableTotals(Flaw flaw) {

    private static final Currency EURO = Currency.getInstance("EUR");

    CustomerTotals of(Stream<Order> orders) {
        Map<Currency, List<Order>> byCurrency = orders.filter(this::isCounted).collect(groupingBy(this::currency));
        if (byCurrency.isEmpty() && flaw == OrderFlaw.TOTALS_OF_NOTHING_ARE_AN_ERROR) {
            throw new StorageException("No row", null);
        }
        return new CustomerTotals(byCurrency.entrySet().stream()
                .map(group -> spend(group.getKey(), group.getValue()))
                .toList());
    }

    private boolean isCounted(Order order) {
        OrderStatus status = order.status();
        return switch (status) {
            case PLACED -> flaw == OrderFlaw.TOTALS_COUNT_WHAT_IS_ONLY_PLACED;
            case CANCELLED -> flaw == OrderFlaw.TOTALS_COUNT_WHAT_IS_CANCELLED;
            case REFUNDED -> flaw != OrderFlaw.TOTALS_LEAVE_OUT_WHAT_IS_REFUNDED;
            case COMPLETED, PARTIALLY_REFUNDED ->
                flaw != OrderFlaw.TOTALS_LEAVE_OUT_ORDERS_OF_NOTHING
                        || order.totals().payable().amount().signum() > 0;
        };
    }

    private Currency currency(Order order) {
        return flaw == OrderFlaw.TOTALS_ADD_UP_CURRENCIES ? EURO : order.currency();
    }

    private Spend spend(Currency currency, List<Order> orders) {
        BigDecimal exact = orders.stream().map(this::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean isFloating = flaw == OrderFlaw.TOTALS_ARE_FLOATING_POINT;
        Instant last =
                orders.stream().map(this::time).max(Comparator.naturalOrder()).orElseThrow();
        return new Spend(currency, orders.size(), isFloating ? new BigDecimal(exact.doubleValue()) : exact, last);
    }

    private BigDecimal amount(Order order) {
        BigDecimal payable = order.totals().payable().amount();
        if (flaw == OrderFlaw.TOTALS_FORGET_REFUNDS) {
            return payable;
        }
        if (flaw == OrderFlaw.TOTALS_ADD_UP_WHAT_EARNS_POINTS) {
            return order.totals().base().amount();
        }
        return flaw == OrderFlaw.TOTALS_TAKE_OFF_REFUNDS_OF_ALL_GENERATIONS
                ? payable.subtract(refundedEver(order))
                : payable.subtract(order.refunded().amount());
    }

    private static BigDecimal refundedEver(Order order) {
        return order.refunds().stream()
                .map(Refund::amount)
                .map(money -> money.amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Instant time(Order order) {
        return flaw == OrderFlaw.TOTALS_TELL_WHEN_THE_LAST_WAS_COMPLETED
                ? requireNonNullElse(order.completedAt(), order.placedAt())
                : order.placedAt();
    }
}
