package io.customerkit.mongo;

import io.customerkit.customer.CustomerId;
import io.customerkit.storage.OutboxMessage;
import org.bson.Document;

/**
 * A notification that waits for delivery, in {@code ck_outbox}.
 *
 * <pre>{@code
 * {_id: "tier-changed:c-1:4", kind: "tier-changed", customer: "c-1", at: date,
 *  attributes: [{name: "to", value: "SILVER"}],
 *  dueAt: date,                      // absent in a dead letter
 *  attempts: 0,
 *  failure: "java.io.IOException"}   // absent until an attempt failed
 * }</pre>
 */
final class MessageDocument {

    static final String DUE_AT = "dueAt";
    static final String ATTEMPTS = "attempts";

    private static final String KIND = "kind";
    private static final String CUSTOMER = "customer";
    private static final String AT = "at";
    private static final String ATTRIBUTES = "attributes";
    private static final String FAILURE = "failure";

    private MessageDocument() {}

    static Document write(OutboxMessage message) {
        var document = new Document(Fields.ID, message.key())
                .append(KIND, message.kind())
                .append(CUSTOMER, message.customer().value())
                .append(AT, message.at())
                .append(ATTRIBUTES, Fields.named(message.attributes()));
        Fields.putIfPresent(document, DUE_AT, message.dueAt());
        document.append(ATTEMPTS, message.attempts());
        Fields.putIfPresent(document, FAILURE, message.failure());
        return document;
    }

    static OutboxMessage read(Document document) {
        return new OutboxMessage(
                document.getString(Fields.ID),
                document.getString(KIND),
                CustomerId.of(document.getString(CUSTOMER)),
                Fields.instant(document, AT),
                Fields.named(document, ATTRIBUTES),
                Fields.instantOrNull(document, DUE_AT),
                document.getInteger(ATTEMPTS),
                Fields.textOrNull(document, FAILURE));
    }
}
