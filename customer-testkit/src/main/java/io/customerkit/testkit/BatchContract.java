package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.END;
import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.adjust;
import static io.customerkit.testkit.Samples.message;
import static io.customerkit.testkit.Samples.open;
import static io.customerkit.testkit.Samples.order;
import static io.customerkit.testkit.Samples.placing;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Order;
import io.customerkit.order.OrderChange;
import io.customerkit.storage.Commit;
import io.customerkit.storage.CommitBatch;
import io.customerkit.storage.CommitOutcome;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.LoyaltyAccountStore.DueAccount;
import io.customerkit.storage.OutboxMessage;
import io.customerkit.storage.Storage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** What a storage promises about many commits in one call, and about many accounts in one read. */
@DisplayName("A batch of commits")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class BatchContract {

    private static final int RIVALS = 4;
    private static final int ROUNDS = 10;

    protected BatchContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    /** Returns whether each was stored; every other one was refused because somebody else was faster. */
    private List<Boolean> commitEach(List<Commit> commits) {
        List<CommitOutcome> outcomes = storage().commitEach(new CommitBatch(commits));
        assertThat(outcomes)
                .filteredOn(outcome -> !outcome.isStored())
                .extracting(CommitOutcome::failure)
                .allSatisfy(failure -> assertThat(failure).isInstanceOf(ConcurrentChangeException.class));
        return outcomes.stream().map(CommitOutcome::isStored).toList();
    }

    /** Stores accounts with two lots, of which one ends at {@code END}. */
    private List<LoyaltyAccount> members(int count) {
        List<Commit> second = new ArrayList<>();
        List<LoyaltyAccount> members = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LoyaltyAccountChange first = adjust(open(Samples.customerId(i)), 10, "r-1");
            LoyaltyAccountChange more = adjust(first.after(), 20, "r-2", NOW.plusSeconds(86_400));
            storage().commit(Commit.nothing().with(first));
            second.add(Commit.nothing().with(more));
            members.add(more.after());
        }
        assertThat(commitEach(second)).hasSize(count).containsOnly(true);
        return members;
    }

    /** Books the end of the first lot, and tells somebody. */
    private static Commit settling(LoyaltyAccount account) {
        return Commit.nothing()
                .with(account.settle(LoyaltyProgram.standard(), END).orElseThrow())
                .withMessages(List.of(message("settled:" + account.customer() + unique(), NOW)));
    }

    private static List<Commit> settling(List<LoyaltyAccount> accounts) {
        return accounts.stream().map(BatchContract::settling).toList();
    }

    private static LoyaltyAccountChange change(Commit commit) {
        return commit.accounts().get(0);
    }

    private static CustomerId customer(Commit commit) {
        return change(commit).customer();
    }

    private void assertStored(Commit commit) {
        LoyaltyAccountChange change = change(commit);
        assertThat(storage().accounts().find(change.customer())).contains(change.after());
        assertThat(storage()
                        .accounts()
                        .entries(
                                change.customer(),
                                Long.MAX_VALUE,
                                change.entries().size()))
                .containsExactlyInAnyOrderElementsOf(change.entries());
        for (OutboxMessage message : commit.messages()) {
            assertThat(storage().outbox().find(message.key())).contains(message);
        }
    }

    /** The account is as if the commit had never been tried. */
    private void assertNothingOf(Commit commit, LoyaltyAccount untouched) {
        assertThat(storage().accounts().find(untouched.customer())).contains(untouched);
        assertThat(storage().accounts().entries(untouched.customer(), Long.MAX_VALUE, 1))
                .extracting(LedgerEntry::sequence)
                .containsExactly(untouched.entries());
        for (OutboxMessage message : commit.messages()) {
            assertThat(storage().outbox().find(message.key())).isEmpty();
        }
    }

    private LoyaltyAccount adjusted(LoyaltyAccount account) {
        LoyaltyAccountChange change = adjust(account, 1, "rival");
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    @Test
    void of_nothing_has_no_outcome() {
        assertThat(commitEach(List.of())).isEmpty();
    }

    @Test
    void stores_every_commit() {
        List<Commit> commits = settling(members(60));

        assertThat(commitEach(commits)).hasSize(60).containsOnly(true);

        commits.forEach(this::assertStored);
        assertThat(storage().accounts().due(END, null, 10_000))
                .extracting(DueAccount::customer)
                .doesNotContainAnyElementsOf(
                        commits.stream().map(BatchContract::customer).toList());
    }

    @Test
    void stores_a_thousand_commits() {
        List<Commit> commits = IntStream.range(0, 1_000)
                .mapToObj(i -> Commit.nothing().with(adjust(open(Samples.customerId(i)), 10, "r-1")))
                .toList();
        assertThat(commitEach(commits)).hasSize(1_000).containsOnly(true);

        List<Commit> settling = commits.stream()
                .map(commit -> settling(change(commit).after()).withMessages(List.of()))
                .toList();
        assertThat(commitEach(settling)).hasSize(1_000).containsOnly(true);

        assertThat(settling).allSatisfy(this::assertStored);
    }

    @Test
    void stores_commits_of_every_kind() {
        List<CommitParts> parts = List.of(new CommitParts(), new CommitParts());

        assertThat(commitEach(parts.stream().map(CommitParts::commit).toList())).containsExactly(true, true);

        for (CommitParts each : parts) {
            assertStored(each.commit());
            CustomerId customer = each.customer.after().id();
            assertThat(storage().customers().find(customer)).contains(each.customer.after());
            assertThat(storage().orders().find(each.order.after().id())).contains(each.order.after());
            assertThat(storage().offers().find(each.offer.after().id())).contains(each.offer.after());
            assertThat(storage().feedback().find(each.feedback.after().id())).contains(each.feedback.after());
        }
    }

    @Test
    void stores_the_others_if_an_account_has_moved_on_and_says_which_one_did() {
        List<LoyaltyAccount> members = members(5);
        List<Commit> commits = settling(members);
        LoyaltyAccount moved = adjusted(members.get(1));

        assertThat(commitEach(commits)).containsExactly(true, false, true, true, true);

        Stream.of(0, 2, 3, 4).map(commits::get).forEach(this::assertStored);
        assertNothingOf(commits.get(1), moved);
    }

    /** No entry stands in its way, as with an account: nothing but its version says that it has moved on. */
    @Test
    void stores_the_others_if_an_order_has_moved_on() {
        List<Order> placed =
                Stream.generate(() -> order(Samples.customerId())).limit(2).toList();
        placed.forEach(order -> storage().commit(Commit.nothing().with(placing(order))));
        OrderChange first = placed.get(0).cancel(NOW);
        storage().commit(Commit.nothing().with(first));

        List<Commit> late = placed.stream()
                .map(order -> Commit.nothing().with(order.cancel(NOW.plusSeconds(1))))
                .toList();

        assertThat(commitEach(late)).containsExactly(false, true);
        assertThat(storage().orders().find(first.after().id())).contains(first.after());
    }

    @Test
    void stores_nothing_if_every_account_has_moved_on() {
        List<LoyaltyAccount> members = members(3);
        List<Commit> commits = settling(members);
        List<LoyaltyAccount> moved = members.stream().map(this::adjusted).toList();

        assertThat(commitEach(commits)).containsExactly(false, false, false);

        for (int i = 0; i < 3; i++) {
            assertNothingOf(commits.get(i), moved.get(i));
        }
    }

    @Test
    void stores_the_others_if_a_reference_is_taken() {
        List<LoyaltyAccount> members = members(3);
        List<Commit> commits = members.stream()
                .map(member -> Commit.nothing()
                        .with(adjust(member, 5, member.equals(members.get(1)) ? "r-1" : "r-3"))
                        .withMessages(List.of(message("adjusted:" + unique(), NOW))))
                .toList();

        assertThat(commitEach(commits)).containsExactly(true, false, true);

        assertStored(commits.get(0));
        assertNothingOf(commits.get(1), members.get(1));
        assertStored(commits.get(2));
    }

    @Test
    void stores_the_others_if_a_message_is_there_already() {
        List<LoyaltyAccount> members = members(3);
        List<Commit> commits = settling(members);
        OutboxMessage taken = commits.get(2).messages().get(0);
        storage().commit(Commit.nothing().withMessages(List.of(taken)));

        assertThat(commitEach(commits)).containsExactly(true, true, false);

        assertStored(commits.get(0));
        assertStored(commits.get(1));
        assertThat(storage().accounts().find(customer(commits.get(2)))).contains(members.get(2));
    }

    @Test
    void stores_the_others_if_a_first_change_comes_second() {
        LoyaltyAccount stored = members(1).get(0);
        Commit late = Commit.nothing().with(adjust(open(stored.customer()), 5, "r-3"));
        Commit other = Commit.nothing().with(adjust(open(Samples.customerId()), 5, "r-3"));

        assertThat(commitEach(List.of(late, other))).containsExactly(false, true);

        assertNothingOf(late, stored);
        assertStored(other);
    }

    @Test
    void has_one_winner_per_account_whatever_the_order_of_the_batches() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<LoyaltyAccount> members = members(10);

            List<List<Boolean>> wins = Together.run(RIVALS, rival -> () -> commitEach(shuffled(members, rival)));

            assertThat(wins.stream().flatMap(List::stream).filter(isStored -> isStored))
                    .hasSize(members.size());
            assertThat(members)
                    .allSatisfy(
                            member -> assertThat(storage().accounts().entries(member.customer(), Long.MAX_VALUE, 10))
                                    .hasSize(3));
        }
    }

    private static List<Commit> shuffled(List<LoyaltyAccount> members, int rival) {
        List<LoyaltyAccount> order = new ArrayList<>(members);
        Collections.rotate(order, rival * 3);
        return settling(order);
    }

    @Test
    void leaves_nothing_in_the_way_of_a_commit_that_was_refused() {
        LoyaltyAccount member = members(1).get(0);
        Commit commit = settling(member);
        LoyaltyAccount moved = adjusted(member);
        assertThat(commitEach(List.of(commit))).containsExactly(false);

        Commit again = Commit.nothing()
                .with(moved.settle(LoyaltyProgram.standard(), END).orElseThrow())
                .withMessages(commit.messages());

        assertThat(commitEach(List.of(again))).containsExactly(true);
        assertStored(again);
        assertThat(storage().accounts().findEntry(member.customer(), Reference.of("rival")))
                .isPresent();
    }

    @Test
    void begins_with_accounts_that_are_read_at_once_each_as_it_was_committed() {
        List<LoyaltyAccount> members = members(5);
        LoyaltyAccountChange owing = adjust(open(Samples.customerId()), -10, "r-1");
        storage().commit(Commit.nothing().with(owing));
        LoyaltyAccount other = members.remove(2);
        members.add(owing.after());
        List<CustomerId> wanted = new ArrayList<>(customers(members));
        wanted.add(1, Samples.customerId());

        assertThat(storage().accounts().findAll(wanted)).containsExactlyInAnyOrderElementsOf(members);

        assertThat(storage().accounts().findAll(List.of(other.customer()))).containsExactly(other);
        assertThat(storage().accounts().findAll(List.of(Samples.customerId()))).isEmpty();
    }

    @Test
    void begins_with_a_thousand_accounts_that_are_read_at_once() {
        List<Commit> commits = IntStream.range(0, 1_000)
                .mapToObj(i -> Commit.nothing().with(adjust(open(Samples.customerId(i)), -10, "r-1")))
                .toList();
        assertThat(commitEach(commits)).hasSize(1_000).containsOnly(true);
        List<LoyaltyAccount> accounts =
                commits.stream().map(commit -> change(commit).after()).toList();

        assertThat(storage().accounts().findAll(customers(accounts))).containsExactlyInAnyOrderElementsOf(accounts);
    }

    private static List<CustomerId> customers(List<LoyaltyAccount> accounts) {
        return accounts.stream().map(LoyaltyAccount::customer).toList();
    }
}
