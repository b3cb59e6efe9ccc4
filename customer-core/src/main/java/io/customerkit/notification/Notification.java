package io.customerkit.notification;

import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.FeedbackId;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.order.OrderId;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import java.time.Instant;

/**
 * Something a person should hear about. Ids and numbers only: whoever sends it reads the customer at that moment, so an
 * erased customer gets nothing.
 */
public sealed interface Notification {

    CustomerId customer();

    /** When it happened in business, in whole milliseconds. */
    Instant at();

    /** The same for every delivery of this notification, different for any other; kept for ever, so never formatted. */
    String key();

    /** The customer was created. */
    record Welcome(CustomerId customer, Instant at) implements Notification {

        @Override
        public String key() {
            return "welcome:" + customer;
        }
    }

    /**
     * The member holds another tier than the one last announced.
     *
     * @param at when it happened in business: where several ends were booked together, the one that led to this tier
     * @param sequence of the entry that led to this tier
     * @param from name of the tier announced before, the {@code to} of the notification before this one
     * @param to name of the tier held now
     * @param cause what that entry is about
     */
    record TierChanged(CustomerId customer, Instant at, long sequence, String from, String to, EntryKind cause)
            implements Notification {

        @Override
        public String key() {
            return "tier-changed:" + customer + ":" + sequence;
        }
    }

    /**
     * The member got a reward.
     *
     * @param sequence of the entry that issued it
     */
    record RewardIssued(CustomerId customer, Instant at, long sequence, RewardId reward, OfferId offer)
            implements Notification {

        @Override
        public String key() {
            return "reward-issued:" + customer + ":" + sequence;
        }
    }

    /**
     * Points ended unspent. Not told of points that had ended before they were recorded, as an import brings them.
     *
     * @param at the instant at which they ended
     * @param sequence of the entry that booked it
     * @param points how many, 1 or more
     */
    record PointsExpired(CustomerId customer, Instant at, long sequence, long points) implements Notification {

        @Override
        public String key() {
            return "points-expired:" + customer + ":" + sequence;
        }
    }

    /**
     * A customer has given feedback: for the staff to hear, not the customer.
     *
     * @param customer who gave it
     * @param feedback to be read for what was said
     * @param rating 1 to 5
     */
    record FeedbackReceived(CustomerId customer, Instant at, FeedbackId feedback, OrderId order, int rating)
            implements Notification {

        @Override
        public String key() {
            return "feedback-received:" + feedback;
        }
    }
}
