package io.customerkit.testkit;

import static io.customerkit.testkit.Samples.EMOJI;
import static io.customerkit.testkit.Samples.END;
import static io.customerkit.testkit.Samples.NOW;
import static io.customerkit.testkit.Samples.PROGRAM;
import static io.customerkit.testkit.Samples.adjust;
import static io.customerkit.testkit.Samples.open;
import static io.customerkit.testkit.Samples.redeem;
import static io.customerkit.testkit.Samples.restore;
import static io.customerkit.testkit.Samples.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.Violations;
import io.customerkit.loyalty.Adjustment;
import io.customerkit.loyalty.Allocation;
import io.customerkit.loyalty.EntryKind;
import io.customerkit.loyalty.ExpiryPolicy;
import io.customerkit.loyalty.Facts;
import io.customerkit.loyalty.Fingerprint;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Lot;
import io.customerkit.loyalty.LotId;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyAccountChange;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.reward.HeldRewards;
import io.customerkit.storage.Commit;
import io.customerkit.storage.ConcurrentChangeException;
import io.customerkit.storage.LoyaltyAccountStore.AccountAndEntry;
import io.customerkit.storage.LoyaltyAccountStore.LedgerKey;
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a storage promises about loyalty accounts and their ledgers. */
@DisplayName("A storage of loyalty accounts")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class LoyaltyAccountStoreContract {

    private final CustomerId customer = Samples.customerId();

    protected LoyaltyAccountStoreContract() {}

    /** The storage under test; the same data at every call. */
    protected abstract Storage storage();

    private LoyaltyAccount committed(LoyaltyAccountChange change) {
        storage().commit(Commit.nothing().with(change));
        return change.after();
    }

    private void assertRefused(LoyaltyAccountChange change) {
        assertThatThrownBy(() -> committed(change)).isInstanceOf(ConcurrentChangeException.class);
    }

    private List<LedgerEntry> newest(CustomerId whose) {
        return storage().accounts().entries(whose, Long.MAX_VALUE, 1_000);
    }

    @Nested
    class Keeping_an_account {

        @Test
        void knows_no_account_in_which_nothing_happened() {
            assertThat(storage().accounts().find(customer)).isEmpty();
            assertThat(storage().accounts().find(customer, Reference.of("r-1"))).isEmpty();
            assertThat(storage().accounts().findEntry(customer, Reference.of("r-1")))
                    .isEmpty();
            assertThat(newest(customer)).isEmpty();
        }

        @Test
        void returns_account_and_entries_as_they_were_committed() {
            LoyaltyAccountChange change = adjust(open(customer), 742, "r-1");

            committed(change);

            assertThat(storage().accounts().find(customer)).contains(change.after());
            assertThat(newest(customer)).isEqualTo(change.entries());
        }

        @Test
        void returns_what_every_kind_of_change_left() {
            LoyaltyAccount three = committed(adjust(open(customer), 30, "r-1"));
            three = committed(adjust(three, 20, "r-2", NOW.plusSeconds(86_400)));
            three = committed(adjust(three, 10, "r-3", NOW.plusSeconds(172_800)));
            assertThat(storage().accounts().find(customer)).contains(three);

            LoyaltyAccount fewer = committed(adjust(three, -35, "r-4", NOW.plusSeconds(172_800)));
            assertThat(storage().accounts().find(customer)).contains(fewer);

            LoyaltyAccount settled = committed(fewer.settle(PROGRAM, END).orElseThrow());
            assertThat(storage().accounts().find(customer)).contains(settled);

            LoyaltyAccount indebted = committed(adjust(settled, -100, "r-5", END));
            assertThat(storage().accounts().find(customer)).contains(indebted);
        }

        @Test
        void returns_lots_in_debit_order_with_their_largest_numbers_and_all_their_times() {
            long most = Long.MAX_VALUE;
            Lot never = new Lot(new LotId(1, 2), most, 9_007_199_254_740_993L, most, NOW, NOW, null, null);
            Lot later = lot(new LotId(1, 10), 5, NOW, END);
            Lot tenth = lot(new LotId(10, 1), 7, NOW, END);
            Lot ninth = lot(new LotId(9, 1), 7, NOW.plusMillis(1), END);
            LoyaltyAccountChange change = granting(List.of(later, tenth, ninth, never));

            committed(change);

            assertThat(storage().accounts().find(customer)).contains(change.after());
        }

        private Lot lot(LotId id, long points, Instant earnedAt, Instant expiresAt) {
            Instant availableAt = earnedAt.plusMillis(1);
            return new Lot(id, points, points, points, earnedAt, availableAt, expiresAt, LocalDate.parse("2025-03-01"));
        }

        private LoyaltyAccountChange granting(List<Lot> lots) {
            long sum = lots.stream().mapToLong(Lot::remaining).sum();
            List<Allocation> allocations = lots.stream()
                    .map(lot -> new Allocation(lot.id(), lot.remaining(), lot.qualifying()))
                    .toList();
            LedgerEntry entry = new LedgerEntry(
                    customer,
                    1,
                    EntryKind.ADJUSTED,
                    Reference.of("r-1"),
                    new Fingerprint("v1:ADJUSTED:1"),
                    sum,
                    0,
                    allocations,
                    NOW.minusMillis(5),
                    NOW,
                    sum,
                    "GOLD",
                    new Facts(Map.of("note", EMOJI, "points", "9007199254740993")),
                    "Zoë",
                    EMOJI.repeat(500));
            LoyaltyAccount before = open(customer);
            var after = new LoyaltyAccount(
                    customer,
                    1,
                    lots,
                    0,
                    Long.MAX_VALUE,
                    HeldRewards.none(),
                    "GOLD",
                    1,
                    before.joinedAt(),
                    NOW.plusMillis(9));
            return new LoyaltyAccountChange(before, after, List.of(entry));
        }

        @Test
        void returns_entries_with_every_field_and_allocations_in_their_order() {
            LoyaltyAccountChange change = granting(List.of(
                    lot(new LotId(1, 9), 5, NOW, END),
                    lot(new LotId(1, 10), 6, NOW, END),
                    lot(new LotId(1, 2), 7, NOW, END.plusMillis(1))));

            committed(change);

            assertThat(newest(customer)).isEqualTo(change.entries());
            assertThat(storage().accounts().findEntry(customer, Reference.of("r-1")))
                    .contains(change.entries().get(0));
        }

        @Test
        void keeps_instants_in_whole_milliseconds_whatever_the_time_zone() {
            for (String instant : Instants.AWKWARD) {
                CustomerId other = Samples.customerId();
                Instant at = Instant.parse(instant);

                LoyaltyAccountChange change = adjust(LoyaltyAccount.open(other, at), 10, "r-1", at);
                committed(change);

                assertThat(storage().accounts().find(other)).contains(change.after());
                assertThat(newest(other)).isEqualTo(change.entries());
            }
        }

        @Test
        void keeps_accounts_apart_that_differ_by_case_only() {
            String base = unique();

            LoyaltyAccount lower = committed(adjust(open(CustomerId.of("c-" + base)), 1, "r-1"));
            LoyaltyAccount upper = committed(adjust(open(CustomerId.of("C-" + base)), 2, "r-1"));

            assertThat(storage().accounts().find(lower.customer())).contains(lower);
            assertThat(storage().accounts().find(upper.customer())).contains(upper);
        }
    }

    @Nested
    class Guarding_the_version {

        @Test
        void refuses_a_second_first_change() {
            LoyaltyAccount first = committed(adjust(open(customer), 10, "r-1"));

            assertRefused(adjust(open(customer), 20, "r-2"));

            assertThat(storage().accounts().find(customer)).contains(first);
            assertThat(newest(customer)).hasSize(1);
        }

        @Test
        void refuses_a_change_based_on_an_old_version() {
            LoyaltyAccount first = committed(adjust(open(customer), 10, "r-1"));
            LoyaltyAccount second = committed(adjust(first, 20, "r-2"));

            assertRefused(adjust(first, 30, "late"));

            assertThat(storage().accounts().find(customer)).contains(second);
            assertThat(storage().accounts().findEntry(customer, Reference.of("late")))
                    .isEmpty();
        }

        @Test
        void refuses_a_change_of_what_is_not_stored() {
            LoyaltyAccount never = adjust(open(customer), 10, "r-1").after();

            assertRefused(adjust(never, 20, "r-2"));

            assertThat(storage().accounts().find(customer)).isEmpty();
        }
    }

    @Nested
    class Finding_an_entry_by_reference {

        @Test
        void finds_it_however_old_it_is() {
            List<LedgerEntry> entries = committedLedger(25);

            assertThat(storage().accounts().findEntry(customer, Reference.of("r-1")))
                    .contains(entries.get(24));
            assertThat(storage().accounts().findEntry(customer, Reference.of("r-25")))
                    .contains(entries.get(0));
        }

        @Test
        void finds_it_beside_its_account() {
            committedLedger(3);
            LoyaltyAccount account = storage().accounts().find(customer).orElseThrow();
            List<LedgerEntry> entries = newest(customer);

            assertThat(storage().accounts().find(customer, Reference.of("r-1")))
                    .contains(new AccountAndEntry(account, entries.get(2)));
            assertThat(storage().accounts().find(customer, Reference.of("r-3")))
                    .contains(new AccountAndEntry(account, entries.get(0)));
            assertThat(storage().accounts().find(customer, Reference.of("r-4")))
                    .contains(new AccountAndEntry(account, null));
        }

        @Test
        void finds_no_entry_of_another_customer() {
            committed(adjust(open(customer), 10, "r-1"));
            LoyaltyAccount other = committed(adjust(open(Samples.customerId()), 10, "r-2"));

            assertThat(storage().accounts().findEntry(other.customer(), Reference.of("r-1")))
                    .isEmpty();
            assertThat(storage().accounts().find(other.customer(), Reference.of("r-1")))
                    .contains(new AccountAndEntry(other, null));
        }

        @Test
        void refuses_a_reference_that_the_account_has() {
            LoyaltyAccount first = committed(adjust(open(customer), 10, "r-1"));

            assertRefused(adjust(first, 20, "r-1"));

            assertThat(storage().accounts().find(customer)).contains(first);
            assertThat(newest(customer)).hasSize(1);
        }

        @Test
        void lets_two_customers_have_one_reference() {
            committed(adjust(open(customer), 10, "r-1"));

            LoyaltyAccount other = committed(adjust(open(Samples.customerId()), 20, "r-1"));

            assertThat(storage().accounts().find(other.customer())).contains(other);
        }

        @Test
        void tells_references_apart_that_differ_by_case_or_a_trailing_blank() {
            LoyaltyAccount account = open(customer);
            for (String reference : List.of("R1", "r1", "R1 ", " R1")) {
                account = committed(adjust(account, 10, reference));
            }

            assertThat(newest(customer)).hasSize(4);
            assertThat(storage().accounts().findEntry(customer, Reference.of("R1 ")))
                    .hasValueSatisfying(entry -> assertThat(entry.sequence()).isEqualTo(3));
            assertThat(storage().accounts().find(customer, Reference.of("R1 ")))
                    .contains(new AccountAndEntry(account, newest(customer).get(1)));
        }
    }

    /** Commits so many entries and returns them, the latest first. */
    private List<LedgerEntry> committedLedger(int count) {
        List<LedgerEntry> entries = new ArrayList<>();
        LoyaltyAccount account = open(customer);
        for (int i = 1; i <= count; i++) {
            LoyaltyAccountChange change = adjust(account, i % 3 == 0 ? -5 : 10, "r-" + i);
            account = committed(change);
            entries.add(change.entries().get(0));
        }
        Collections.reverse(entries);
        return entries;
    }

    @Nested
    class Paging_through_ledgers {

        @Test
        void shows_the_latest_entries_first_and_no_other_customers() {
            committed(adjust(open(Samples.customerId()), 1, "r-1"));
            List<LedgerEntry> entries = committedLedger(7);

            assertThat(newest(customer)).isEqualTo(entries);
            assertThat(storage().accounts().entries(customer, Long.MAX_VALUE, 3))
                    .isEqualTo(entries.subList(0, 3));
            assertThat(storage().accounts().entries(customer, 5, 3)).isEqualTo(entries.subList(3, 6));
        }

        @Test
        void shows_every_entry_of_every_account_once_by_customer_and_sequence() {
            List<LedgerEntry> own = new ArrayList<>(committedLedger(40));
            Collections.reverse(own);
            for (int i = 0; i < 4; i++) {
                committed(adjust(open(Samples.customerId(i)), 1, "r-1"));
            }

            List<LedgerEntry> paged = Pages.all(17, last -> pageOfLedger(last));

            assertThat(paged).containsSubsequence(own).doesNotHaveDuplicates();
            assertThat(paged)
                    .filteredOn(entry -> entry.customer().equals(customer))
                    .isEqualTo(own);
            assertThat(paged).extracting(entry -> entry.customer().value()).isSorted();
        }

        private List<LedgerEntry> pageOfLedger(@Nullable LedgerEntry last) {
            return storage().accounts().ledger(last == null ? null : LedgerKey.of(last), 17);
        }
    }

    /** A redemption over two lots and what becomes of it when it is undone. */
    @Nested
    class Undoing_a_redemption {

        private static final LoyaltyProgram NEVER_ENDING =
                LoyaltyProgram.builder().expiry(ExpiryPolicy.never()).build();
        private static final Instant LATER = Instant.parse("2024-04-10T10:15:30.123Z");

        /** Grants 60 until END and 100 until later, and spends 100 of them. */
        private LoyaltyAccount spent(CustomerId whose) {
            LoyaltyAccount account = committed(adjust(open(whose), 60, "r-1"));
            account = committed(adjust(account, 100, "r-2", LATER));
            return committed(redeem(account, 100, "r-3", LATER));
        }

        private LoyaltyAccountChange undoing(LoyaltyAccount account, Instant now) {
            List<LedgerEntry> ledger = newest(account.customer());
            LedgerEntry redemption = storage()
                    .accounts()
                    .findEntry(account.customer(), Reference.of("r-3"))
                    .orElseThrow();
            return restore(account, redemption, ledger, now);
        }

        @Test
        void returns_lots_that_points_came_back_to() {
            LoyaltyAccountChange change = undoing(spent(customer), LATER);

            committed(change);

            assertThat(storage().accounts().find(customer)).contains(change.after());
            assertThat(newest(customer)).startsWith(change.entries().get(0));
        }

        @Test
        void returns_an_entry_that_grants_several_lots() {
            LoyaltyAccountChange change = undoing(spent(customer), END.plusSeconds(86_400L * 100));

            LoyaltyAccount after = committed(change);

            LedgerEntry stored = newest(customer).get(0);
            assertThat(stored.grantedLots()).isEqualTo(after.lots()).hasSize(2);
            assertThat(storage().accounts().find(customer)).contains(after);
        }

        @Test
        void lets_a_lot_that_never_ends_leave_and_come_back() {
            var request = NewAdjustment.of(5, "r-1", null);
            var granted = open(customer).adjust(Adjustment.of(request, new Violations()), NEVER_ENDING, NOW);
            LoyaltyAccount gone = committed(redeem(committed(granted), 5, "r-3", NOW));
            assertThat(gone.lots()).isEmpty();
            assertThat(storage().accounts().find(customer)).contains(gone);

            LoyaltyAccount back = committed(undoing(gone, NOW));

            assertThat(back.lots()).hasSize(1);
            assertThat(storage().accounts().find(customer)).contains(back);
        }

        @Test
        void finds_the_entries_of_one_kind_that_touched_a_lot() {
            LoyaltyAccount account = spent(customer);
            committed(undoing(account, END.plusSeconds(86_400L * 100)));
            spent(Samples.customerId());
            List<LedgerEntry> ledger = new ArrayList<>(newest(customer));
            Collections.reverse(ledger);

            assertThat(touching(LotId.of(1), EntryKind.ADJUSTED)).containsExactly(ledger.get(0));
            assertThat(touching(LotId.of(2), EntryKind.REDEEMED)).containsExactly(ledger.get(2));
            assertThat(touching(LotId.of(1), EntryKind.EXPIRED)).containsExactly(ledger.get(3));
            assertThat(touching(LotId.of(2), EntryKind.EXPIRED)).containsExactly(ledger.get(4));
            assertThat(touching(LotId.of(1), EntryKind.RESTORED)).containsExactly(ledger.get(5));
            assertThat(touching(new LotId(6, 2), EntryKind.RESTORED)).containsExactly(ledger.get(5));
            assertThat(touching(new LotId(1, 2), EntryKind.RESTORED)).isEmpty();
            assertThat(touching(LotId.of(1), EntryKind.CLAWED_BACK)).isEmpty();
            assertThat(storage().accounts().touching(Samples.customerId(), LotId.of(1), EntryKind.ADJUSTED))
                    .isEmpty();
        }

        @Test
        void finds_them_in_the_order_in_which_they_were_written() {
            LoyaltyAccount account = committed(adjust(open(customer), 60, "r-0"));
            for (int i = 1; i <= 12; i++) {
                account = committed(redeem(account, 1, "r-" + i, NOW));
            }

            assertThat(touching(LotId.of(1), EntryKind.REDEEMED))
                    .extracting(LedgerEntry::sequence)
                    .containsExactly(2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L, 12L, 13L);
        }

        private List<LedgerEntry> touching(LotId lot, EntryKind kind) {
            return storage().accounts().touching(customer, lot, kind);
        }
    }
}
