package io.customerkit.testkit.model;

import java.time.Instant;

/** What a person has to hear. */
public sealed interface Notice {

    String customer();

    /** Tells it from every other notice. */
    String key();

    /** The customer was created. */
    record Welcome(String customer, Instant at) implements Notice {

        @Override
        public String key() {
            return "welcome:" + customer;
        }
    }

    /** The tier is another than was last told. */
    record TierChanged(String customer, Instant at, long sequence, String from, String to, Kind cause)
            implements Notice {

        @Override
        public String key() {
            return "tier-changed:" + customer + ":" + sequence;
        }
    }

    /** A member got a prize. */
    record RewardIssued(String customer, Instant at, long sequence, String offer) implements Notice {

        @Override
        public String key() {
            return "reward-issued:" + customer + ":" + sequence;
        }
    }

    /** A customer has said something. */
    record FeedbackReceived(String customer, Instant at, String order, int rating) implements Notice {

        @Override
        public String key() {
            return "feedback-received:" + order;
        }
    }

    /** Points ended while they were there. */
    record PointsExpired(String customer, Instant at, long sequence, long points) implements Notice {

        @Override
        public String key() {
            return "points-expired:" + customer + ":" + sequence;
        }
    }
}
