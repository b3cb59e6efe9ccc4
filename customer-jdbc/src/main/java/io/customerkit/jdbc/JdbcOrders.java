package io.customerkit.jdbc;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.customer.CustomerId;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Money;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.OrderTotals;
import io.customerkit.order.Spend;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.OrderStore;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Orders in {@code ck_order}, one row each. What {@link Order#spent} says stands in {@code spent}, so that the database can
 * add it up; it is null where that is empty, and never read back.
 */
final class JdbcOrders implements OrderStore {

    private static final String COLUMNS = """
            SELECT id, version, customer_id, placed_at, currency, goods, shipping, tax, discount, paid_with_points,
                   order_lines, delivery, status, generation, completed_at, refunds, created_at, updated_at
              FROM ck_order
            """;

    private final JdbcTransactions transactions;

    JdbcOrders(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return transactions.read(handle -> NamedStatement.of(handle, COLUMNS + " WHERE id = :id")
                .bind("id", id.value())
                .find(JdbcOrders::order));
    }

    @Override
    public List<Order> history(CustomerId customer, @Nullable OrderKey after, int limit) {
        String sql = COLUMNS + """
                 WHERE customer_id = :customer
                   AND placed_at <= :placedAt
                   AND (placed_at < :placedAt OR id < :id)
                 ORDER BY placed_at DESC, id DESC
                 LIMIT :limit""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("customer", customer.value())
                .bind("placedAt", after == null ? BusinessTime.END : after.placedAt())
                .bind("id", after == null ? "" : after.id().value())
                .bind("limit", limit)
                .list(JdbcOrders::order));
    }

    @Override
    public CustomerTotals totals(CustomerId customer) {
        return transactions.read(handle -> new CustomerTotals(NamedStatement.of(handle, """
                        SELECT currency, COUNT(*) AS orders, SUM(spent) AS spent, MAX(placed_at) AS last_placed_at
                          FROM ck_order
                         WHERE customer_id = :customer AND spent IS NOT NULL
                         GROUP BY currency""")
                .bind("customer", customer.value())
                .list(JdbcOrders::spend)));
    }

    private static Spend spend(ResultSet row) throws SQLException {
        return new Spend(
                Currency.getInstance(row.getString("currency")),
                row.getLong("orders"),
                row.getBigDecimal("spent"),
                Rows.instant(row, "last_placed_at"));
    }

    private static Order order(ResultSet row) throws SQLException {
        Currency currency = Currency.getInstance(row.getString("currency"));
        var totals = new OrderTotals(
                money(row, "goods", currency),
                money(row, "shipping", currency),
                money(row, "tax", currency),
                money(row, "discount", currency),
                money(row, "paid_with_points", currency));
        return new Order(
                OrderId.of(row.getString("id")),
                CustomerId.of(row.getString("customer_id")),
                row.getLong("version"),
                Rows.instant(row, "placed_at"),
                OrderLines.read(row.getString("order_lines"), currency),
                totals,
                row.getBoolean("delivery"),
                OrderStatus.valueOf(row.getString("status")),
                row.getInt("generation"),
                Rows.instantOrNull(row, "completed_at"),
                OrderRefunds.read(row.getString("refunds"), currency),
                Rows.instant(row, "created_at"),
                Rows.instant(row, "updated_at"));
    }

    private static Money money(ResultSet row, String column, Currency currency) throws SQLException {
        return new Money(row.getBigDecimal(column), currency);
    }

    /** Claims by writing its one row. What was ordered never changes. */
    static void write(Handle handle, OrderChange change) {
        int claimed = change.expectedVersion() == 0 ? insert(handle, change.after()) : update(handle, change);
        if (claimed == 0) {
            throw new ConcurrentChangeException("order", change.after().id().value());
        }
    }

    private static int insert(Handle handle, Order order) {
        OrderTotals totals = order.totals();
        return NamedStatement.of(handle, """
                        INSERT INTO ck_order (id, version, customer_id, placed_at, currency, goods, shipping, tax,
                                              discount, paid_with_points, order_lines, delivery, status, generation,
                                              completed_at, refunds, spent, created_at, updated_at)
                        VALUES (:id, :version, :customer, :placedAt, :currency, :goods, :shipping, :tax,
                                :discount, :paidWithPoints, :lines, :delivery, :status, :generation,
                                :completedAt, :refunds, :spent, :createdAt, :updatedAt)""")
                .bind("id", order.id().value())
                .bind("version", order.version())
                .bind("customer", order.customer().value())
                .bind("placedAt", order.placedAt())
                .bind("currency", order.currency().getCurrencyCode())
                .bind("goods", totals.goods().amount())
                .bind("shipping", totals.shipping().amount())
                .bind("tax", totals.tax().amount())
                .bind("discount", totals.discount().amount())
                .bind("paidWithPoints", totals.paidWithPoints().amount())
                .bind("lines", OrderLines.write(order.lines()))
                .bind("delivery", order.delivery())
                .bind("status", order.status().name())
                .bind("generation", order.generation())
                .bind("completedAt", order.completedAt())
                .bind("refunds", OrderRefunds.write(order.refunds()))
                .bind("spent", spent(order))
                .bind("createdAt", order.createdAt())
                .bind("updatedAt", order.updatedAt())
                .execute();
    }

    private static int update(Handle handle, OrderChange change) {
        Order after = change.after();
        return NamedStatement.of(handle, """
                        UPDATE ck_order
                           SET version = :version, status = :status, generation = :generation,
                               completed_at = :completedAt, refunds = :refunds, spent = :spent,
                               updated_at = :updatedAt
                         WHERE id = :id AND version = :expected""")
                .bind("id", after.id().value())
                .bind("version", after.version())
                .bind("expected", change.expectedVersion())
                .bind("status", after.status().name())
                .bind("generation", after.generation())
                .bind("completedAt", after.completedAt())
                .bind("refunds", OrderRefunds.write(after.refunds()))
                .bind("spent", spent(after))
                .bind("updatedAt", after.updatedAt())
                .execute();
    }

    private static @Nullable BigDecimal spent(Order order) {
        return order.spent().map(Money::amount).orElse(null);
    }
}
