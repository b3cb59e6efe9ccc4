package io.customerkit.jdbc;

import io.customerkit.customer.Address;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.EmailAddress;
import io.customerkit.customer.HistoryEntry;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.customer.Preferences;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.CustomerStore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Customers in {@code ck_customer}, their addresses in {@code ck_address}, their past in {@code ck_customer_history}. */
final class JdbcCustomers implements CustomerStore {

    private static final String COLUMNS = """
            SELECT c.id, c.version, c.name, c.email, c.email_key, c.phone, c.default_address_id, c.preferences,
                   c.created_at, c.updated_at,
                   a.id AS address_id, a.street, a.city, a.state, a.zip_code, a.country,
                   a.created_at AS address_created_at, a.updated_at AS address_updated_at
            """;

    private final JdbcTransactions transactions;

    JdbcCustomers(JdbcTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Customer> find(CustomerId id) {
        return findBy("c.id = :value", id.value());
    }

    @Override
    public boolean exists(CustomerId id) {
        return transactions.read(handle -> NamedStatement.of(handle, "SELECT 1 FROM ck_customer WHERE id = :id")
                .bind("id", id.value())
                .scan(ResultSet::next));
    }

    @Override
    public Optional<Customer> findByEmail(String key) {
        return findBy("c.email_key = :value", key);
    }

    @Override
    public Optional<Customer> findByUniquePhone(PhoneNumber phone) {
        return findBy("c.unique_phone = :value", phone.value());
    }

    private Optional<Customer> findBy(String condition, String value) {
        String sql = COLUMNS + """
                  FROM ck_customer c
                  LEFT JOIN ck_address a ON a.customer_id = c.id
                 WHERE\s""" + condition + " ORDER BY a.position";
        return transactions.read(
                handle -> NamedStatement.of(handle, sql).bind("value", value).scan(JdbcCustomers::read).stream()
                        .findFirst());
    }

    @Override
    public List<Customer> all(@Nullable CustomerId after, int limit) {
        String sql = COLUMNS + """
                  FROM (SELECT *
                          FROM ck_customer
                         WHERE id > :after
                         ORDER BY id
                         LIMIT :limit) c
                  LEFT JOIN ck_address a ON a.customer_id = c.id
                 ORDER BY c.id, a.position""";
        return transactions.read(handle -> NamedStatement.of(handle, sql)
                .bind("after", after == null ? "" : after.value())
                .bind("limit", limit)
                .scan(JdbcCustomers::read));
    }

    private static List<Customer> read(ResultSet rows) throws SQLException {
        return Rows.joined(rows, row -> row.getString("id"), JdbcCustomers::customer, JdbcCustomers::address);
    }

    private static Function<List<Address>, Customer> customer(ResultSet row) throws SQLException {
        var id = CustomerId.of(row.getString("id"));
        long version = row.getLong("version");
        String name = row.getString("name");
        EmailAddress email = EmailAddress.restore(row.getString("email"), row.getString("email_key"));
        String phone = row.getString("phone");
        String defaultAddress = row.getString("default_address_id");
        String preferences = row.getString("preferences");
        Instant createdAt = Rows.instant(row, "created_at");
        Instant updatedAt = Rows.instant(row, "updated_at");
        return addresses -> new Customer(
                id,
                version,
                name,
                email,
                phone == null ? null : new PhoneNumber(phone),
                addresses,
                defaultAddress == null ? null : AddressId.of(defaultAddress),
                preferences == null ? null : Preferences.ofJson(preferences),
                createdAt,
                updatedAt);
    }

    private static Optional<Address> address(ResultSet row) throws SQLException {
        String id = row.getString("address_id");
        if (id == null) {
            return Optional.empty();
        }
        return Optional.of(new Address(
                AddressId.of(id),
                row.getString("street"),
                row.getString("city"),
                row.getString("state"),
                row.getString("zip_code"),
                row.getString("country"),
                Rows.instant(row, "address_created_at"),
                Rows.instant(row, "address_updated_at")));
    }

    @Override
    public List<HistoryEntry> history(CustomerId customer, @Nullable HistoryKey after, int limit) {
        return transactions.read(handle -> NamedStatement.of(handle, """
                        SELECT version, field, old_value, new_value, at, author
                          FROM ck_customer_history
                         WHERE customer_id = :customer
                           AND version <= :version
                           AND (version < :version OR field > :field)
                         ORDER BY version DESC, field
                         LIMIT :limit""")
                .bind("customer", customer.value())
                .bind("version", after == null ? Long.MAX_VALUE : after.version())
                .bind("field", after == null ? "" : after.field())
                .bind("limit", limit)
                .list(row -> historyEntry(customer, row)));
    }

    private static HistoryEntry historyEntry(CustomerId customer, ResultSet row) throws SQLException {
        return new HistoryEntry(
                customer,
                row.getLong("version"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                Rows.instant(row, "at"),
                row.getString("author"));
    }

    /** Claims before it writes: whoever moves the version first leaves every rival with a count of 0. */
    static void write(Handle handle, Updates updates, CustomerChange change) {
        Customer after = change.after();
        int claimed = change.expectedVersion() == 0 ? insert(handle, change) : update(handle, change);
        if (claimed == 0) {
            throw new ConcurrentChangeException("customer", after.id().value());
        }
        writeAddresses(updates, change);
        writeHistory(updates, change.history());
    }

    private static int insert(Handle handle, CustomerChange change) {
        var statement = NamedStatement.of(handle, """
                INSERT INTO ck_customer (id, version, name, email, email_key, phone, unique_phone,
                                         default_address_id, preferences, created_at, updated_at)
                VALUES (:id, :version, :name, :email, :emailKey, :phone, :uniquePhone,
                        :defaultAddress, :preferences, :createdAt, :updatedAt)""");
        return bind(statement, change)
                .bind("createdAt", change.after().createdAt())
                .execute();
    }

    private static int update(Handle handle, CustomerChange change) {
        var statement = NamedStatement.of(handle, """
                UPDATE ck_customer
                   SET version = :version, name = :name, email = :email, email_key = :emailKey, phone = :phone,
                       unique_phone = :uniquePhone, default_address_id = :defaultAddress,
                       preferences = :preferences, updated_at = :updatedAt
                 WHERE id = :id AND version = :expected""");
        return bind(statement, change)
                .bind("expected", change.expectedVersion())
                .execute();
    }

    private static NamedStatement bind(NamedStatement statement, CustomerChange change) {
        Customer after = change.after();
        String phone = after.phone() == null ? null : after.phone().value();
        return statement
                .bind("id", after.id().value())
                .bind("version", after.version())
                .bind("name", after.name())
                .bind("email", after.email().value())
                .bind("emailKey", after.email().key())
                .bind("phone", phone)
                .bind("uniquePhone", change.isPhoneUnique() ? phone : null)
                .bind(
                        "defaultAddress",
                        after.defaultAddressId() == null
                                ? null
                                : after.defaultAddressId().value())
                .bind(
                        "preferences",
                        after.preferences() == null ? null : after.preferences().toJson())
                .bind("updatedAt", after.updatedAt());
    }

    /** Addresses change seldom: if any does, all rows are written anew. */
    private static void writeAddresses(Updates updates, CustomerChange change) {
        List<Address> old =
                change.before() == null ? List.of() : change.before().addresses();
        if (old.equals(change.after().addresses())) {
            return;
        }
        String customer = change.after().id().value();
        if (!old.isEmpty()) {
            updates.update(
                    "DELETE FROM ck_address WHERE customer_id = :customer",
                    List.of(customer),
                    (row, whose) -> row.bind("customer", whose));
        }
        insertAddresses(updates, customer, change.after().addresses());
    }

    private static void insertAddresses(Updates updates, String customer, List<Address> addresses) {
        String sql = """
                INSERT INTO ck_address (customer_id, id, position, street, city, state, zip_code, country,
                                        created_at, updated_at)
                VALUES (:customer, :id, :position, :street, :city, :state, :zipCode, :country,
                        :createdAt, :updatedAt)""";
        updates.insert(
                sql,
                addresses,
                (row, address) -> row.bind("customer", customer)
                        .bind("id", address.id().value())
                        .bind("position", addresses.indexOf(address))
                        .bind("street", address.street())
                        .bind("city", address.city())
                        .bind("state", address.state())
                        .bind("zipCode", address.zipCode())
                        .bind("country", address.country())
                        .bind("createdAt", address.createdAt())
                        .bind("updatedAt", address.updatedAt()));
    }

    private static void writeHistory(Updates updates, List<HistoryEntry> history) {
        String sql = """
                INSERT INTO ck_customer_history (customer_id, version, field, old_value, new_value, at, author)
                VALUES (:customer, :version, :field, :oldValue, :newValue, :at, :author)""";
        updates.insert(
                sql,
                history,
                (row, entry) -> row.bind("customer", entry.customer().value())
                        .bind("version", entry.version())
                        .bind("field", entry.field())
                        .bind("oldValue", entry.oldValue())
                        .bind("newValue", entry.newValue())
                        .bind("at", entry.at())
                        .bind("author", entry.author()));
    }
}
