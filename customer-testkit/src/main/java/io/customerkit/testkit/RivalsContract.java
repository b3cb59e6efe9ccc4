package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.adjust;
import static io.customerkit.testkit.Samples.commits;
import static io.customerkit.testkit.Samples.open;
import static io.customerkit.testkit.Samples.order;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.Customer;
import io.customerkit.customer.CustomerId;
import io.customerkit.feedback.FeedbackChange;
import io.customerkit.feedback.FeedbackStatus;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.OrderChange;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardOffer;
import io.customerkit.reward.RewardOfferChange;
import io.customerkit.storage.Commit;
import io.customerkit.storage.LoyaltyAccountStore.AccountAndEntry;
import io.customerkit.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a storage promises about commits at one moment, and to those who read meanwhile. */
@DisplayName("Commits at one moment")
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("threads")
public abstract class RivalsContract {

    private static final int ROUNDS = 20;
    private static final int RIVALS = 8;

    protected RivalsContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    @Nested
    class Rivals_at_one_moment {

        @Test
        void have_one_winner_per_version_of_a_customer() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                Customer first =
                        SampleCustomer.of(Samples.customerId()).change().after();
                storage()
                        .commit(Commit.nothing()
                                .with(SampleCustomer.of(first.id()).change()));

                assertOneWins(rival -> Commit.nothing()
                        .with(SampleCustomer.after(first).name("Ada " + rival).change()));

