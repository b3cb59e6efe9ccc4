package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import io.customerkit.CustomerKit;
import io.customerkit.PageRequest;
import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.customer.NewAddress;
import io.customerkit.customer.NewCustomer;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.feedback.Feedback;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.FeedbackStep;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.NewRedemption;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewOrderLine;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.Refund;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.Reward;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Texts that would be operators, paths or ids of another kind, if anybody read them as such. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoHostileTextTest {

    private static final String OPERATOR = "{\"$gt\": \"\"}";
    private static final String NUL = "a\0b";

    private final Sent sent = new Sent();
    private final MongoClient client = sent.client(MongoServer.uri());
    private final CustomerKit kit =
            Kits.over(Databases.storage(client, Databases.newName())).build();

    @AfterEach
    void closeClient() {
        client.close();
    }

    @Test
    void in_every_field_comes_back_as_it_was() {
        Customer ada = kit.customers().create(written(OPERATOR));
        kit.customers().update(ada.id(), updated(OPERATOR));
        kit.orders().place(ordered(ada.id(), OPERATOR));
        kit.orders().complete(OrderId.of("o-1"));
        kit.orders().refund(OrderId.of("o-1"), NewRefund.of(Money.of("0.50", "EUR"), OPERATOR));
        kit.rewards().create(OfferId.of("mug"), NewOffer.of(OPERATOR, 50));
        FeedbackId feedback = kit.feedback()
                .submit(ada.id(), OrderId.of("o-1"), NewFeedback.of(5, OPERATOR))
                .id();
        kit.feedback().publish(feedback, NewModeration.by(OPERATOR));
        kit.loyalty().adjust(ada.id(), NewAdjustment.of(10, OPERATOR, OPERATOR).by(OPERATOR));
        kit.loyalty().redeem(ada.id(), new NewRedemption(3L, "2" + OPERATOR, OPERATOR, OPERATOR));

        Customer found = kit.customers().find(ada.id()).orElseThrow();
        assertThat(found.name()).isEqualTo("2" + OPERATOR);
        assertThat(found.addresses().get(0).street()).isEqualTo(OPERATOR);
        assertThat(found.preferences()).isEqualTo(ada.preferences());
        assertThat(kit.customers()
                        .history(ada.id(), PageRequest.first(9))
                        .items()
                        .get(0)
                        .author())
                .isEqualTo(OPERATOR);
        Order order = kit.orders().find(OrderId.of("o-1")).orElseThrow();
        assertThat(order.lines().get(0).sku()).isEqualTo(OPERATOR);
        assertThat(order.lines().get(0).categories()).containsExactly(OPERATOR);
        assertThat(order.refunds()).extracting(Refund::reference).containsExactly(OPERATOR);
        assertThat(kit.rewards()
                        .findOffer(OfferId.of("mug"))
                        .orElseThrow()
                        .terms()
                        .name())
                .isEqualTo(OPERATOR);
        Feedback published = kit.feedback().find(feedback).orElseThrow();
        assertThat(published.comment()).isEqualTo(OPERATOR);
        assertThat(published.steps()).extracting(FeedbackStep::author).containsExactly(OPERATOR);
        LedgerEntry entry =
                kit.loyalty().findEntry(ada.id(), Reference.of(OPERATOR)).orElseThrow();
        assertThat(entry.points()).isEqualTo(10);
        assertThat(entry.reason()).isEqualTo(OPERATOR);
        assertThat(entry.author()).isEqualTo(OPERATOR);
    }

    private static NewCustomer written(String text) {
        return NewCustomer.builder()
                .id("c-1")
                .name(text)
                .email("ada@example.org")
                .address(NewAddress.of(text, text, text, "75002", null))
                .preferences(preferences(text))
                .build();
    }

    private static Map<String, Object> preferences(String text) {
        var preferences = new LinkedHashMap<String, Object>();
        for (String key : List.of("$where", "a.b", ".", "$", "_id", "__proto__", "", text)) {
            preferences.put(key, Map.of(key, text));
        }
        return preferences;
    }

    private static CustomerUpdate updated(String text) {
        return CustomerUpdate.builder().name("2" + text).author(text).build();
    }

    private static NewOrder ordered(CustomerId customer, String text) {
        var line = new NewOrderLine(text, text, 1L, new BigDecimal("1.00"), null, List.of(text));
        return NewOrder.builder()
                .id("o-1")
                .customer(customer)
                .currency("EUR")
                .line(line)
                .build();
    }

    @Test
    void finds_nobody_else() {
        CustomerId ada = Kits.customer(kit);
        kit.loyalty().adjust(ada, 10, Reference.of("r-1"), "");

        assertThat(kit.loyalty().findEntry(ada, Reference.of(OPERATOR))).isEmpty();
        assertThat(foundByEmail(OPERATOR)).isEmpty();
        assertThat(foundByEmail("{\"$gt\":\"\"}@example.org")).isEmpty();
        for (String id : List.of("_id", ".", "507f1f77bcf86cd799439011", "null", "0")) {
            assertThat(kit.customers().find(CustomerId.of(id))).isEmpty();
            assertThat(kit.orders().find(OrderId.of(id))).isEmpty();
        }
    }

    /** What is no address at all is refused, which finds nobody, too. */
    private Optional<Customer> foundByEmail(String email) {
        try {
            return kit.customers().findByEmail(email);
        } catch (InvalidRequestException e) {
            return Optional.empty();
        }
    }

    @Test
    void may_be_an_id_if_it_has_the_characters_of_one() {
        for (String id :
                List.of("_id", ".", ":", "-", "..", "a.b", "__proto__", "507f1f77bcf86cd799439011", "null", "0")) {
            Customer customer = kit.customers()
                    .create(NewCustomer.builder()
                            .id(id)
                            .name("Ada")
                            .email(UUID.randomUUID() + "@example.org")
                            .build());
            Order order = kit.orders().place(NewOrder.of(id, customer.id(), Money.of("10.00", "EUR")));
            kit.orders().complete(order.id());

            assertThat(kit.customers().find(CustomerId.of(id))).contains(customer);
            assertThat(kit.orders().history(customer.id(), PageRequest.first(9)).items())
                    .extracting(Order::id)
                    .containsExactly(order.id());
            assertThat(kit.loyalty().membership(customer.id()).points()).isEqualTo(10);

            OfferId offer = kit.rewards()
                    .create(OfferId.of(id), NewOffer.of("A mug", 1))
                    .id();
            kit.rewards().redeem(customer.id(), offer, Reference.of("r-1"));

            assertThat(kit.loyalty().membership(customer.id()).rewards())
                    .extracting(Reward::offer)
                    .containsExactly(offer);
        }
    }

    @Test
    void with_the_character_NUL_is_refused_before_the_driver_sees_it() {
        CustomerId ada = Kits.customer(kit);
        sent.forget();

        Stream.<Consumer<CustomerKit>>of(
                        kit -> CustomerId.of(NUL),
                        kit -> OrderId.of(NUL),
                        kit -> Reference.of(NUL),
                        kit -> kit.customers().create(written(NUL)),
                        kit -> kit.customers()
                                .create(NewCustomer.builder()
                                        .name("Ada")
                                        .email("ada@example.org")
                                        .preferences(Map.of("a", NUL))
                                        .build()),
                        kit -> kit.customers()
                                .create(NewCustomer.builder()
                                        .name("Ada")
                                        .email("ada@example.org")
                                        .preferences(Map.of(NUL, "a"))
                                        .build()),
                        kit -> kit.customers().findByEmail(NUL + "@example.org"),
                        kit -> kit.customers().update(ada, updated(NUL)),
                        kit -> kit.orders().place(ordered(ada, NUL)),
                        kit -> kit.orders().refund(OrderId.of("o-1"), NewRefund.of(Money.of("0.50", "EUR"), NUL)),
                        kit -> kit.rewards().create(OfferId.of("mug"), NewOffer.of(NUL, 50)),
                        kit -> OfferId.of(NUL),
                        kit -> kit.feedback().submit(ada, OrderId.of("o-1"), NewFeedback.of(5, NUL)),
                        kit -> kit.feedback().publish(FeedbackId.of("f-1"), NewModeration.by(NUL)),
                        kit -> kit.loyalty().adjust(ada, NewAdjustment.of(1, "r-1", NUL)),
                        kit -> kit.loyalty().adjust(ada, NewAdjustment.of(1, NUL, null)),
                        kit -> kit.loyalty()
                                .adjust(ada, NewAdjustment.of(1, "r-1", null).by(NUL)),
                        kit -> kit.loyalty().redeem(ada, new NewRedemption(1L, "r-1", NUL, null)))
                .forEach(command ->
                        assertThatThrownBy(() -> command.accept(kit)).isInstanceOf(InvalidRequestException.class));

        assertThat(sent.names()).isEmpty();
    }
}
