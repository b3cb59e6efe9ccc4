package io.customerkit.mongo;

import io.customerkit.customer.CustomerId;
import io.customerkit.order.Money;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderLine;
import io.customerkit.order.OrderStatus;
import io.customerkit.order.OrderTotals;
import io.customerkit.order.Refund;
import java.util.Currency;
import org.bson.Document;
import org.bson.types.Decimal128;

/**
 * An order in {@code ck_order}. Amounts are exact decimals in the order's currency.
 *
 * <pre>{@code
 * {_id: "4711", version: 2, customer: "c-1", placedAt: date, currency: "EUR",
 *  goods: 742.10, shipping: 0.00, tax: 0.00, discount: 0.00, paidWithPoints: 0.00,
 *  lines: [{sku: "A",
 *           description: "A book",   // absent if there is none
 *           quantity: 2, unitPrice: 10.90, discount: 0.00, categories: ["books"]}],
 *  delivery: false, status: "COMPLETED", generation: 1,
 *  completedAt: date,                // absent before it is completed
 *  refunds: [{reference: "r-1", amount: 10.90, at: date, generation: 1}],
 *  spent: 731.20,                    // what Order.spent() says, to be added up and never read back; absent where it is empty
 *  createdAt: date, updatedAt: date}
 * }</pre>
 */
final class OrderDocument {

    static final String CUSTOMER = "customer";
    static final String PLACED_AT = "placedAt";
    static final String CURRENCY = "currency";
    static final String SPENT = "spent";

    private static final String GOODS = "goods";
    private static final String SHIPPING = "shipping";
    private static final String TAX = "tax";
    private static final String DISCOUNT = "discount";
    private static final String PAID_WITH_POINTS = "paidWithPoints";
    private static final String LINES = "lines";
    private static final String DELIVERY = "delivery";
    private static final String STATUS = "status";
    private static final String GENERATION = "generation";
    private static final String COMPLETED_AT = "completedAt";
    private static final String REFUNDS = "refunds";
    private static final String REFERENCE = "reference";
    private static final String AMOUNT = "amount";
    private static final String AT = "at";
    private static final String CREATED_AT = "createdAt";
    private static final String UPDATED_AT = "updatedAt";
    private static final String SKU = "sku";
    private static final String DESCRIPTION = "description";
    private static final String QUANTITY = "quantity";
    private static final String UNIT_PRICE = "unitPrice";
    private static final String CATEGORIES = "categories";

    private OrderDocument() {}

    static Document write(Order order) {
        OrderTotals totals = order.totals();
        var document = new Document(Fields.ID, order.id().value())
                .append(Fields.VERSION, order.version())
                .append(CUSTOMER, order.customer().value())
                .append(PLACED_AT, order.placedAt())
                .append(CURRENCY, order.currency().getCurrencyCode())
                .append(GOODS, amount(totals.goods()))
                .append(SHIPPING, amount(totals.shipping()))
                .append(TAX, amount(totals.tax()))
                .append(DISCOUNT, amount(totals.discount()))
                .append(PAID_WITH_POINTS, amount(totals.paidWithPoints()))
                .append(LINES, order.lines().stream().map(OrderDocument::write).toList())
                .append(DELIVERY, order.delivery())
                .append(STATUS, order.status().name())
                .append(GENERATION, order.generation());
        Fields.putIfPresent(document, COMPLETED_AT, order.completedAt());
        document.append(
                REFUNDS, order.refunds().stream().map(OrderDocument::write).toList());
        order.spent().ifPresent(spent -> document.append(SPENT, amount(spent)));
        return document.append(CREATED_AT, order.createdAt()).append(UPDATED_AT, order.updatedAt());
    }

    private static Document write(OrderLine line) {
        var document = new Document(SKU, line.sku());
        Fields.putIfPresent(document, DESCRIPTION, line.description());
        return document.append(QUANTITY, line.quantity())
                .append(UNIT_PRICE, amount(line.unitPrice()))
                .append(DISCOUNT, amount(line.discount()))
                .append(CATEGORIES, line.categories());
    }

    private static Document write(Refund refund) {
        return new Document(REFERENCE, refund.reference())
                .append(AMOUNT, amount(refund.amount()))
                .append(AT, refund.at())
                .append(GENERATION, refund.generation());
    }

    private static Decimal128 amount(Money money) {
        return new Decimal128(money.amount());
    }

    static Order read(Document document) {
        Currency currency = Currency.getInstance(document.getString(CURRENCY));
        var totals = new OrderTotals(
                money(document, GOODS, currency),
                money(document, SHIPPING, currency),
                money(document, TAX, currency),
                money(document, DISCOUNT, currency),
                money(document, PAID_WITH_POINTS, currency));
        return new Order(
                OrderId.of(document.getString(Fields.ID)),
                CustomerId.of(document.getString(CUSTOMER)),
                document.getLong(Fields.VERSION),
                Fields.instant(document, PLACED_AT),
                Fields.list(document, LINES, line -> readLine(line, currency)),
                totals,
                document.getBoolean(DELIVERY),
                OrderStatus.valueOf(document.getString(STATUS)),
                document.getInteger(GENERATION),
                Fields.instantOrNull(document, COMPLETED_AT),
                Fields.list(document, REFUNDS, refund -> readRefund(refund, currency)),
                Fields.instant(document, CREATED_AT),
                Fields.instant(document, UPDATED_AT));
    }

    private static OrderLine readLine(Document document, Currency currency) {
        return new OrderLine(
                document.getString(SKU),
                Fields.textOrNull(document, DESCRIPTION),
                document.getLong(QUANTITY),
                money(document, UNIT_PRICE, currency),
                money(document, DISCOUNT, currency),
                document.getList(CATEGORIES, String.class));
    }

    private static Refund readRefund(Document document, Currency currency) {
        return new Refund(
                document.getString(REFERENCE),
                money(document, AMOUNT, currency),
                Fields.instant(document, AT),
                document.getInteger(GENERATION));
    }

    private static Money money(Document document, String field, Currency currency) {
        return new Money(document.get(field, Decimal128.class).bigDecimalValue(), currency);
    }
}
