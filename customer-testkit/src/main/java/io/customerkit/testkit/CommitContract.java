package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.adjust;
import static io.customerkit.testkit.Samples.open;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.Storage;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a storage promises about commits that name several aggregates. */
@DisplayName("A commit")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class CommitContract {

    protected CommitContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private void assertStored(CommitParts parts) {
        CustomerId customer = parts.customer.after().id();
        assertThat(storage().customers().find(customer)).contains(parts.customer.after());
        assertThat(storage().orders().find(parts.order.after().id())).contains(parts.order.after());
        assertThat(storage().accounts().find(customer)).contains(parts.account.after());
        assertThat(storage().accounts().entries(customer, Long.MAX_VALUE, 10)).isEqualTo(parts.account.entries());
        assertThat(storage().offers().find(parts.offer.after().id())).contains(parts.offer.after());
        assertThat(storage().feedback().find(parts.feedback.after().id())).contains(parts.feedback.after());
        assertThat(storage().outbox().find(parts.message.key())).contains(parts.message);
    }

    @Nested
    class All_or_nothing {

        @Test
        void stores_everything_that_it_names() {
            var parts = new CommitParts();

            storage().commit(parts.commit());

            assertStored(parts);
        }

        @Test
        void stores_two_of_every_kind() {
            var one = new CommitParts();
            var two = new CommitParts();

            storage()
                    .commit(one.commit()
                            .with(two.customer)
                            .with(two.order)
                            .with(two.account)
                            .with(two.offer)
                            .with(two.feedback)
                            .withMessages(List.of(one.message, two.message)));

            assertStored(one);
            assertStored(two);
        }

        @Test
        void stores_nothing_if_its_customer_has_moved_on() {
            var parts = new CommitParts();
            Customer first = parts.customer.after();
            storage().commit(Commit.nothing().with(parts.customer));
            storage().commit(Commit.nothing().with(SampleCustomer.after(first).change()));
            parts.customer = SampleCustomer.after(first).name("late").change();

            assertRefused(parts.commit());

            assertNothingElseOf(parts);
        }

        @Test
        void stores_nothing_if_its_order_has_moved_on() {
            var parts = new CommitParts();
            storage().commit(Commit.nothing().with(parts.order));

            assertRefused(parts.commit());

            assertThat(storage().customers().find(parts.customer.after().id())).isEmpty();
            assertNoPoints(parts);
            assertNoOffer(parts);
            assertNoFeedback(parts);
            assertNoMessage(parts);
        }

        @Test
        void stores_nothing_if_its_account_has_moved_on() {
            var parts = new CommitParts();
            storage().commit(Commit.nothing().with(adjust(open(parts.account.customer()), 5, "r-0")));

            assertRefused(parts.commit());

            assertThat(storage().customers().find(parts.customer.after().id())).isEmpty();
            assertNoOrder(parts);
            assertNoOffer(parts);
            assertNoFeedback(parts);
            assertNoMessage(parts);
        }

        @Test
        void stores_nothing_if_its_offer_has_moved_on() {
            var parts = new CommitParts();
            RewardOffer first = parts.offer.after();
            storage().commit(Commit.nothing().with(parts.offer));
            RewardOfferChange sale = first.restock(-1, NOW);
            storage().commit(Commit.nothing().with(sale));
            parts.offer = first.restock(-1, NOW);

            assertRefused(parts.commit());

            assertThat(storage().customers().find(parts.customer.after().id())).isEmpty();
            assertNoOrder(parts);
            assertNoPoints(parts);
            assertNoFeedback(parts);
            assertNoMessage(parts);
            assertThat(storage().offers().find(first.id())).contains(sale.after());
        }

        @Test
        void stores_nothing_if_a_reference_is_taken() {
            var parts = new CommitParts();
            LoyaltyAccount first =
                    adjust(open(parts.account.customer()), 5, "r-1").after();
            storage().commit(Commit.nothing().with(adjust(open(parts.account.customer()), 5, "r-1")));
            parts.account = adjust(first, 10, "r-1");

            assertRefused(parts.commit());

            assertThat(storage().customers().find(parts.customer.after().id())).isEmpty();
            assertNoOrder(parts);
            assertNoOffer(parts);
            assertNoFeedback(parts);
            assertNoMessage(parts);
            assertThat(storage().accounts().find(first.customer())).contains(first);
        }

        @Test
        void stores_nothing_if_a_message_is_there_already() {
            var parts = new CommitParts();
            storage().commit(Commit.nothing().withMessages(List.of(parts.message)));

            assertRefused(parts.commit());

            assertThat(storage().customers().find(parts.customer.after().id())).isEmpty();
            assertNoOrder(parts);
            assertNoPoints(parts);
            assertNoOffer(parts);
            assertNoFeedback(parts);
        }

        @Test
        void stores_nothing_of_a_kind_of_which_one_has_moved_on() {
            var stored = new CommitParts();
            storage().commit(stored.commit());
            var parts = new CommitParts();

            assertRefused(Commit.nothing().with(parts.customer).with(stored.customer));
            assertRefused(Commit.nothing().with(parts.order).with(stored.order));
            assertRefused(Commit.nothing().with(parts.account).with(stored.account));
            assertRefused(Commit.nothing().with(parts.feedback).with(stored.feedback));
            assertRefused(Commit.nothing().withMessages(List.of(parts.message, stored.message)));

            assertThat(storage().customers().find(parts.customer.after().id())).isEmpty();
            assertNothingElseOf(parts);
            assertStored(stored);
        }

        @Test
        void leaves_nothing_in_the_way_of_the_next_after_a_conflict() {
            var parts = new CommitParts();
            storage().commit(Commit.nothing().withMessages(List.of(parts.message)));
            assertRefused(parts.commit());
            parts.customer = SampleCustomer.of(Samples.customerId())
                    .email(parts.customer.after().email().value())
                    .change();
            parts.account = adjust(open(parts.customer.after().id()), 10, "r-1");
            storage().outbox().remove(parts.message.key());

            storage().commit(parts.commit());

            assertStored(parts);
        }

        private void assertRefused(Commit commit) {
            assertThatThrownBy(() -> storage().commit(commit)).isInstanceOf(ConcurrentChangeException.class);
        }

        private void assertNothingElseOf(CommitParts parts) {
            assertNoOrder(parts);
            assertNoPoints(parts);
            assertNoOffer(parts);
            assertNoFeedback(parts);
            assertNoMessage(parts);
        }

        private void assertNoFeedback(CommitParts parts) {
            assertThat(storage().feedback().find(parts.feedback.after().id())).isEmpty();
        }

        private void assertNoOrder(CommitParts parts) {
            assertThat(storage().orders().find(parts.order.after().id())).isEmpty();
            assertThat(storage().orders().history(parts.order.after().customer(), null, 10))
                    .isEmpty();
        }

        private void assertNoPoints(CommitParts parts) {
            CustomerId customer = parts.account.customer();
            assertThat(storage().accounts().find(customer)).isEmpty();
            assertThat(storage().accounts().entries(customer, Long.MAX_VALUE, 10))
                    .isEmpty();
        }

        private void assertNoOffer(CommitParts parts) {
            assertThat(storage().offers().find(parts.offer.after().id())).isEmpty();
        }

        private void assertNoMessage(CommitParts parts) {
            assertThat(storage().outbox().find(parts.message.key())).isEmpty();
        }
    }
}
