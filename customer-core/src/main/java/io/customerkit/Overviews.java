package io.customerkit;

import io.customerkit.customer.Customer;
import io.customerkit.storage.Storage;

/** Reads overviews: five reads each, however long a history is. */
final class Overviews {

    private static final PageRequest NEWEST = PageRequest.first(CustomerOverview.NEWEST);

    private final Storage storage;
    private final OrderService orders;
    private final LoyaltyService loyalty;
    private final FeedbackService feedback;

    Overviews(Storage storage, OrderService orders, LoyaltyService loyalty, FeedbackService feedback) {
        this.storage = storage;
        this.orders = orders;
        this.loyalty = loyalty;
        this.feedback = feedback;
    }

    CustomerOverview of(Customer customer) {
        return new CustomerOverview(
                customer,
                orders.page(customer.id(), NEWEST),
                loyalty.membershipOf(customer),
                feedback.page(customer.id(), NEWEST),
                storage.orders().totals(customer.id()));
    }
}
