package io.customerkit.mongo;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import io.customerkit.storage.StorageException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The collections and indexes of {@link MongoStorage}. Nothing here runs unasked: an application calls {@link #create} at any
 * time, and {@link #validate} when it starts.
 */
public final class MongoIndexes {

    private static final int NAMESPACE_EXISTS = 48;

    private MongoIndexes() {}

    /**
     * Creates the collections and indexes that are not there yet. It may be called again, and by several nodes at once.
     *
     * @throws StorageException if an index is there in another form, or the database fails
     */
    public static void create(MongoDatabase database) {
        MongoDatabase ours = MongoCollections.of(database).database();
        try {
            Set<String> there = ours.listCollectionNames().into(new HashSet<>());
            for (Layout layout : Layout.ALL) {
                if (!there.contains(layout.collection())) {
                    createCollection(ours, layout.collection());
                }
                if (!layout.indexes().isEmpty()) {
                    ours.getCollection(layout.collection()).createIndexes(layout.models());
                }
            }
        } catch (MongoException e) {
            throw failed("The indexes could not be created", e);
        }
    }

    private static void createCollection(MongoDatabase database, String name) {
        try {
            database.createCollection(name);
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NAMESPACE_EXISTS) { // another node was faster
                throw e;
            }
        }
    }

    /**
     * Checks that every collection and index is there and compares bytes, without a collation; more may be there.
     *
     * @throws StorageException naming everything that is missing or different, or if the database fails
     */
    public static void validate(MongoDatabase database) {
        var missing = new ArrayList<String>();
        try {
            MongoDatabase ours = MongoCollections.of(database).database();
            Set<String> there = ours.listCollectionNames().into(new HashSet<>());
            for (Layout layout : Layout.ALL) {
                if (there.contains(layout.collection())) {
                    missing.addAll(layout.missing(ours.getCollection(layout.collection())
                            .listIndexes()
                            .into(new ArrayList<>())));
                } else {
                    missing.add("collection " + layout.collection());
                }
            }
        } catch (MongoException e) {
            throw failed("The indexes could not be read", e);
        }
        refuse(missing);
    }

    private static void refuse(List<String> missing) {
        if (!missing.isEmpty()) {
            throw new StorageException("The database lacks " + String.join(", ", missing), null);
        }
    }

    private static StorageException failed(String sentence, MongoException e) {
        return new StorageException(sentence + ": " + Conflicts.describe(e), e);
    }
}
