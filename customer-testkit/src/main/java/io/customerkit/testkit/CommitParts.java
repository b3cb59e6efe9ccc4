package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.adjust;
import static io.customerkit.testkit.Samples.message;
import static io.customerkit.testkit.Samples.open;
import static io.customerkit.testkit.Samples.order;
import static io.customerkit.testkit.Samples.unique;

import io.customerkit.customer.CustomerChange;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.order.OrderChange;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.Commit;
import io.customerkit.storage.OutboxMessage;
import java.util.List;

/** One of everything, none of it stored yet, each part exchangeable. */
final class CommitParts {

    CustomerChange customer = SampleCustomer.of(Samples.customerId()).change();
    OrderChange order = new OrderChange(null, order(customer.after().id()));
    LoyaltyAccountChange account = adjust(open(customer.after().id()), 10, "r-1");
    RewardOfferChange offer = SampleOffer.creation(5);
    FeedbackChange feedback =
            SampleFeedback.of(customer.after().id()).order(order.after().id()).change();
    OutboxMessage message = message("welcome:" + unique(), NOW);

    Commit commit() {
        return Commit.nothing()
                .with(customer)
                .with(order)
                .with(account)
                .with(offer)
                .with(feedback)
                .withMessages(List.of(message));
    }
}
