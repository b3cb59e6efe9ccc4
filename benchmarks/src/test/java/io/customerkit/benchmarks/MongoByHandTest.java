package io.customerkit.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.customerkit.CustomerKit;
import io.customerkit.customer.ContactRules;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.NewCustomer;
import io.customerkit.customer.PhonePolicy;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.MongoIndexes;
import io.customerkit.mongo.MongoStorage;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoByHandTest {

    @Test
    void stores_documents_of_the_same_shape_as_the_library() {
        try (MongoClient client = MongoClients.create(MongoServer.uri())) {
            MongoDatabase database = client.getDatabase("customerkit-" + UUID.randomUUID());
            MongoIndexes.create(database);
            CustomerKit kit = kit(client, database);
            byLibrary(kit, create(kit, "library"));
            byHand(new MongoByHand(client, database), create(kit, "hand"));

            assertThat(shapes(database, "hand")).isEqualTo(shapes(database, "library"));
            assertThat(kit.loyalty().membership(CustomerId.of("hand")).points()).isEqualTo(1_019);

            database.drop();
        }
    }

    private static CustomerKit kit(MongoClient client, MongoDatabase database) {
        return CustomerKit.builder()
                .storage(MongoStorage.create(client, database.getName()))
                .contacts(ContactRules.builder()
                        .phone(PhonePolicy.OPTIONAL)
                        .addressOptional()
                        .build())
                .build();
    }

    private static CustomerId create(CustomerKit kit, String id) {
        var request = NewCustomer.builder()
                .id(id)
                .name("Ada")
                .email(id + "@example.org")
                .build();
        CustomerId customer = kit.customers().create(request).id();
        kit.loyalty().adjust(customer, 1_000, Reference.of("r"), "");
        return customer;
    }

    private static void byLibrary(CustomerKit kit, CustomerId customer) {
        kit.loyalty().adjust(customer, 10, Reference.of("r-1"), "");
        kit.loyalty().redeem(customer, 1, Reference.of("r-2"));
        kit.orders().place(NewOrder.of("o-1", customer, Money.of("10.00", "EUR")));
        kit.orders().complete(OrderId.of("o-1"));
    }

    private static void byHand(MongoByHand byHand, CustomerId customer) {
        byHand.adjust(customer.value(), 10, "r-1");
        byHand.redeem(customer.value(), 1, "r-2");
        byHand.place("o-2", customer.value(), "10.00");
        byHand.complete("o-2");
    }

    /** Returns names and types of the fields of every document of a customer, by collection and sequence. */
    private static Map<String, Object> shapes(MongoDatabase database, String customer) {
        var shapes = new TreeMap<String, Object>();
        for (Document account : database.getCollection("ck_loyalty_account").find(new Document("_id", customer))) {
            shapes.put("account", shape(account));
        }
        for (Document order : database.getCollection("ck_order").find(new Document("customer", customer))) {
            shapes.put("order", shape(order));
        }
        for (Document entry : database.getCollection("ck_ledger_entry").find(new Document("customer", customer))) {
            shapes.put("entry " + entry.getLong("sequence"), shape(entry));
        }
        return shapes;
    }

    private static Object shape(Object value) {
        if (value instanceof Document document) {
            return document.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, field -> shape(field.getValue()), (one, two) -> one, TreeMap::new));
        }
        return value instanceof List<?> list
                ? list.stream().map(MongoByHandTest::shape).toList()
                : value.getClass().getSimpleName();
    }
}
