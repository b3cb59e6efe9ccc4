package io.customerkit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.Facts;
import io.customerkit.loyalty.Fingerprint;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.Reference;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * An entry in {@code ck_ledger_entry}, written once; the driver makes the {@code _id}.
 *
 * <pre>{@code
 * {_id: ObjectId, customer: "c-1", sequence: 4, kind: "EARNED", reference: "ck:order:4711:1", fingerprint: "v1:…",
 *  points: 742, debtChange: 0,
 *  allocations: [{sequence: 4, number: 1, points: 742, qualifying: 742}],
 *  at: date, recordedAt: date, balanceAfter: 742, tierAfter: "SILVER",
 *  facts: [{name: "base", value: "742.10 EUR"}],
 *  author: "system",
 *  reason: "a gift"}                 // absent if there is none
 * }</pre>
 */
final class EntryDocument {

    static final String CUSTOMER = "customer";
    static final String SEQUENCE = "sequence";
    static final String KIND = "kind";
    static final String REFERENCE = "reference";
    static final String LOT_SEQUENCE = "allocations.sequence";
    static final String LOT_NUMBER = "allocations.number";

    private static final String FINGERPRINT = "fingerprint";
    private static final String POINTS = "points";
    private static final String DEBT_CHANGE = "debtChange";
    private static final String ALLOCATIONS = "allocations";
    private static final String AT = "at";
    private static final String RECORDED_AT = "recordedAt";
    private static final String BALANCE_AFTER = "balanceAfter";
    private static final String TIER_AFTER = "tierAfter";
    private static final String FACTS = "facts";
    private static final String AUTHOR = "author";
    private static final String REASON = "reason";
    private static final String NUMBER = "number";
    private static final String QUALIFYING = "qualifying";

    private EntryDocument() {}

    /** Accepts the entries that have an allocation of this lot. */
    static Bson touching(LotId lot) {
        return elemMatch(ALLOCATIONS, and(eq(SEQUENCE, lot.sequence()), eq(NUMBER, lot.number())));
    }

    static Document write(LedgerEntry entry) {
        var document = new Document(CUSTOMER, entry.customer().value())
                .append(SEQUENCE, entry.sequence())
                .append(KIND, entry.kind().name())
                .append(REFERENCE, entry.reference().value())
                .append(FINGERPRINT, entry.fingerprint().value())
                .append(POINTS, entry.points())
                .append(DEBT_CHANGE, entry.debtChange())
                .append(
                        ALLOCATIONS,
                        entry.allocations().stream().map(EntryDocument::write).toList())
                .append(AT, entry.at())
                .append(RECORDED_AT, entry.recordedAt())
                .append(BALANCE_AFTER, entry.balanceAfter())
                .append(TIER_AFTER, entry.tierAfter())
                .append(FACTS, Fields.named(entry.facts().values()))
                .append(AUTHOR, entry.author());
        Fields.putIfPresent(document, REASON, entry.reason());
        return document;
    }

    private static Document write(Allocation allocation) {
        return new Document(SEQUENCE, allocation.lot().sequence())
                .append(NUMBER, allocation.lot().number())
                .append(POINTS, allocation.points())
                .append(QUALIFYING, allocation.qualifying());
    }

    static LedgerEntry read(Document document) {
        return new LedgerEntry(
                CustomerId.of(document.getString(CUSTOMER)),
                document.getLong(SEQUENCE),
                EntryKind.valueOf(document.getString(KIND)),
                new Reference(document.getString(REFERENCE)),
                new Fingerprint(document.getString(FINGERPRINT)),
                document.getLong(POINTS),
                document.getLong(DEBT_CHANGE),
                Fields.list(document, ALLOCATIONS, EntryDocument::readAllocation),
                Fields.instant(document, AT),
                Fields.instant(document, RECORDED_AT),
                document.getLong(BALANCE_AFTER),
                document.getString(TIER_AFTER),
                new Facts(Fields.named(document, FACTS)),
                document.getString(AUTHOR),
                Fields.textOrNull(document, REASON));
    }

    private static Allocation readAllocation(Document document) {
        var lot = new LotId(document.getLong(SEQUENCE), document.getInteger(NUMBER));
        return new Allocation(lot, document.getLong(POINTS), document.getLong(QUALIFYING));
    }
}
