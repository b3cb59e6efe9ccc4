package io.customerkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.customerkit.customer.CustomerId;
import io.customerkit.loyalty.ExpiryPolicy;
import io.customerkit.loyalty.LoyaltyAccount;
import io.customerkit.loyalty.LoyaltyProgram;
import io.customerkit.loyalty.Membership;
import io.customerkit.loyalty.Reference;
import io.customerkit.order.Money;
import io.customerkit.order.NewRefund;
import io.customerkit.order.Order;
import io.customerkit.order.OrderId;
import io.customerkit.order.OrderStatus;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any way of refunding an order in parts comes to the same as refunding it at once. Two members live through the same past;
 * then one is refunded in parts and the other at once.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PartialRefundsTest {

    private static final OrderId PARTS = OrderId.of("parts");
    private static final OrderId WHOLE = OrderId.of("whole");

    private final LoyaltyFixture fixture = LoyaltyFixture.at("2024-01-10T10:00:00Z");
    private final CustomerId inParts = fixture.member("in-parts");
    private final CustomerId atOnce = fixture.member("at-once");

    static LongStream seeds() {
        Long one = Long.getLong("customerkit.seed");
        return one == null ? new Random(20_260_303).longs(500) : LongStream.of(one);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void any_parts_end_in_the_lots_the_debt_and_the_tier_of_one_full_refund(long seed) {
        var random = new Random(seed);
        CustomerKit kit = kit(random);
        BigDecimal total = livePast(kit, random);

        List<BigDecimal> parts = parts(total, random);
        for (int i = 0; i < parts.size(); i++) {
            refund(kit, PARTS, parts.get(i), i);
        }
        Order refunded = refund(kit, WHOLE, total, 0);

        assertThat(refunded.status()).isEqualTo(OrderStatus.REFUNDED);
        assertThat(kit.orders().find(PARTS).orElseThrow().status()).isEqualTo(OrderStatus.REFUNDED);
        LoyaltyAccount expected = account(atOnce);
        LoyaltyAccount account = account(inParts);
        assertThat(account.lots()).isEqualTo(expected.lots());
        assertThat(account.debt()).isEqualTo(expected.debt());
        assertThat(account.carriedQualifying()).isEqualTo(expected.carriedQualifying());
        assertThat(account.announcedTier()).isEqualTo(expected.announcedTier());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void with_redemptions_in_between_that_both_accept_the_sums_agree(long seed) {
        var random = new Random(seed);
        CustomerKit kit = kit(random);
        BigDecimal total = livePast(kit, random);
        refund(kit, WHOLE, total, 0);

        List<BigDecimal> parts = parts(total, random);
        for (int i = 0; i < parts.size(); i++) {
            refund(kit, PARTS, parts.get(i), i);
            redeemIfBothAccept(kit, 1L + random.nextInt(40), Reference.of("between-" + i));
        }

        Membership expected = kit.loyalty().membership(atOnce);
        Membership membership = kit.loyalty().membership(inParts);
        assertThat(membership.points() - membership.debt()).isEqualTo(expected.points() - expected.debt());
        assertThat(membership.progress().qualifying())
                .isEqualTo(expected.progress().qualifying());
    }

    /** Under a programme whose points never end, or after a year. */
    private CustomerKit kit(Random random) {
        ExpiryPolicy policy = random.nextBoolean() ? ExpiryPolicy.never() : ExpiryPolicy.after(Period.ofYears(1));
        return fixture.kit(options ->
                options.program(LoyaltyProgram.builder().expiry(policy).build()));
    }

    /** Lets both members earn and spend the same around the same order; returns its total. */
    private BigDecimal livePast(CustomerKit kit, Random random) {
        BigDecimal total = BigDecimal.valueOf(1 + random.nextInt(60_000), 2);
        int steps = random.nextInt(6);
        int order = random.nextInt(steps + 1);
        for (int i = 0; i <= steps; i++) {
            if (i == order) {
                LoyaltyFixture.award(kit, inParts, PARTS.value(), total.toPlainString());
                LoyaltyFixture.award(kit, atOnce, WHOLE.value(), total.toPlainString());
            }
            moveBoth(kit, random, Reference.of("past-" + i));
            fixture.advance(Duration.ofDays(random.nextInt(100)));
        }
        return total;
    }

    private void moveBoth(CustomerKit kit, Random random, Reference reference) {
        long points = 1L + random.nextInt(300);
        if (random.nextBoolean()) {
            kit.loyalty().adjust(inParts, points, reference, "");
            kit.loyalty().adjust(atOnce, points, reference, "");
        } else {
            redeemIfBothAccept(kit, points, reference);
        }
    }

    private void redeemIfBothAccept(CustomerKit kit, long points, Reference reference) {
        long spendable = Math.min(
                kit.loyalty().membership(inParts).points(),
                kit.loyalty().membership(atOnce).points());
        if (points <= spendable) {
            kit.loyalty().redeem(inParts, points, reference);
            kit.loyalty().redeem(atOnce, points, reference);
        }
    }

    /** Splits an amount by the cent. */
    private static List<BigDecimal> parts(BigDecimal total, Random random) {
        var parts = new ArrayList<BigDecimal>();
        long cents = total.movePointRight(2).longValueExact();
        while (cents > 0) {
            long part = parts.size() < 20 ? 1 + (long) (random.nextDouble() * cents) : cents;
            parts.add(BigDecimal.valueOf(part, 2));
            cents -= part;
        }
        return parts;
    }

    private static Order refund(CustomerKit kit, OrderId order, BigDecimal amount, int number) {
        NewRefund request = NewRefund.of(Money.of(amount.toPlainString(), "EUR"), "part-" + number);
        return kit.orders().refund(order, request).order();
    }

    private LoyaltyAccount account(CustomerId member) {
        return fixture.storage().accounts().find(member).orElseThrow();
    }
}
