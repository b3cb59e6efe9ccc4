package io.customerkit.order;

import static java.util.Objects.requireNonNull;

import io.customerkit.constraint.Characters;
import io.customerkit.customer.CustomerId;
import io.customerkit.error.Violations;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one {@link NewOrder}. What the annotations found wrong is not judged again; sums are computed only where every
 * part of them is valid.
 */
final class OrderReading {

    private final NewOrder request;
    private final Violations violations;

    OrderReading(NewOrder request, Violations violations) {
        this.request = request;
        this.violations = violations;
    }

    OrderDraft draft() {
        Currency currency = currency(request.currency());
        requireLinesOrTotal();
        violations.throwIfAny();
        List<OrderLine> lines = lines(requireNonNull(currency));
        OrderTotals totals = totals(lines, currency);
        return new OrderDraft(
                OrderId.of(requireNonNull(request.id())),
                CustomerId.of(requireNonNull(request.customer())),
                request.placedAt() == null ? null : request.placedAt().truncatedTo(ChronoUnit.MILLIS),
                lines,
                totals,
                request.delivery());
    }

    private @Nullable Currency currency(@Nullable String code) {
        return code == null ? null : violations.capture("currency", () -> Money.currency(code));
    }

    private void requireLinesOrTotal() {
        if (request.lines().isEmpty() == (request.total() == null)) {
            violations.add("total", "order.total", "must be given if there are no lines, and only then");
        }
        if (request.total() != null
                && request.discount() != null
                && request.discount().signum() > 0) {
            violations.add("discount", "order.discount", "must be absent where the total is given: it is in the total");
        }
    }

    private List<OrderLine> lines(Currency currency) {
        var lines = new ArrayList<OrderLine>();
        for (int i = 0; i < request.lines().size(); i++) {
            lines.add(line("lines[" + i + "]", request.lines().get(i), currency));
        }
        return lines;
    }

    private OrderLine line(String path, NewOrderLine line, Currency currency) {
        BigDecimal price = requireNonNull(line.unitPrice());
        BigDecimal discount = orZero(line.discount());
        long quantity = requireNonNull(line.quantity());
        if (discount.compareTo(price.multiply(BigDecimal.valueOf(quantity))) > 0) {
            violations.add(path + ".discount", "order.discount.exceeds", "must not exceed quantity x unit price");
        }
        return new OrderLine(
                Characters.trim(requireNonNull(line.sku())),
                Characters.trimToNull(line.description()),
                quantity,
                new Money(price, currency),
                new Money(discount, currency),
                line.categories().stream().map(Characters::trim).toList());
    }

    private OrderTotals totals(List<OrderLine> lines, Currency currency) {
        BigDecimal shipping = orZero(request.shipping());
        BigDecimal tax = orZero(request.tax());
        BigDecimal discount = orZero(request.discount());
        BigDecimal paidWithPoints = orZero(request.paidWithPoints());
        BigDecimal goods = request.total() == null
                ? sum(lines).subtract(discount)
                : orZero(request.total()).subtract(shipping).subtract(tax);
        BigDecimal total = goods.add(shipping).add(tax).max(BigDecimal.ZERO);
        requireNotNegative(goods);
        if (paidWithPoints.compareTo(total) > 0) {
            violations.add("paidWithPoints", "order.points.exceed", "must not exceed the total");
        }
        violations.capture("total", () -> new Money(total, currency));
        violations.throwIfAny();
        return new OrderTotals(
                new Money(goods, currency),
                new Money(shipping, currency),
                new Money(tax, currency),
                new Money(discount, currency),
                new Money(paidWithPoints, currency));
    }

    private void requireNotNegative(BigDecimal goods) {
        if (goods.signum() < 0 && request.total() == null) {
            violations.add("discount", "order.discount.exceeds", "must not exceed the sum of the lines");
        } else if (goods.signum() < 0) {
            violations.add("total", "order.total.too-small", "must not be less than shipping and tax");
        }
    }

    private static BigDecimal sum(List<OrderLine> lines) {
        return lines.stream().map(OrderReading::net).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** A line whose discount is too high is worth nothing: that is one violation, and none of the order's discount. */
    private static BigDecimal net(OrderLine line) {
        BigDecimal gross = line.unitPrice().amount().multiply(BigDecimal.valueOf(line.quantity()));
        return gross.subtract(line.discount().amount()).max(BigDecimal.ZERO);
    }

    /** A zero may have any exponent, and adding a number to it would write out as many digits. */
    private static BigDecimal orZero(@Nullable BigDecimal amount) {
        return amount == null || amount.signum() == 0 ? BigDecimal.ZERO : amount;
    }
}
