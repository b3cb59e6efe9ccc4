package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Purchase.Status;
import io.customerkit.testkit.model.Step.Cancel;
import io.customerkit.testkit.model.Step.CancelRedemption;
import io.customerkit.testkit.model.Step.Look;
import io.customerkit.testkit.model.Step.Refund;
import io.customerkit.testkit.model.Step.Reopen;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;

/** Draws steps that take back what was done: refunds, cancellations, new beginnings; possible ones and others. */
final class RandomUndoing {

    private static final BigDecimal CENT = new BigDecimal("0.01");

    private final Dice dice;
    private final Model model;

    RandomUndoing(Dice dice, Model model) {
        this.dice = dice;
        this.model = model;
    }

    /** Returns a step with a reference that no order has had. */
    Step next(String customer, int number, Instant now) {
        if (model.member(customer).debt() > 0 && dice.chance(50)) {
            return cancelRedemption(customer);
        }
        long roll = dice.between(1, 100);
        if (roll <= 45) {
            return refund("back-" + number, now);
        }
        if (roll <= 55) {
            return cancel();
        }
        return roll <= 65 ? reopen() : cancelRedemption(customer);
    }

    private Step refund(String reference, Instant now) {
        List<String> orders = model.orders(dice.chance(90) ? Status::isRefundable : status -> true);
        if (orders.isEmpty()) {
            return new Look();
        }
        String order = dice.pick(orders);
        Purchase purchase = model.purchase(order);
        BigDecimal amount = dice.chance(95) ? amount(purchase.left()) : BigDecimal.ZERO;
        if (!purchase.status().isRefundable() || dice.chance(50)) {
            return new Refund(order, amount, reference, null);
        }
        Instant completedAt = purchase.award().at();
        Instant at = dice.chance(80) ? dice.between(completedAt, now) : dice.pick(impossible(completedAt, now));
        return new Refund(order, amount, reference, at);
    }

    private static List<Instant> impossible(Instant completedAt, Instant now) {
        return List.of(completedAt.minusMillis(1), now.plusMillis(1));
    }

    /** Returns a part of what is left, often all of it, sometimes more. */
    private BigDecimal amount(BigDecimal left) {
        long roll = dice.between(1, 100);
        if (roll <= 8 || left.signum() == 0) {
            return left.add(CENT);
        }
        if (roll <= 40) {
            return left;
        }
        long cents = left.movePointRight(2).setScale(0, RoundingMode.UP).longValueExact();
        return BigDecimal.valueOf(dice.between(1, cents), 2).min(left);
    }

    private Step cancel() {
        List<String> orders = model.orders(dice.chance(90) ? Status::isRefundable : status -> true);
        return orders.isEmpty() ? new Cancel("nothing") : new Cancel(dice.pick(orders));
    }

    private Step reopen() {
        List<String> orders = model.orders(status -> status == Status.CANCELLED || dice.chance(5));
        if (orders.isEmpty()) {
            return new Reopen("nothing", 2);
        }
        String order = dice.pick(orders);
        int generation = model.purchase(order).generation();
        return new Reopen(order, generation + (dice.chance(80) ? 1 : dice.pick(List.of(-1, 0, 2))));
    }

    /** Calls off a redemption, often one that touched several grants; of somebody else where the customer has none. */
    private Step cancelRedemption(String customer) {
        String whose = isSpending(customer) || dice.chance(3)
                ? customer
                : model.customers().stream()
                        .filter(this::isSpending)
                        .findFirst()
                        .orElse(customer);
        List<Entry> all = model.member(whose).redemptions();
        List<Entry> wide =
                all.stream().filter(entry -> entry.changes().size() > 1).toList();
        List<Entry> some = wide.isEmpty() || dice.chance(40) ? all : wide;
        String reference = some.isEmpty() ? "nothing" : dice.pick(some).reference();
        return new CancelRedemption(whose, reference, dice.pick(List.of("system", "ada")));
    }

    private boolean isSpending(String customer) {
        return !model.member(customer).redemptions().isEmpty();
    }
}
