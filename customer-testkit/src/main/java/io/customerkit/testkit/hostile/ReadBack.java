package io.customerkit.testkit.hostile;

import io.customerkit.OrderReceipt;
import io.customerkit.PointsReceipt;
import io.customerkit.customer.Customer;
import io.customerkit.feedback.Feedback;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.order.Order;
import io.customerkit.reward.RewardOffer;
import io.customerkit.storage.Storage;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks for the result of a command in the storage. */
final class ReadBack {

    private ReadBack() {}

    /** Returns whether the storage has exactly this, if it is something that a storage has. */
    static boolean isStored(@Nullable Object result, Storage storage) {
        if (result instanceof Customer customer) {
            return storage.customers().find(customer.id()).equals(Optional.of(customer));
        }
        if (result instanceof Order order) {
            return storage.orders().find(order.id()).equals(Optional.of(order));
        }
        if (result instanceof RewardOffer offer) {
            return storage.offers().find(offer.id()).equals(Optional.of(offer));
        }
        if (result instanceof Feedback feedback) {
            return storage.feedback().find(feedback.id()).equals(Optional.of(feedback));
        }
        if (result instanceof PointsReceipt receipt) {
            return isStored(receipt.entry(), storage);
        }
        return !(result instanceof OrderReceipt receipt) || isStored(receipt.order(), storage);
    }

    private static boolean isStored(LedgerEntry entry, Storage storage) {
        return storage.accounts().findEntry(entry.customer(), entry.reference()).equals(Optional.of(entry));
    }
}
