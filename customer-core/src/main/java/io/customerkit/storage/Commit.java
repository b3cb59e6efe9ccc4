package io.customerkit.storage;

import static java.util.Comparator.comparing;

import io.customerkit.customer.CustomerChange;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.order.OrderChange;
import io.customerkit.reward.RewardOfferChange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Everything that one command makes durable. Each list is sorted by key and names nothing twice, so that two storages'
 * transactions which claim in this order, list by list, never wait for each other in a circle.
 *
 * @param customers by id
 * @param orders by id
 * @param accounts by customer
 * @param offers by id
 * @param feedback by id
 * @param messages by key
 */
public record Commit(
        List<CustomerChange> customers,
        List<OrderChange> orders,
        List<LoyaltyAccountChange> accounts,
        List<RewardOfferChange> offers,
        List<FeedbackChange> feedback,
        List<OutboxMessage> messages) {

    private static final Commit NOTHING = new Commit(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    public Commit {
        customers = sorted(customers, change -> change.after().id());
        orders = sorted(orders, change -> change.after().id());
        accounts = sorted(accounts, LoyaltyAccountChange::customer);
        offers = sorted(offers, change -> change.after().id());
        feedback = sorted(feedback, change -> change.after().id());
        messages = sorted(messages, OutboxMessage::key);
    }

    private static <T, K extends Comparable<K>> List<T> sorted(List<T> list, Function<T, K> key) {
        if (list.size() < 2) {
            return List.copyOf(list);
        }
        Comparator<T> byKey = comparing(key);
        List<T> sorted = list.stream().sorted(byKey).toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (byKey.compare(sorted.get(i - 1), sorted.get(i)) == 0) {
                throw new IllegalArgumentException("A commit names " + key.apply(sorted.get(i)) + " once");
            }
        }
        return sorted;
    }

    /** Returns a commit that stores nothing. */
    public static Commit nothing() {
        return NOTHING;
    }

    /** Returns this commit and one change of a customer more. */
    public Commit with(CustomerChange change) {
        return new Commit(append(customers, change), orders, accounts, offers, feedback, messages);
    }

    /** Returns this commit and one change of an order more. */
    public Commit with(OrderChange change) {
        return new Commit(customers, append(orders, change), accounts, offers, feedback, messages);
    }

    /** Returns this commit and one change of an account more. */
    public Commit with(LoyaltyAccountChange change) {
        return new Commit(customers, orders, append(accounts, change), offers, feedback, messages);
    }

    /** Returns this commit and one change of an offer more. */
    public Commit with(RewardOfferChange change) {
        return new Commit(customers, orders, accounts, append(offers, change), feedback, messages);
    }

    /** Returns this commit and one change of a feedback more. */
    public Commit with(FeedbackChange change) {
        return new Commit(customers, orders, accounts, offers, append(feedback, change), messages);
    }

    /** Returns this commit with these messages instead of its own. */
    public Commit withMessages(List<OutboxMessage> newMessages) {
        return new Commit(customers, orders, accounts, offers, feedback, newMessages);
    }

    /** Returns whether there is nothing to store. */
    public boolean isEmpty() {
        return equals(NOTHING);
    }

    private static <T> List<T> append(List<T> list, T element) {
        var longer = new ArrayList<>(list);
        longer.add(element);
        return longer;
    }
}
