package io.customerkit.testkit;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Money;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderLine;
import io.customerkit.storage.OrderStore;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The orders of a {@link BreakableStorage}. */
final class BreakableOrders implements OrderStore {

    private static final int LONGEST_LINES = 65_535;

    private final Flaw flaw;
    private final StoredForm form;
    private final VersionCheck version;
    private final Sorted<Order, OrderKey> newestFirst;
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Order> firstVersions = new HashMap<>();

    BreakableOrders(Flaw flaw) {
        this.flaw = flaw;
        form = new StoredForm(flaw);
        version = new VersionCheck(
                flaw,
                VersionFlaw.ORDER_VERSIONS_ARE_NOT_COMPARED,
                VersionFlaw.A_SECOND_ORDER_REPLACES_THE_FIRST,
                VersionFlaw.A_CHANGE_CREATES_THE_ORDER);
        newestFirst = new Sorted<>(
                flaw,
                OrderKey::of,
                comparing(OrderKey::placedAt, reverseOrder()),
                comparing(key -> key.id().value(), Sorted.text(flaw).reversed()));
    }

    boolean isConflict(OrderChange change) {
        Order stored = orders.get(form.id(change.after().id()));
        return version.isStale(stored == null ? 0 : stored.version(), change.expectedVersion());
    }

    void write(OrderChange change) {
        String key = form.id(change.after().id());
        Order stored = form.of(stored(orders.get(key), change.after()));
        orders.put(key, stored);
        firstVersions.putIfAbsent(key, stored);
    }

    private Order stored(@Nullable Order before, Order after) {
        if (flaw == OrderFlaw.UPDATES_LEAVE_THEIR_TIME && before != null) {
            return Altered.with(after, "updatedAt", before.updatedAt());
        }
        if (flaw == OrderFlaw.GENERATIONS_ARE_NOT_WRITTEN) {
            return Altered.with(after, "generation", 1);
        }
        if (flaw == OrderFlaw.REFUNDS_ARE_REVERSED) {
            var refunds = new ArrayList<>(after.refunds());
            Collections.reverse(refunds);
            return Altered.with(after, "refunds", refunds);
        }
        if (flaw == OrderFlaw.REFUNDS_END_AFTER_999) {
            return Altered.with(
                    after, "refunds", after.refunds().stream().limit(999).toList());
        }
        if (flaw == OrderFlaw.LINES_ARE_REVERSED) {
            var lines = new ArrayList<>(after.lines());
            Collections.reverse(lines);
            return Altered.with(after, "lines", lines);
        }
        if (flaw == OrderFlaw.LINES_END_AFTER_64_KIB) {
            return Altered.with(after, "lines", shortened(after.lines()));
        }
        return flaw == OrderFlaw.AMOUNTS_ARE_IN_CENTS
                ? Altered.with(
                        after,
                        "totals",
                        Altered.with(
                                after.totals(), "goods", inCents(after.totals().goods())))
                : after;
    }

    private static List<OrderLine> shortened(List<OrderLine> lines) {
        var kept = new ArrayList<OrderLine>();
        int length = 0;
        for (OrderLine line : lines) {
            length += Objects.requireNonNullElse(line.description(), "").length();
            if (length <= LONGEST_LINES) {
                kept.add(line);
            }
        }
        return kept;
    }

    private static Money inCents(Money money) {
        return new Money(money.amount().setScale(2, RoundingMode.HALF_UP), money.currency());
    }

    @Override
    public Optional<Order> find(OrderId id) {
        Order order = orders.get(form.id(id));
        boolean isHidden = flaw == OrderFlaw.ORDERS_WITHOUT_LINES_ARE_NOT_FOUND
                && order != null
                && order.lines().isEmpty();
        return form.found(isHidden ? null : order);
    }

    @Override
    public List<Order> history(CustomerId customer, @Nullable OrderKey after, int limit) {
        Map<String, Order> shown = flaw == OrderFlaw.HISTORY_SHOWS_FIRST_VERSIONS ? firstVersions : orders;
        boolean isEverybodys = flaw == OrderFlaw.HISTORY_SHOWS_OTHER_CUSTOMERS;
        return newestFirst.page(
                shown.values().stream()
                        .filter(order -> isEverybodys || order.customer().equals(customer)),
                after,
                limit);
    }

    @Override
    public CustomerTotals totals(CustomerId customer) {
        boolean isEverybodys = flaw == OrderFlaw.TOTALS_COUNT_OTHER_CUSTOMERS;
        return new BreakableTotals(flaw)
                .of(orders.values().stream()
                        .filter(order -> isEverybodys || order.customer().equals(customer)));
    }
}