                assertThat(storage().customers().history(first.id(), null, 10)).hasSize(1);
            }
        }

        @Test
        void have_one_winner_per_email() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                String email = unique() + "@example.org";

                assertOneWins(rival -> Commit.nothing()
                        .with(SampleCustomer.of(Samples.customerId())
                                .email(email)
                                .change()));
            }
        }

        @Test
        void have_one_winner_per_order() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                OrderId id = OrderId.of(unique());

                assertOneWins(rival ->
                        Commit.nothing().with(new OrderChange(null, order(id, Samples.customerId(), NOW))));
            }
        }

        @Test
        void have_one_winner_per_first_version_of_an_account() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                CustomerId customer = Samples.customerId();

                assertOneWins(rival -> Commit.nothing().with(adjust(open(customer), 10 + rival, "r-" + rival)));

                assertThat(storage().accounts().entries(customer, Long.MAX_VALUE, 10))
                        .hasSize(1);
            }
        }

        @Test
        void have_one_winner_per_later_version_of_an_account() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                LoyaltyAccountChange first = adjust(open(Samples.customerId()), 10, "r");
                storage().commit(Commit.nothing().with(first));

                assertOneWins(rival -> Commit.nothing().with(adjust(first.after(), 10 + rival, "r-" + rival)));

                assertThat(storage().accounts().entries(first.customer(), Long.MAX_VALUE, 10))
                        .hasSize(2);
            }
        }

        @Test
        void have_one_winner_per_offer() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                OfferId id = SampleOffer.id();

                assertOneWins(rival -> Commit.nothing().with(SampleOffer.creation(id, NewOffer.of("Mug", 1 + rival))));
            }
        }

        @Test
        void have_one_winner_per_place_in_the_stock() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                RewardOffer offer = SampleOffer.creation(1).after();
                storage().commit(Commit.nothing().with(new RewardOfferChange(null, offer)));

                assertOneWins(rival -> Commit.nothing()
                        .with(adjust(open(Samples.customerId()), 10, "r"))
                        .with(offer.restock(-1, NOW)));

                assertThat(storage().offers().find(offer.id()).map(RewardOffer::stock))
                        .contains(0L);
            }
        }

        @Test
        void have_one_winner_per_feedback_on_an_order() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                OrderId order = OrderId.of(unique());

                assertOneWins(rival -> Commit.nothing()
                        .with(SampleFeedback.of(Samples.customerId())
                                .order(order)
                                .change()));
            }
        }

        @Test
        void have_one_winner_per_slot_of_a_day() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                CustomerId rivals = Samples.customerId();

                assertOneWins(
                        rival -> Commit.nothing().with(SampleFeedback.of(rivals).change()));

                assertThat(storage().feedback().history(rivals, null, 10)).hasSize(1);
            }
        }

        @Test
        void have_one_winner_per_version_of_a_feedback() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                FeedbackChange first = SampleFeedback.of(Samples.customerId()).change();
                storage().commit(Commit.nothing().with(first));

                assertOneWins(rival -> Commit.nothing()
                        .with(SampleFeedback.moderation(
                                first.after(), rival % 2 == 0 ? FeedbackStatus.PUBLISHED : FeedbackStatus.REJECTED)));
            }
        }

        private void assertOneWins(IntFunction<Commit> rival) throws Exception {
            List<Boolean> wins = Together.run(RIVALS, number -> () -> commits(storage(), rival.apply(number)));

            assertThat(wins).containsOnlyOnce(true);
        }

        @Test
        void never_wait_for_each_other_in_a_circle() throws Exception {
            CustomerId one = Samples.customerId();
            CustomerId two = Samples.customerId();

            List<Integer> wins = Together.run(
                    2, number -> () -> winsOfAHundred(number == 0 ? one : two, number == 0 ? two : one, number));

            assertThat(wins.get(0) + wins.get(1)).isPositive();
            assertThat(sequences(one)).isEqualTo(sequences(two)).hasSize(wins.get(0) + wins.get(1));
        }

        /** Names two accounts per commit, in either order. */
        private int winsOfAHundred(CustomerId first, CustomerId second, int number) {
            int wins = 0;
            for (int i = 0; i < 100; i++) {
                String reference = number + "-" + i;
                Commit commit = Commit.nothing()
                        .with(adjust(current(first), 1, reference))
                        .with(adjust(current(second), 1, reference));
                wins += commits(storage(), commit) ? 1 : 0;
            }
            return wins;
        }

        private LoyaltyAccount current(CustomerId customer) {
            return storage().accounts().find(customer).orElseGet(() -> open(customer));
        }

        private List<Long> sequences(CustomerId customer) {
            return storage().accounts().entries(customer, Long.MAX_VALUE, 1_000).stream()
                    .map(LedgerEntry::sequence)
                    .toList();
        }
    }

    @Nested
    class Readers_meanwhile {

        private static final int CHANGES = 150;

        private final CustomerId customer = Samples.customerId();

        /** Every change adds one lot, so a whole account always has as many lots as its version says. */
        @Test
        void never_see_half_of_an_account() throws Exception {
            List<LoyaltyAccount> seen = seenWhileLotsAreAdded(
                    () -> storage().accounts().find(customer).orElseGet(() -> open(customer)),
                    account -> account.version() == CHANGES);

            assertThat(seen)
                    .allSatisfy(account -> assertThat(account.lots()).hasSize((int) account.version()))
                    .allSatisfy(account -> assertThat(account.balance()).isEqualTo(10 * account.version()));
        }

        @Test
        void never_miss_the_entry_that_made_an_account_what_it_is() throws Exception {
            LoyaltyAccount account = open(customer);
            for (int round = 1; round <= ROUNDS; round++) {
                Reference reference = Reference.of("r-" + round);
                LoyaltyAccountChange change = adjust(account, 10, reference.value());
                var isLookedFor = new CountDownLatch(1);
                Callable<Boolean> reader = () -> hasEntryBesideIt(change.after(), reference, isLookedFor);
                Callable<Boolean> writer = () -> {
                    isLookedFor.await();
                    return commits(storage(), Commit.nothing().with(change));
                };

                assertThat(Together.run(List.of(reader, writer))).containsOnly(true);
                account = change.after();
            }
        }

        /** Waits for this account. */
        private boolean hasEntryBesideIt(LoyaltyAccount account, Reference reference, CountDownLatch isLookedFor) {
            Optional<AccountAndEntry> found;
            do {
                found = storage().accounts().find(account.customer(), reference);
                isLookedFor.countDown();
            } while (!found.map(AccountAndEntry::account).equals(Optional.of(account)));
            return found.orElseThrow().entry() != null;
        }

        @Test
        void never_see_a_ledger_with_a_gap() throws Exception {
            List<List<LedgerEntry>> seen = seenWhileLotsAreAdded(
                    () -> storage().accounts().entries(customer, Long.MAX_VALUE, 1_000),
                    ledger -> ledger.size() == CHANGES);

            assertThat(seen)
                    .allSatisfy(ledger -> assertThat(ledger)
                            .extracting(LedgerEntry::sequence)
                            .isEqualTo(sequencesDownFrom(ledger.size())))
                    .allSatisfy(ledger -> assertThat(ledger)
                            .allSatisfy(entry -> assertThat(entry.allocations()).hasSize(1)));
        }

        private List<Long> sequencesDownFrom(long newest) {
            return LongStream.iterate(newest, sequence -> sequence > 0, sequence -> sequence - 1)
                    .boxed()
                    .toList();
        }

        private <T> List<T> seenWhileLotsAreAdded(Supplier<T> read, Predicate<T> isLast) throws Exception {
            Callable<List<T>> reader = () -> {
                List<T> seen = new ArrayList<>();
                do {
                    seen.add(read.get());
                } while (!isLast.test(seen.get(seen.size() - 1)));
                return seen;
            };
            Callable<List<T>> writer = () -> {
                addLots();
                return List.of();
            };
            return Together.run(List.of(reader, writer)).get(0);
        }

        private void addLots() {
            LoyaltyAccount account = open(customer);
            for (int i = 1; i <= CHANGES; i++) {
                LoyaltyAccountChange change = adjust(account, 10, "r-" + i);
                storage().commit(Commit.nothing().with(change));
                account = change.after();
            }
        }

        @Test
        void never_see_an_order_completed_before_its_points() throws Exception {
            for (int round = 0; round < ROUNDS; round++) {
                var parts = new CommitParts();
                storage().commit(Commit.nothing().with(parts.order));
                OrderChange completion = parts.order.after().complete(NOW, NOW);
                Callable<Boolean> reader =
                        () -> pointsOnceCompleted(completion.after().id(), parts.account.customer());
                Callable<Boolean> writer = () ->
                        commits(storage(), Commit.nothing().with(completion).with(parts.account));

                assertThat(Together.run(List.of(reader, writer))).containsOnly(true);
            }
        }

        private boolean pointsOnceCompleted(OrderId order, CustomerId owner) {
            while (storage().orders().find(order).orElseThrow().status() != OrderStatus.COMPLETED) {
                Thread.onSpinWait();
            }
            return storage().accounts().find(owner).isPresent();
        }
    }
}
