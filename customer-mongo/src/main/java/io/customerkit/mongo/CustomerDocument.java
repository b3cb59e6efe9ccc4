package io.customerkit.mongo;

import io.customerkit.customer.Address;
import io.customerkit.customer.AddressId;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerChange;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.EmailAddress;
import io.customerkit.customer.PhoneNumber;
import io.customerkit.customer.Preferences;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * A customer in {@code ck_customer}. Preferences are JSON text, so their keys are nobody's field names.
 *
 * <pre>{@code
 * {_id: "c-1", version: 3, name: "Ada Lovelace", email: "Ada@Example.org", emailKey: "ada@example.org",
 *  phone: "+33142685300",            // absent if there is none
 *  uniquePhone: "+33142685300",      // absent unless no other customer may have it
 *  addresses: [{id: "a-1", street: "12 rue de la Paix", city: "Paris", state: "Île-de-France", zipCode: "75002",
 *               country: "FR",       // absent if there is none
 *               createdAt: date, updatedAt: date}],
 *  defaultAddressId: "a-1",          // absent if there is no address
 *  preferences: "{\"language\":\"en\"}", // absent if there are none
 *  createdAt: date, updatedAt: date}
 * }</pre>
 */
final class CustomerDocument {

    static final String EMAIL_KEY = "emailKey";
    static final String UNIQUE_PHONE = "uniquePhone";

    private static final String NAME = "name";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final String ADDRESSES = "addresses";
    private static final String DEFAULT_ADDRESS = "defaultAddressId";
    private static final String PREFERENCES = "preferences";
    private static final String CREATED_AT = "createdAt";
    private static final String UPDATED_AT = "updatedAt";
    private static final String ADDRESS_ID = "id";
    private static final String STREET = "street";
    private static final String CITY = "city";
    private static final String STATE = "state";
    private static final String ZIP_CODE = "zipCode";
    private static final String COUNTRY = "country";

    private CustomerDocument() {}

    static Document write(CustomerChange change) {
        Customer customer = change.after();
        String phone = customer.phone() == null ? null : customer.phone().value();
        var document = new Document(Fields.ID, customer.id().value())
                .append(Fields.VERSION, customer.version())
                .append(NAME, customer.name())
                .append(EMAIL, customer.email().value())
                .append(EMAIL_KEY, customer.email().key());
        Fields.putIfPresent(document, PHONE, phone);
        Fields.putIfPresent(document, UNIQUE_PHONE, change.isPhoneUnique() ? phone : null);
        document.append(
                ADDRESSES,
                customer.addresses().stream().map(CustomerDocument::write).toList());
        Fields.putIfPresent(document, DEFAULT_ADDRESS, text(customer.defaultAddressId()));
        Fields.putIfPresent(document, PREFERENCES, text(customer.preferences()));
        return document.append(CREATED_AT, customer.createdAt()).append(UPDATED_AT, customer.updatedAt());
    }

    private static @Nullable String text(@Nullable AddressId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable String text(@Nullable Preferences preferences) {
        return preferences == null ? null : preferences.toJson();
    }

    private static Document write(Address address) {
        var document = new Document(ADDRESS_ID, address.id().value())
                .append(STREET, address.street())
                .append(CITY, address.city())
                .append(STATE, address.state())
                .append(ZIP_CODE, address.zipCode());
        Fields.putIfPresent(document, COUNTRY, address.country());
        return document.append(CREATED_AT, address.createdAt()).append(UPDATED_AT, address.updatedAt());
    }

    static Customer read(Document document) {
        String phone = Fields.textOrNull(document, PHONE);
        String defaultAddress = Fields.textOrNull(document, DEFAULT_ADDRESS);
        String preferences = Fields.textOrNull(document, PREFERENCES);
        return new Customer(
                CustomerId.of(document.getString(Fields.ID)),
                document.getLong(Fields.VERSION),
                document.getString(NAME),
                EmailAddress.restore(document.getString(EMAIL), document.getString(EMAIL_KEY)),
                phone == null ? null : new PhoneNumber(phone),
                Fields.list(document, ADDRESSES, CustomerDocument::readAddress),
                defaultAddress == null ? null : AddressId.of(defaultAddress),
                preferences == null ? null : Preferences.ofJson(preferences),
                Fields.instant(document, CREATED_AT),
                Fields.instant(document, UPDATED_AT));
    }

    private static Address readAddress(Document document) {
        return new Address(
                AddressId.of(document.getString(ADDRESS_ID)),
                document.getString(STREET),
                document.getString(CITY),
                document.getString(STATE),
                document.getString(ZIP_CODE),
                Fields.textOrNull(document, COUNTRY),
                Fields.instant(document, CREATED_AT),
                Fields.instant(document, UPDATED_AT));
    }
}
