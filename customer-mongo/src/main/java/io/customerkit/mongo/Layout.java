package io.customerkit.mongo;

import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A collection and its indexes. There are neither partial indexes nor collations: a unique phone is absent where it is not
 * unique, and absent fields are left out of a sparse index.
 */
record Layout(String collection, List<Index> indexes) {

    static final List<Layout> ALL = List.of(
            new Layout(
                    MongoCollections.CUSTOMERS,
                    List.of(
                            new Index("ck_customer_email", ascending(CustomerDocument.EMAIL_KEY), unique()),
                            new Index(
                                    "ck_customer_phone",
                                    ascending(CustomerDocument.UNIQUE_PHONE),
                                    unique().sparse(true)))),
            new Layout(
                    MongoCollections.HISTORY,
                    List.of(new Index(
                            "ck_customer_history_version",
                            compoundIndex(
                                    ascending(HistoryDocument.CUSTOMER),
                                    descending(Fields.VERSION),
                                    ascending(HistoryDocument.FIELD)),
                            unique()))),
            new Layout(
                    MongoCollections.ORDERS,
                    List.of(new Index(
                            "ck_order_history",
                            compoundIndex(
                                    ascending(OrderDocument.CUSTOMER), descending(OrderDocument.PLACED_AT, Fields.ID)),
                            new IndexOptions()))),
            new Layout(
                    MongoCollections.ACCOUNTS,
                    List.of(new Index(
                            "ck_loyalty_account_due",
                            ascending(AccountDocument.DUE_AT, Fields.ID),
                            new IndexOptions()))),
            new Layout(
                    MongoCollections.LEDGER,
                    List.of(
                            new Index(
                                    "ck_ledger_entry_sequence",
                                    ascending(EntryDocument.CUSTOMER, EntryDocument.SEQUENCE),
                                    unique()),
                            new Index(
                                    "ck_ledger_entry_reference",
                                    ascending(EntryDocument.CUSTOMER, EntryDocument.REFERENCE),
                                    unique()),
                            new Index(
                                    "ck_ledger_entry_lot",
                                    ascending(
                                            EntryDocument.CUSTOMER,
                                            EntryDocument.LOT_SEQUENCE,
                                            EntryDocument.LOT_NUMBER,
                                            EntryDocument.KIND,
                                            EntryDocument.SEQUENCE),
                                    new IndexOptions()))),
            new Layout(MongoCollections.OFFERS, List.of()),
            new Layout(
                    MongoCollections.FEEDBACK,
                    List.of(
                            new Index("ck_feedback_order", ascending(FeedbackDocument.ORDER), unique()),
                            new Index(
                                    "ck_feedback_slot",
                                    ascending(
                                            FeedbackDocument.CUSTOMER,
                                            FeedbackDocument.SLOT_DAY,
                                            FeedbackDocument.SLOT_NUMBER),
                                    unique()),
                            new Index(
                                    "ck_feedback_history",
                                    compoundIndex(
                                            ascending(FeedbackDocument.CUSTOMER),
                                            descending(FeedbackDocument.CREATED_AT, Fields.ID)),
                                    new IndexOptions()),
                            new Index(
                                    "ck_feedback_status",
                                    compoundIndex(
                                            ascending(FeedbackDocument.STATUS),
                                            descending(FeedbackDocument.CREATED_AT, Fields.ID),
                                            ascending(FeedbackDocument.RATING)),
                                    new IndexOptions()))),
            new Layout(
                    MongoCollections.OUTBOX,
                    List.of(new Index(
                            "ck_outbox_due", ascending(MessageDocument.DUE_AT, Fields.ID), new IndexOptions()))));

    private static IndexOptions unique() {
        return new IndexOptions().unique(true);
    }

    List<IndexModel> models() {
        return indexes.stream().map(Index::model).toList();
    }

    /** Returns what of this is not among the indexes that a server lists. */
    List<String> missing(List<Document> found) {
        var missing = new ArrayList<String>();
        if (found.stream().anyMatch(index -> index.containsKey("collation"))) {
            missing.add("plain comparison in " + collection);
        }
        indexes.stream()
                .filter(index -> found.stream().noneMatch(index::is))
                .forEach(index -> missing.add("index " + index.name() + " on " + collection));
        return missing;
    }

    /** An index by its name. */
    record Index(String name, Bson keys, IndexOptions options) {

        IndexModel model() {
            return new IndexModel(keys, options.name(name));
        }

        /** Returns whether a server that lists an index so has this one. */
        boolean is(Document listed) {
            BsonDocument listedKeys = listed.get("key", Document.class).toBsonDocument();
            return Objects.equals(listed.getString("name"), name)
                    && names(listedKeys).equals(names(keys.toBsonDocument()))
                    && listed.getBoolean("unique", false) == options.isUnique()
                    && listed.getBoolean("sparse", false) == options.isSparse();
        }

        /** The directions are integers or decimals, depending on who created the index. */
        private static List<String> names(BsonDocument keys) {
            return keys.entrySet().stream()
                    .map(key -> key.getKey() + key.getValue().asNumber().intValue())
                    .toList();
        }
    }
}
