package io.customerkit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.ClientSession;
import com.mongodb.client.MongoCollection;
import io.customerkit.storage.ConcurrentChangeException;
import java.util.List;
import org.bson.Document;

/** One statement of a commit. */
interface Write {

    /** Returns whether it concerns one document, which the server stores whole without a transaction. */
    boolean isOfOneDocument();

    void run(ClientSession session);

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
            var expected = and(eq(Fields.ID, document.get(Fields.ID)), eq(Fields.VERSION, expectedVersion));
            if (collection.replaceOne(session, expected, document).getMatchedCount() == 0) {
                throw new ConcurrentChangeException(
                        collection.getNamespace().getCollectionName(), document.getString(Fields.ID));
            }
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
    }
}
