package io.customerkit;

import io.customerkit.customer.Address;
import io.customerkit.customer.Customer;
import io.customerkit.feedback.Feedback;
import io.customerkit.loyalty.Membership;
import io.customerkit.order.CustomerTotals;
import io.customerkit.order.Order;
import java.util.Optional;

/**
 * A customer at one glance. The parts are read one after the other: what is done meanwhile may show in one of them and not in
 * another.
 *
 * @param customer the profile with all addresses
 * @param orders the {@value #NEWEST} latest placed, whatever became of them; {@code next} is a cursor of
 *     {@link OrderService#history}
 * @param membership points, tier and the rewards that can be used now
 * @param feedback the {@value #NEWEST} latest submitted, whatever its status; {@code next} is a cursor of
 *     {@link FeedbackService#history}
 * @param totals over all orders, not only the newest
 */
public record CustomerOverview(
        Customer customer, Page<Order> orders, Membership membership, Page<Feedback> feedback, CustomerTotals totals) {

    /** The most orders, and the most feedback, that an overview shows. */
    public static final int NEWEST = 10;

    /** The default address; empty exactly if there are no addresses. */
    public Optional<Address> defaultAddress() {
        return customer.defaultAddress();
    }
}
