package io.customerkit.testkit;

import io.customerkit.storage.Storage;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/**
 * Everything that a storage promises. Extend it once per storage; the class needs nothing but {@link #storage()}. Nothing in
 * it skips, and nothing has to be emptied: every test makes customers of its own.
 */
public abstract class StorageContract {

    protected StorageContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    @Nested
    @DisplayName("keeps customers")
    class Customers extends CustomerStoreContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("keeps orders")
    class Orders extends OrderStoreContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("adds up orders")
    class Totals extends CustomerTotalsContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("keeps accounts")
    class Accounts extends LoyaltyAccountStoreContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("finds what is due")
    class Due extends DueAccountsContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("keeps rewards")
    class Held extends HeldRewardsContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("keeps reward offers")
    class Offers extends OfferStoreContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("keeps feedback")
    class Feedback extends FeedbackStoreContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("keeps notifications")
    class Notifications extends OutboxContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("commits")
    class Commits extends CommitContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("commits for rivals")
    class Rivals extends RivalsContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("commits many at once")
    class Batches extends BatchContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("serves many threads")
    class Threads extends ConcurrencyContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("serves many threads with feedback")
    class FeedbackThreads extends FeedbackConcurrencyContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("meets twins")
    class Twins extends TwinContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("stops")
    class Faults extends FaultContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("gives rewards")
    class Rewards extends RewardStoriesContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("carries an application")
    class Stories extends StoriesContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("shows a customer at one glance")
    class Overviews extends OverviewContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }

    @Nested
    @DisplayName("carries feedback from order to summary")
    class FeedbackStories extends FeedbackStoriesContract {

        @Override
        protected Storage storage() {
            return StorageContract.this.storage();
        }
    }
}
