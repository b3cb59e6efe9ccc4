package io.customerkit.testkit.model;

import io.customerkit.testkit.model.Purchase.Status;
import io.customerkit.testkit.model.Step.Adjust;
import io.customerkit.testkit.model.Step.Complete;
import io.customerkit.testkit.model.Step.Place;
import io.customerkit.testkit.model.Step.Redeem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Draws commands that were never given before. */
final class RandomStep {

    private final Dice dice;
    private final Model model;
    private final RandomTime times;
    private final RandomUndoing undo;
    private final RandomReward rewards;
    private final RandomOpinion opinions;
    private final Map<String, Integer> names = new HashMap<>();

    RandomStep(Dice dice, Model model, RandomTime times, String name) {
        this.dice = dice;
        this.model = model;
        this.times = times;
        undo = new RandomUndoing(dice, model);
        rewards = new RandomReward(dice, model, name);
        opinions = new RandomOpinion(dice, model);
    }

    Step next(Instant now) {
        String customer = dice.pick(model.customers());
        if (opinions.isOn(now)) {
            return opinions.next(customer, now);
        }
        return dice.chance(30) ? rewards.next(customer, reference(customer), now) : move(customer, now);
    }

    /** Returns some orders of one customer that are placed, completed and talked about at once. */
    List<Step> busyDay(Instant now) {
        String customer = dice.pick(model.customers());
        var amounts = new RandomAmount(dice, model, customer, now);
        var steps = new ArrayList<Step>();
        for (long left = dice.between(2, 4); left > 0; left--) {
            Place place = place(customer, amounts.money(), null);
            steps.add(place);
            steps.add(new Complete(place.order(), null));
            steps.add(opinions.submit(customer, place.order()));
        }
        return steps;
    }

    private Step move(String customer, Instant now) {
        var amounts = new RandomAmount(dice, model, customer, now);
        long roll = dice.between(1, 100);
        if (roll <= 22) {
            return place(customer, amounts.money(), dice.chance(60) ? null : times.before(now, customer));
        }
        if (roll <= 48 && !placed().isEmpty()) {
            return complete(now);
        }
        if (roll <= 52 || (amounts.isNothingThere() && dice.chance(60))) {
            return adjust(customer, amounts.given(), now, false);
        }
        if (roll <= 57) {
            return adjust(customer, -amounts.taken(), now, false);
        }
        if (roll <= 61) {
            return adjust(customer, -amounts.taken() - dice.between(0, 60), now, true);
        }
        if (roll <= 83) {
            return undo.next(customer, next(customer), now);
        }
        return roll <= 97 ? redeem(customer, amounts.taken()) : impossible(customer, now);
    }

    private List<String> placed() {
        return model.orders(status -> status == Status.PLACED);
    }

    private Place place(String customer, BigDecimal total, @Nullable Instant placedAt) {
        String order = customer + "-" + next(customer);
        return new Place(order, customer, total, sometimesPartOf(total), sometimesPartOf(total), placedAt);
    }

    private BigDecimal sometimesPartOf(BigDecimal total) {
        long cents = dice.between(0, total.movePointRight(2).longValue());
        return dice.chance(20) ? BigDecimal.valueOf(cents, 2) : BigDecimal.ZERO;
    }

    private Complete complete(Instant now) {
        String order = dice.pick(placed());
        Instant placedAt = model.purchase(order).placedAt();
        long roll = dice.between(1, 100);
        if (roll <= 65) {
            return new Complete(order, null);
        }
        return new Complete(order, roll <= 83 ? placedAt : dice.between(placedAt, now));
    }

    private Adjust adjust(String customer, long points, Instant now, boolean allowDebt) {
        Instant at = dice.chance(55) ? null : times.before(now, customer);
        return new Adjust(customer, points, reference(customer), author(), at, allowDebt);
    }

    private Redeem redeem(String customer, long points) {
        return new Redeem(customer, points, reference(customer), author());
    }

    /** Other customers have the same references. */
    private String reference(String customer) {
        return "r" + next(customer);
    }

    private int next(String customer) {
        return names.merge(customer, 1, Integer::sum);
    }

    private String author() {
        return dice.pick(List.of("system", "ada", "till 4"));
    }

    private Step impossible(String customer, Instant now) {
        Instant future = now.plusMillis(dice.between(1, 5));
        String nobody = customer + "-nobody";
        String reference = reference(customer);
        return dice.pick(List.of(
                new Adjust(customer, 0, reference, author(), null, false),
                new Adjust(customer, 5, reference, author(), future, true),
                new Adjust(nobody, 5, reference, author(), null, false),
                new Redeem(customer, dice.between(-5, 0), reference, author()),
                new Redeem(nobody, 5, reference, author()),
                new Place(nobody, customer, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, future),
                new Place(nobody, nobody, BigDecimal.TEN, BigDecimal.ZERO, BigDecimal.ZERO, null),
                impossibleCompletion(nobody, future)));
    }

    private Complete impossibleCompletion(String unknown, Instant future) {
        if (placed().isEmpty()) {
            return new Complete(unknown, null);
        }
        String order = dice.pick(placed());
        Instant beforeIt = model.purchase(order).placedAt().minusMillis(1);
        return new Complete(order, dice.chance(50) ? future : beforeIt);
    }
}
