package io.customerkit.mongo;

import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The queries of one collection, and how its documents become values. */
final class Queries<T> {

    private final Sessions sessions;
    private final MongoCollection<Document> collection;
    private final Function<Document, T> mapper;

    Queries(Sessions sessions, MongoCollection<Document> collection, Function<Document, T> mapper) {
        this.sessions = sessions;
        this.collection = collection;
        this.mapper = mapper;
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    /** Returns the one document that a unique index allows. */
    Optional<T> find(Bson condition) {
        return sessions.read(session -> {
            @Nullable Document found = collection.find(session, condition).first();
            return Optional.ofNullable(found).map(mapper);
        });
    }

    /** Returns whether there is a document, of which no more than its id leaves the server. */
    boolean exists(Bson condition) {
        return sessions.read(session -> {
            @Nullable
            Document found = collection
                    .find(session, condition)
                    .projection(include(Fields.ID))
                    .first();
            return found != null;
        });
    }

    /** Returns the one document that a pipeline makes. */
    Optional<T> aggregate(List<Bson> pipeline) {
        return sessions.read(session -> {
            @Nullable Document made = collection.aggregate(session, pipeline).first();
            return Optional.ofNullable(made).map(mapper);
        });
    }

    /**
     * Returns a page in one answer of the server.
     *
     * @param limit 1 or more, because 0 would be no limit at all
     */
    List<T> page(Bson condition, Bson order, int limit) {
        return sessions.read(session -> values(
                collection.find(session, condition).sort(order).limit(limit).batchSize(limit)));
    }

    /** Returns everything, however many answers of the server it takes: for documents whose order never changes. */
    List<T> all(Bson condition, Bson order) {
        return sessions.read(
                session -> values(collection.find(session, condition).sort(order)));
    }

    private List<T> values(FindIterable<Document> found) {
        var values = new ArrayList<T>();
        for (Document document : found) {
            values.add(mapper.apply(document));
        }
        return values;
    }
}
