package io.customerkit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.storage.CustomerStore;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Customers in {@code ck_customer}, their past in {@code ck_customer_history}. */
final class MongoCustomers implements CustomerStore {

    private final Queries<Customer> customers;
    private final Queries<HistoryEntry> history;

    MongoCustomers(Sessions sessions, MongoCollections collections) {
        customers = new Queries<>(sessions, collections.get(MongoCollections.CUSTOMERS), CustomerDocument::read);
        history = new Queries<>(sessions, collections.get(MongoCollections.HISTORY), HistoryDocument::read);
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return customers.find(eq(Fields.ID, id.value()));
    }

    @Override
    public boolean exists(CustomerId id) {
        return customers.exists(eq(Fields.ID, id.value()));
    }

    @Override
    public Optional<Customer> findByEmail(String key) {
        return customers.find(eq(CustomerDocument.EMAIL_KEY, key));
    }

    @Override
    public Optional<Customer> findByUniquePhone(PhoneNumber phone) {
        return customers.find(eq(CustomerDocument.UNIQUE_PHONE, phone.value()));
    }

    @Override
    public List<HistoryEntry> history(CustomerId customer, @Nullable HistoryKey after, int limit) {
        long version = after == null ? Long.MAX_VALUE : after.version();
        String field = after == null ? "" : after.field();
        return history.page(
                and(
                        eq(HistoryDocument.CUSTOMER, customer.value()),
                        lte(Fields.VERSION, version),
                        or(lt(Fields.VERSION, version), gt(HistoryDocument.FIELD, field))),
                orderBy(descending(Fields.VERSION), ascending(HistoryDocument.FIELD)),
                limit);
    }

    @Override
    public List<Customer> all(@Nullable CustomerId after, int limit) {
        return customers.page(gt(Fields.ID, after == null ? "" : after.value()), ascending(Fields.ID), limit);
    }

    Write claim(CustomerChange change) {
        return new Write.Claim(customers.collection(), CustomerDocument.write(change), change.expectedVersion());
    }

    Write append(List<HistoryEntry> entries) {
        return new Write.Append(
                history.collection(),
                entries.stream().map(HistoryDocument::write).toList());
    }
}
