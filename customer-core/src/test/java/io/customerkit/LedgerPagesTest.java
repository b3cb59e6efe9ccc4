package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.customerkit.customer.CustomerId;
import io.customerkit.error.InvalidRequestException;
import io.customerkit.error.NotFoundException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerPagesTest {

    private static final CustomerId NOBODY = CustomerId.of("nobody");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    @Test
    void follow_each_other_from_the_latest_entry_to_the_first_whatever_is_booked_meanwhile() {
        for (int i = 1; i <= 5; i++) {
            kit.loyalty().adjust(ada, i, Reference.of("r-" + i), "");
        }

        Page<LedgerEntry> first = kit.loyalty().ledger(ada, PageRequest.first(2));
        kit.loyalty().adjust(ada, 6, Reference.of("r-6"), "");
        Page<LedgerEntry> second = kit.loyalty().ledger(ada, new PageRequest(first.next(), 2));
        Page<LedgerEntry> third = kit.loyalty().ledger(ada, new PageRequest(second.next(), 2));

        assertThat(first.items()).extracting(LedgerEntry::sequence).containsExactly(5L, 4L);
        assertThat(second.items()).extracting(LedgerEntry::sequence).containsExactly(3L, 2L);
        assertThat(third.items()).extracting(LedgerEntry::sequence).containsExactly(1L);
        assertThat(third.next()).isNull();
    }

    @Test
    void of_a_member_without_entries_are_one_empty_page() {
        assertThat(kit.loyalty().ledger(ada, PageRequest.first(10))).isEqualTo(new Page<>(List.of(), null));
    }

    @Test
    void are_read_with_a_cursor_of_the_same_member_only() {
        CustomerId bob = fixture.member("bob");
        kit.loyalty().adjust(bob, 1, Reference.of("r-1"), "");
        kit.loyalty().adjust(bob, 2, Reference.of("r-2"), "");
        PageRequest ofBob =
                new PageRequest(kit.loyalty().ledger(bob, PageRequest.first(1)).next(), 1);

        assertThatThrownBy(() -> kit.loyalty().ledger(ada, ofBob)).isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void somebody_unknown_has_no_account_and_gets_none() {
        assertNotFound(() -> kit.loyalty().ledger(NOBODY, PageRequest.first(10)));
        assertNotFound(() -> kit.loyalty().membership(NOBODY));
        assertNotFound(() -> kit.loyalty().progress(NOBODY));
        assertNotFound(() -> kit.loyalty().adjust(NOBODY, 10, Reference.of("r1"), ""));
        assertNotFound(() -> kit.loyalty().redeem(NOBODY, 10, Reference.of("r1")));

        assertThat(fixture.storage().accounts().find(NOBODY)).isEmpty();
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(NotFoundException.class, e -> {
            assertThat(e.kind()).isEqualTo("customer");
            assertThat(e.id()).isEqualTo("nobody");
        });
    }

    @Test
    void the_progress_of_a_member_is_that_of_the_membership() {
        kit.loyalty().adjust(ada, 620, Reference.of("r1"), "");

        assertThat(kit.loyalty().progress(ada))
                .isEqualTo(kit.loyalty().membership(ada).progress());
        assertThat(kit.loyalty().progress(ada).missing()).isEqualTo(380);
    }
}
