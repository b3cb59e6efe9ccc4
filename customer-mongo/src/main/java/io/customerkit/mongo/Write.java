package io.customerkit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.WriteModel;
import io.customerkit.storage.ConcurrentChangeException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** One statement of a commit. */
interface Write {

    /** Returns whether it concerns one document, which the server stores whole without a transaction. */
    boolean isOfOneDocument();

    void run(ClientSession session);

    MongoCollection<Document> collection();

    /** Returns what it writes, for a statement that writes the same of many commits. */
    List<? extends WriteModel<Document>> models();

    /** Returns one statement per collection, in the order of the first of each. */
    static List<Together> together(List<Write> writes) {
        var models = new LinkedHashMap<MongoCollection<Document>, List<WriteModel<Document>>>();
        for (Write write : writes) {
            models.computeIfAbsent(write.collection(), collection -> new ArrayList<>())
                    .addAll(write.models());
        }
        return models.entrySet().stream()
                .map(entry -> new Together(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Puts an aggregate in the place of the version that was read, or in an empty place if that is 0. */
    record Claim(MongoCollection<Document> collection, Document document, long expectedVersion) implements Write {

        @Override
        public boolean isOfOneDocument() {
            return true;
        }

        @Override
        public void run(ClientSession session) {
            if (expectedVersion == 0) {
                collection.insertOne(session, document);
            } else {
                replace(session);
            }
        }

        private void replace(ClientSession session) {
            if (collection.replaceOne(session, expected(), document).getMatchedCount() == 0) {
                throw new ConcurrentChangeException(
                        collection.getNamespace().getCollectionName(), document.getString(Fields.ID));
            }
        }

        private Bson expected() {
            return and(eq(Fields.ID, document.get(Fields.ID)), eq(Fields.VERSION, expectedVersion));
        }

        @Override
        public List<WriteModel<Document>> models() {
            return List.of(
                    expectedVersion == 0
                            ? new InsertOneModel<>(document)
                            : new ReplaceOneModel<>(expected(), document));
        }
    }

    /** Adds documents, one or more, that are not there yet. */
    record Append(MongoCollection<Document> collection, List<Document> documents) implements Write {

        @Override
        public boolean isOfOneDocument() {
            return documents.size() == 1;
        }

        @Override
        public void run(ClientSession session) {
            collection.insertMany(session, documents);
        }

        @Override
        public List<InsertOneModel<Document>> models() {
            return documents.stream().map(InsertOneModel::new).toList();
        }
    }

    /** What many commits write into one collection. */
    record Together(MongoCollection<Document> collection, List<WriteModel<Document>> models) {

        /** The server counts what it found in the version that was read: which one was missing, it does not say. */
        void run(ClientSession session) {
            BulkWriteResult result = collection.bulkWrite(session, models);
            if (result.getInsertedCount() + result.getMatchedCount() < models.size()) {
                throw new ConcurrentChangeException(collection.getNamespace().getCollectionName(), "batch");
            }
        }
    }
}
