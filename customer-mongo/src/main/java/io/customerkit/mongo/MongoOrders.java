package io.customerkit.mongo;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import io.customerkit.constraint.BusinessTime;
import io.customerkit.customer.CustomerId;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.order.Spend;
import io.customerkit.storage.OrderStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;

/** Orders in {@code ck_order}. */
final class MongoOrders implements OrderStore {

    private static final String COUNT = "count";

    private final Sessions sessions;
    private final Queries<Order> orders;

    MongoOrders(Sessions sessions, MongoCollections collections) {
        this.sessions = sessions;
        orders = new Queries<>(sessions, collections.get(MongoCollections.ORDERS), OrderDocument::read);
    }

    @Override
    public Optional<Order> find(OrderId id) {
        return orders.find(eq(Fields.ID, id.value()));
    }

    @Override
    public List<Order> history(CustomerId customer, @Nullable OrderKey after, int limit) {
        Instant placedAt = after == null ? BusinessTime.END : after.placedAt();
        String id = after == null ? "" : after.id().value();
        return orders.page(
                and(
                        eq(OrderDocument.CUSTOMER, customer.value()),
                        lte(OrderDocument.PLACED_AT, placedAt),
                        or(lt(OrderDocument.PLACED_AT, placedAt), lt(Fields.ID, id))),
                descending(OrderDocument.PLACED_AT, Fields.ID),
                limit);
    }

    @Override
    public CustomerTotals totals(CustomerId customer) {
        List<Bson> added = List.of(
                match(and(eq(OrderDocument.CUSTOMER, customer.value()), exists(OrderDocument.SPENT))),
                group(
                        "$" + OrderDocument.CURRENCY,
                        sum(COUNT, 1L),
                        sum(OrderDocument.SPENT, "$" + OrderDocument.SPENT),
                        max(OrderDocument.PLACED_AT, "$" + OrderDocument.PLACED_AT)));
        return sessions.read(session -> {
            var byCurrency = new ArrayList<Spend>();
            for (Document spend : orders.collection().aggregate(session, added)) {
                byCurrency.add(spend(spend));
            }
            return new CustomerTotals(byCurrency);
        });
    }

    private static Spend spend(Document group) {
        return new Spend(
                Currency.getInstance(group.getString(Fields.ID)),
                group.getLong(COUNT),
                group.get(OrderDocument.SPENT, Decimal128.class).bigDecimalValue(),
                Fields.instant(group, OrderDocument.PLACED_AT));
    }

    Write claim(OrderChange change) {
        return new Write.Claim(orders.collection(), OrderDocument.write(change.after()), change.expectedVersion());
    }
}
