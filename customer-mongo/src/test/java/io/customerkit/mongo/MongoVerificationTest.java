package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoDatabase;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.storage.Storage;
import io.customerkit.testkit.VerificationContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoVerificationTest extends VerificationContract {

    /** Follow from no ledger: how often an account was stored, when maintenance looks at it next, when something happened. */
    private static final Set<String> FREE = Set.of(
            "ck_loyalty_account version",
            "ck_loyalty_account dueAt",
            "ck_ledger_entry at",
            "ck_ledger_entry recordedAt");

    /** Numbers that are texts: what an entry granted or issued. */
    private static final Set<String> FACTS = Set.of("lot.granted", "lot.qualifying", "reward.cost", "reward.issuedBy");

    private final MongoDatabase database = Databases.client().getDatabase(Databases.newName());

    @Override
    protected Storage newStorage() {
        return Databases.storage(Databases.client(), database.getName());
    }

    @AfterEach
    void drop() {
        database.drop();
    }

    @Override
    protected List<StoredNumber> numbers() {
        var numbers = new ArrayList<StoredNumber>();
        for (String collection : List.of(MongoCollections.ACCOUNTS, MongoCollections.LEDGER)) {
            for (Document document : database.getCollection(collection).find()) {
                Object id = Objects.requireNonNull(document.get(Fields.ID));
                walk("", document, path -> numbers.add(new Leaf(collection, id, path)));
            }
        }
        assertThat(numbers).extracting(StoredNumber::name).containsAll(FREE);
        numbers.removeIf(number -> FREE.contains(number.name()));
        return numbers;
    }

    private static void walk(String path, @Nullable Object value, Consumer<String> found) {
        if (value instanceof Document document && isFact(document)) {
            found.accept(path + ".value");
        } else if (value instanceof Document document) {
            document.forEach((name, part) -> walk(path.isEmpty() ? name : path + "." + name, part, found));
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                walk(path + "." + i, list.get(i), found);
            }
        } else if (value instanceof Number || value instanceof Date || path.endsWith("lastDay")) {
            found.accept(path);
        }
    }

    private static boolean isFact(Document document) {
        return document.get("name") instanceof String name && FACTS.contains(name);
    }

    private final class Leaf implements StoredNumber {

        private final String collection;
        private final Object id;
        private final String path;

        Leaf(String collection, Object id, String path) {
            this.collection = collection;
            this.id = id;
            this.path = path;
        }

        @Override
        public String name() {
            return collection + " " + path.replaceAll("\\.\\d+", "");
        }

        @Override
        public boolean add(int difference) {
            var here = new Document(Fields.ID, id);
            Document document = Objects.requireNonNull(
                    database.getCollection(collection).find(here).first());
            Object value = changed(at(document), difference);
            try {
                return database.getCollection(collection)
                                .updateOne(here, new Document("$set", new Document(path, value)))
                                .getModifiedCount()
                        == 1;
            } catch (MongoWriteException e) {
                assertThat(e.getError().getCategory()).isEqualTo(ErrorCategory.DUPLICATE_KEY);
                return false;
            }
        }

        private @Nullable Object at(Document document) {
            Object value = document;
            for (String step : path.split("\\.", -1)) {
                value = value instanceof List<?> list
                        ? list.get(Integer.parseInt(step))
                        : ((Document) Objects.requireNonNull(value)).get(step);
            }
            return value;
        }

        @Override
        public String toString() {
            return collection + " " + path + " of " + id;
        }
    }

    private static Object changed(@Nullable Object value, int difference) {
        if (value instanceof Long number) {
            return number + difference;
        }
        if (value instanceof Integer number) {
            return number + difference;
        }
        if (value instanceof Date date) {
            return Date.from(date.toInstant().plusMillis(difference));
        }
        String text = String.valueOf(value);
        return text.contains("-")
                ? LocalDate.parse(text).plusDays(difference).toString()
                : Long.toString(Long.parseLong(text) + difference);
    }

    @Test
    void another_tier_is_found() {
        database.getCollection(MongoCollections.ACCOUNTS)
                .updateOne(
                        new Document(Fields.ID, ADA.value()),
                        new Document("$set", new Document("announcedTier", "TIN")));

        assertThat(found()).extracting(Discrepancy::what).containsExactly("announcedTier");
    }

    @Test
    void a_lot_that_is_gone_is_found() {
        database.getCollection(MongoCollections.ACCOUNTS)
                .updateOne(
                        new Document(Fields.ID, ADA.value()),
                        new Document("$pull", new Document("lots", new Document("sequence", 3L))));

        assertThat(found()).extracting(Discrepancy::what).containsExactly("lot 3 is there");
    }

    @Test
    void an_account_that_is_gone_is_found_by_its_ledger() {
        database.getCollection(MongoCollections.ACCOUNTS).deleteOne(new Document(Fields.ID, ADA.value()));

        assertThat(found())
                .allSatisfy(each -> assertThat(each.customer()).isEqualTo(ADA))
                .extracting(Discrepancy::what)
                .contains("entries", "debt", "balance");
    }

    @Test
    void an_entry_that_is_gone_is_found() {
        database.getCollection(MongoCollections.LEDGER)
                .deleteOne(new Document("customer", ADA.value()).append("sequence", 2L));

        assertThat(found()).extracting(Discrepancy::what).contains("sequence of entry 2", "entries");
    }
}
