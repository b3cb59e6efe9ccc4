package io.customerkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;

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
import io.customerkit.storage.Storage;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever changes a number behind the library's back is found out, whichever number it is. Extend it once per storage. */
@DisplayName("The check of what is stored")
@DisplayNameGeneration(ReplaceUnderscores.class)
public abstract class VerificationContract {

    private static final CustomerId ADA = CustomerId.of("ada");
    private static final int ENTRIES = 6;

    private CustomerKit kit;

    protected VerificationContract() {}

    /** The storage under test: a new one with nothing in it at every call. */
    protected abstract Storage storage();

    /**
     * Names every number that the last storage keeps of accounts and their ledgers, but for those that follow from nothing:
     * how often an account was stored, and the order in which an entry touched its lots.
     */
    protected abstract List<String> numbers();

    /** Adds to one of these numbers, not by way of the storage; returns false where the database itself refuses. */
    protected abstract boolean add(String number, int difference);

    @BeforeEach
    void moveEveryNumber() {
        kit = TestKits.over(storage())
                .program(LoyaltyProgram.builder().expiry(endlessOrAYear()).build())
                .build();
        kit.customers().create(TestKits.newCustomer(ADA.value()));
        kit.loyalty()
                .adjust(ADA, NewAdjustment.of(500, "endless", null).effectiveAt(Instant.parse("2010-01-01T00:00:00Z")));
        kit.loyalty().adjust(ADA, 1_000, Reference.of("gift"), "");
        kit.orders().place(NewOrder.of("4711", ADA, Money.of("300.00", "EUR")));
        kit.orders().complete(OrderId.of("4711"));
        kit.orders().refund(OrderId.of("4711"), NewRefund.of(Money.of("100.00", "EUR"), "back"));
        kit.rewards().create(OfferId.of("mug"), NewOffer.of("A mug", 250).validFor(30));
        kit.rewards().redeem(ADA, OfferId.of("mug"), Reference.of("mug-1"));
        kit.loyalty().adjust(ADA, NewAdjustment.of(-2_000, "error", null).allowingDebt());
    }

    /** Points of long ago do not end, those of today end after a year; so that there are lots of both kinds. */
    private static ExpiryPolicy endlessOrAYear() {
        return day -> day.getYear() < 2020 ? Optional.empty() : Optional.of(day.plus(Period.ofYears(1)));
    }

    /** Returns what the check finds. */
    protected final List<Discrepancy> found() {
        var found = new ArrayList<Discrepancy>();
        long count = kit.reports().verify(found::add).discrepancies();
        assertThat(found).hasSize(Math.toIntExact(count));
        return found;
    }

    @Test
    void nobody_is_accused_without_a_reason() {
        assertThat(found()).isEmpty();
        assertThat(kit.reports().verify(discrepancy -> {}).entries()).isEqualTo(ENTRIES);
    }

    @TestFactory
    Stream<DynamicTest> every_number_that_is_one_too_high_is_found() {
        List<String> numbers = numbers();
        assertThat(numbers).hasSizeGreaterThan(10 * ENTRIES);
        return numbers.stream().map(number -> DynamicTest.dynamicTest(number, () -> assertIsFound(number)));
    }

    private void assertIsFound(String number) {
        if (add(number, 1)) {
            assertThat(found()).isNotEmpty();
            assertThat(add(number, -1)).isTrue();
            assertThat(found()).as("mended").isEmpty();
        }
    }
}
