package io.customerkit.mongo;

import io.customerkit.customer.CustomerId;
import io.customerkit.customer.HistoryEntry;
import org.bson.Document;

/**
 * A change of a profile in {@code ck_customer_history}; the driver makes the {@code _id}.
 *
 * <pre>{@code
 * {_id: ObjectId, customer: "c-1", version: 3, field: "name",
 *  oldValue: "Ada Lovelace",         // absent if there was none
 *  newValue: "Ada King",             // absent if there is none
 *  at: date, author: "system"}
 * }</pre>
 */
final class HistoryDocument {

    static final String CUSTOMER = "customer";
    static final String FIELD = "field";

    private static final String OLD_VALUE = "oldValue";
    private static final String NEW_VALUE = "newValue";
    private static final String AT = "at";
    private static final String AUTHOR = "author";

    private HistoryDocument() {}

    static Document write(HistoryEntry entry) {
        var document = new Document(CUSTOMER, entry.customer().value())
                .append(Fields.VERSION, entry.version())
                .append(FIELD, entry.field());
        Fields.putIfPresent(document, OLD_VALUE, entry.oldValue());
        Fields.putIfPresent(document, NEW_VALUE, entry.newValue());
        return document.append(AT, entry.at()).append(AUTHOR, entry.author());
    }

    static HistoryEntry read(Document document) {
        return new HistoryEntry(
                CustomerId.of(document.getString(CUSTOMER)),
                document.getLong(Fields.VERSION),
                document.getString(FIELD),
                Fields.textOrNull(document, OLD_VALUE),
                Fields.textOrNull(document, NEW_VALUE),
                Fields.instant(document, AT),
                document.getString(AUTHOR));
    }
}
