package io.customerkit.mongo;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.VerificationContract;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.junit.jupiter.api.AfterEach;

@OnMongo
class MongoVerificationTest extends VerificationContract {

    /** How often an account was stored follows from nothing that is stored. */
    private static final String FREE = "version";

    private final MongoDatabase database = Databases.client().getDatabase(Databases.newName());
    private final Map<String, Place> places = new LinkedHashMap<>();

    @AfterEach
    void drop() {
        database.drop();
    }

    /** JUnit makes an instance of this class, and with it a database, for each test. */
    @Override
    protected Storage storage() {
        return Databases.storage(Databases.client(), database.getName());
    }

    @Override
    protected List<String> numbers() {
        for (String collection : List.of("ck_loyalty_account", "ck_ledger_entry")) {
            int number = 0;
            for (BsonDocument document :
                    database.getCollection(collection, BsonDocument.class).find()) {
                String name = collection + " " + ++number + " ";
                BsonValue id = document.get("_id");
                numbersIn("", document, path -> places.put(name + path, new Place(collection, id, path)));
            }
        }
        return List.copyOf(places.keySet());
    }

    private static void numbersIn(String path, BsonValue value, Consumer<String> found) {
        if (value.isDocument()) {
            value.asDocument().forEach((name, inner) -> numbersIn(join(path, name), inner, found));
        } else if (value.isArray()) {
            List<BsonValue> elements = value.asArray().getValues();
            for (int i = 0; i < elements.size(); i++) {
                numbersIn(join(path, Integer.toString(i)), elements.get(i), found);
            }
        } else if (value.isNumber() && !path.equals(FREE)) {
            found.accept(path);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Two entries cannot have one sequence. */
    @Override
    protected boolean add(String number, int difference) {
        Place place = Objects.requireNonNull(places.get(number));
        try {
            return database.getCollection(place.collection())
                            .updateOne(Filters.eq(place.id()), Updates.inc(place.path(), difference))
                            .getModifiedCount()
                    == 1;
        } catch (MongoWriteException e) {
            return false;
        }
    }

    /** Where a number is. */
    private record Place(String collection, BsonValue id, String path) {}
}
