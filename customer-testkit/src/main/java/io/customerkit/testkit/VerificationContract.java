package io.customerkit.testkit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.customerkit.CustomerKit;
import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.Discrepancy;
import io.customerkit.loyalty.ExpiryPolicy;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.NewAdjustment;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewOrder;
import io.customerkit.order.NewRefund;
import io.customerkit.order.OrderId;
import io.customerkit.reward.NewOffer;
import io.customerkit.reward.OfferId;
import io.customerkit.reward.RewardId;
import io.customerkit.storage.Storage;
import io.customerkit.storage.memory.InMemoryStorage;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Whoever changes a number behind the library's back is found out, whichever number it is. Extend it for storages whose
 * rows a test can reach.
 */
@DisplayName("Verification")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class VerificationContract {

    /** Owes points; her mug is issued. */
    protected static final CustomerId ADA = CustomerId.of("ada");

    /** Has points; of his mugs one is issued, one used and one cancelled. */
    protected static final CustomerId BOB = CustomerId.of("bob");

    private static final OfferId MUG = OfferId.of("mug");
    private static final Instant LONG_AGO = Instant.parse("2010-01-01T00:00:00Z");

    private CustomerKit kit = kitOver(InMemoryStorage.create());

    protected VerificationContract() {}

    /** A new, empty storage. */
    protected abstract Storage newStorage();

    /**
     * Returns every number and every instant of the accounts, lots, rewards, entries and allocations that are stored now, once
     * per row, but for those that follow from nothing.
     */
    protected abstract List<StoredNumber> numbers();

    @BeforeEach
    void live() {
        kit = kitOver(newStorage());
        kit.rewards().create(MUG, NewOffer.of("A mug", 250).validFor(30));
        moveEveryNumberOfAda();
        moveEveryNumberOfBob();
    }

    private static CustomerKit kitOver(Storage storage) {
        return TestKits.over(storage)
                .program(LoyaltyProgram.builder().expiry(endlessOrAYear()).build())
                .build();
    }

    /** So that there are lots of both kinds. */
    private static ExpiryPolicy endlessOrAYear() {
        return day -> day.getYear() < 2020 ? Optional.empty() : Optional.of(day.plus(Period.ofYears(1)));
    }

    private void moveEveryNumberOfAda() {
        kit.customers().create(TestKits.newCustomer(ADA.value()));
        kit.loyalty().adjust(ADA, NewAdjustment.of(500, "endless", null).effectiveAt(LONG_AGO));
        kit.loyalty().adjust(ADA, 1_000, Reference.of("gift"), "");
        kit.orders().place(NewOrder.of("4711", ADA, Money.of("300.00", "EUR")));
        kit.orders().complete(OrderId.of("4711"));
        kit.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("100.00", "EUR"), "back"));
        kit.rewards().redeem(ADA, MUG, Reference.of("mug-1"));
        kit.loyalty().adjust(ADA, NewAdjustment.of(-2_000, "error", null).allowingDebt());
    }

    private void moveEveryNumberOfBob() {
        kit.customers().create(TestKits.newCustomer(BOB.value()));
        kit.loyalty().adjust(BOB, 1_000, Reference.of("gift"), "");
        kit.loyalty().adjust(BOB, NewAdjustment.of(500, "endless", null).effectiveAt(LONG_AGO));
        kit.rewards().redeem(BOB, MUG, Reference.of("mug-1"));
        kit.rewards().use(BOB, mug("mug-2"));
        kit.rewards().cancel(BOB, mug("mug-3"));
    }

    private RewardId mug(String reference) {
        return kit.rewards().redeem(BOB, MUG, Reference.of(reference)).reward().id();
    }

    /** Returns what is found now. */
    protected List<Discrepancy> found() {
        var found = new ArrayList<Discrepancy>();
        long count = kit.reports().verify(found::add).discrepancies();
        assertThat(found)
                .hasSize(Math.toIntExact(count))
                .allSatisfy(each -> assertThat(each.stored()).isNotEqualTo(each.recomputed()));
        return found;
    }

    @Test
    void nobody_is_accused_without_a_reason() {
        assertThat(found()).isEmpty();
        assertThat(kit.reports().verify(discrepancy -> {}).entries()).isEqualTo(6 + 7);
    }

    @Test
    void whoever_listens_may_end_it() {
        assertThat(numbers()).filteredOn(number -> number.add(1)).isNotEmpty();
        var heard = new ArrayList<Discrepancy>();

        assertThatIllegalStateException()
                .isThrownBy(() -> kit.reports().verify(found -> {
                    heard.add(found);
                    throw new IllegalStateException("enough");
                }));

        assertThat(heard).hasSize(1);
    }

    @TestFactory
    Stream<DynamicTest> every_number_that_is_one_too_high_is_found() {
        Map<String, List<StoredNumber>> rows =
                numbers().stream().collect(groupingBy(StoredNumber::name, TreeMap::new, toList()));
        assertThat(rows).hasSizeGreaterThan(25);
        return rows.entrySet().stream()
                .map(number -> dynamicTest(number.getKey(), () -> everyChangeIsFound(number.getValue())));
    }

    private void everyChangeIsFound(List<StoredNumber> rows) {
        int changed = 0;
        for (StoredNumber row : rows) {
            if (row.add(1)) {
                changed++;
                assertThat(found()).as("%s", row).isNotEmpty();
                row.add(-1);
                assertThat(found()).as("%s, mended", row).isEmpty();
            }
        }
        assertThat(changed).as("rows that could be changed").isPositive();
    }

    /** A number as a row has it. */
    protected interface StoredNumber {

        /** Its column or field, the same for every row. */
        String name();

        /**
         * Changes it: numbers by one, instants by a millisecond, days by one.
         *
         * @return false if it is absent, or the database refuses because another row has that key
         */
        boolean add(int difference);
    }
}
