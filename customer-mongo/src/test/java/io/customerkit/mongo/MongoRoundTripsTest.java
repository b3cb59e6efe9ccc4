package io.customerkit.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import io.customerkit.CustomerKit;
import io.customerkit.Dispatch;
import io.customerkit.PageRequest;
import io.customerkit.customer.CustomerId;
import io.customerkit.customer.CustomerUpdate;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.feedback.NewFeedback;
import io.customerkit.feedback.NewModeration;
import io.customerkit.loyalty.Reference;
import io.customerkit.mongo.server.MongoServer;
import io.customerkit.mongo.server.OnMongo;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Every command that goes to the server, as listed in {@code docs/performance.md}; maintenance does the sending. */
@OnMongo
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoRoundTripsTest {

    private static final OfferId MUG = OfferId.of("mug");

    private final Sent sent = new Sent();
    private final MongoClient client = sent.client(MongoServer.uri());
    private final CustomerKit kit = Kits.over(Databases.storage(client, Databases.newName()))
            .dispatch(Dispatch.BY_MAINTENANCE)
            .build();
    private final CustomerId customer = CustomerId.of("c-1");

    @BeforeEach
    void begin() {
        kit.customers().create(Kits.newCustomer("c-1"));
        kit.loyalty().adjust(customer, 600, Reference.of("r"), "");
        sent.forget();
    }

    @AfterEach
    void closeClient() {
        client.close();
    }

    private void assertSent(String... names) {
        assertThat(sent.names()).containsExactly(names);
    }

    @Test
    void creating_a_customer() {
        kit.customers().create(Kits.newCustomer("c-2"));

        assertSent("find", "find", "insert", "insert", "commitTransaction");
    }

    @Test
    void changing_a_customer() {
        kit.customers()
                .update(customer, CustomerUpdate.builder().name("Ada King").build());

        assertSent("find", "update", "insert", "commitTransaction");
    }

    @Test
    void adjusting_points() {
        kit.loyalty().adjust(customer, 10, Reference.of("r-1"), "");

        assertSent("aggregate", "update", "insert", "commitTransaction");
    }

    @Test
    void adjusting_points_to_another_tier() {
        kit.loyalty().adjust(customer, 400, Reference.of("r-1"), "");

        assertSent("aggregate", "update", "insert", "insert", "commitTransaction");
    }

    @Test
    void redeeming_points() {
        kit.loyalty().redeem(customer, 10, Reference.of("r-1"));

        assertSent("aggregate", "update", "insert", "commitTransaction");
    }

    @Test
    void repeating_what_was_done() {
        kit.loyalty().adjust(customer, 600, Reference.of("r"), "");

        assertSent("aggregate");
    }

    @Test
    void placing_an_order() {
        kit.orders().place(NewOrder.of("o-1", customer, Money.of("10.00", "EUR")));

        assertSent("find", "find", "insert");
    }

    @Test
    void completing_an_order() {
        kit.orders().place(NewOrder.of("o-1", customer, Money.of("10.00", "EUR")));
        sent.forget();

        kit.orders().complete(OrderId.of("o-1"));

        assertSent("find", "find", "update", "update", "insert", "commitTransaction");
    }

    @Test
    void refunding_an_order() {
        completeOrder();

        kit.orders().refund(OrderId.of("o-1"), NewRefund.of(Money.of("4.00", "EUR"), "r-1"));

        assertSent("find", "aggregate", "update", "update", "insert", "commitTransaction");
    }

    private void completeOrder() {
        kit.orders().place(NewOrder.of("o-1", customer, Money.of("10.00", "EUR")));
        kit.orders().complete(OrderId.of("o-1"));
        sent.forget();
    }

    @Test
    void cancelling_a_completed_order() {
        completeOrder();

        kit.orders().cancel(OrderId.of("o-1"));

        assertSent("find", "aggregate", "update", "update", "insert", "commitTransaction");
    }

    @Test
    void cancelling_a_redemption() {
        kit.loyalty().redeem(customer, 10, Reference.of("r-1"));
        sent.forget();

        kit.loyalty().cancelRedemption(customer, Reference.of("r-1"));

        assertSent("aggregate", "find", "find", "update", "insert", "commitTransaction");
    }

    @Test
    void redeeming_for_a_reward_of_an_offer_without_stock() {
        kit.rewards().create(MUG, NewOffer.of("A mug", 50));
        sent.forget();

        kit.rewards().redeem(customer, MUG, Reference.of("r-1"));

        assertSent("find", "aggregate", "update", "insert", "insert", "commitTransaction");
    }

    @Test
    void redeeming_for_a_reward_of_a_limited_stock() {
        kit.rewards().create(MUG, NewOffer.of("A mug", 50).withStock(1));
        sent.forget();

        kit.rewards().redeem(customer, MUG, Reference.of("r-1"));

        assertSent("find", "aggregate", "update", "update", "insert", "insert", "commitTransaction");
    }

    @Test
    void using_a_reward() {
        RewardId reward = issuedReward();

        kit.rewards().use(customer, reward);

        assertSent("aggregate", "update", "insert", "commitTransaction");
    }

    @Test
    void cancelling_a_reward_of_a_limited_stock() {
        RewardId reward = issuedReward();

        kit.rewards().cancel(customer, reward);

        assertSent("aggregate", "find", "find", "find", "update", "update", "insert", "commitTransaction");
    }

    private RewardId issuedReward() {
        kit.rewards().create(MUG, NewOffer.of("A mug", 50).withStock(1));
        RewardId reward = kit.rewards()
                .redeem(customer, MUG, Reference.of("r-1"))
                .reward()
                .id();
        sent.forget();
        return reward;
    }

    @Test
    void keeping_the_catalogue() {
        kit.rewards().create(MUG, NewOffer.of("A mug", 50));
        assertSent("find", "insert");
        sent.forget();

        kit.rewards().retire(MUG);
        assertSent("find", "update");
    }

    @Test
    void submitting_and_publishing_feedback() {
        completeOrder();

        FeedbackId feedback = kit.feedback()
                .submit(customer, OrderId.of("o-1"), NewFeedback.of(5))
                .id();
        assertSent("find", "find", "find", "insert", "insert", "commitTransaction");
        sent.forget();

        kit.feedback().publish(feedback, NewModeration.by("clerk"));
        assertSent("find", "update");
    }

    @Test
    void counting_ratings() {
        kit.feedback().ratings(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));

        assertSent("aggregate");
    }

    @Test
    void an_overview_with_and_without_a_history() {
        kit.customers().create(Kits.newCustomer("c-2"));
        sent.forget();
        kit.customers().overview(CustomerId.of("c-2"));
        assertSent("find", "find", "find", "find", "aggregate");

        for (int i = 0; i < 200; i++) {
            kit.orders().place(NewOrder.of("o-" + i, customer, Money.of("10.00", "EUR")));
            kit.orders().complete(OrderId.of("o-" + i));
        }
        sent.forget();
        kit.customers().overview(customer);
        assertSent("find", "find", "find", "find", "aggregate");
    }

    @Test
    void reading_a_membership_or_a_page() {
        kit.loyalty().membership(customer);
        assertSent("find");
        sent.forget();

        kit.loyalty().ledger(customer, PageRequest.first(1_000));
        assertSent("find");
    }
}
