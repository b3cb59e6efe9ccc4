package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.InsufficientPointsException;
import io.customerkit.loyalty.LedgerEntry;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.OrderId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ConcurrentPointsTest {

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00Z");
    private final CustomerKit kit = fixture.kit();
    private final CustomerId ada = fixture.member("ada");

    private List<LedgerEntry> ledger() {
        return kit.loyalty().ledger(ada, PageRequest.first(1_000)).items();
    }

    @Test
    void a_hundred_identical_calls_book_once_and_get_one_answer() throws Exception {
        List<PointsReceipt> receipts =
                Together.call(100, number -> kit.loyalty().adjust(ada, 10, Reference.of("r1"), ""));

        assertThat(receipts).extracting(PointsReceipt::entry).containsOnly(ledger().get(0));
        assertThat(receipts).filteredOn(PointsReceipt::replayed).hasSize(99);
        assertThat(ledger()).hasSize(1);
        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(10);
    }

    @Test
    void parallel_completions_award_once() throws Exception {
        kit.orders().place(NewOrder.of("4711", ada, Money.of("600.00", "EUR")));

        List<OrderReceipt> receipts = Together.call(32, number -> kit.orders().complete(OrderId.of("4711")));

        assertThat(receipts).extracting(OrderReceipt::entry).containsOnly(ledger().get(0));
        assertThat(receipts).filteredOn(OrderReceipt::replayed).hasSize(31);
        assertThat(fixture.sent()).hasSize(1);
    }

    @Test
    void first_uses_of_an_account_make_one_account_without_a_gap() throws Exception {
        Together.call(32, number -> kit.loyalty().adjust(ada, 10, Reference.of("r-" + number), ""));

        assertThat(kit.loyalty().membership(ada).points()).isEqualTo(320);
        assertThat(ledger())
                .extracting(LedgerEntry::sequence)
                .containsExactlyElementsOf(
                        LongStream.rangeClosed(1, 32).map(i -> 33 - i).boxed().toList());
        assertThat(ledger().get(0).balanceAfter()).isEqualTo(320);
    }

    @Test
    void the_same_points_are_never_spent_twice() throws Exception {
        kit.loyalty().adjust(ada, 100, Reference.of("start"), "");

        List<Boolean> successes = Together.call(32, number -> {
            try {
                kit.loyalty().redeem(ada, 100, Reference.of("r-" + number));
                return true;
            } catch (InsufficientPointsException e) {
                return false;
            }
        });

        assertThat(successes).filteredOn(success -> success).hasSize(1);
        assertThat(kit.loyalty().membership(ada).points()).isZero();
        assertThat(ledger()).hasSize(2);
    }
}
